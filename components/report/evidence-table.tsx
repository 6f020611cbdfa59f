import { REPORT_TEXT } from '../../lib/text/report.ts'
import type { EvidenceView } from './view.ts'

/** Every record with its number and time. */
export function EvidenceTable({ evidence }: { evidence: readonly EvidenceView[] }) {
  return (
    <section aria-labelledby="report-evidence">
      <h2 id="report-evidence">{REPORT_TEXT.evidenceHeading}</h2>
      {evidence.length === 0 ? (
        <p>{REPORT_TEXT.noEvidence}</p>
      ) : (
        <>
          <p class="report-hint">{REPORT_TEXT.evidenceHint}</p>
          <table class="report-table" aria-labelledby="report-evidence">
            <thead>
              <tr>
                <th scope="col">{REPORT_TEXT.number}</th>
                <th scope="col">{REPORT_TEXT.time}</th>
                <th scope="col">{REPORT_TEXT.content}</th>
              </tr>
            </thead>
            <tbody>
              {evidence.map(({ number, at, text }) => (
                <tr key={number}>
                  <td>[{number}]</td>
                  <td>
                    <time dateTime={at.iso}>{at.roc}</time>
                  </td>
                  <td class="report-wide">{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
