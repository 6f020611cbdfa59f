import { REPORT_TEXT } from '../../lib/text/report.ts'

/** 承辦人 and 主管 sign here, by hand. */
export function SignBoxes() {
  return (
    <div class="report-signs">
      {[REPORT_TEXT.officer, REPORT_TEXT.supervisor].map((who) => (
        <div key={who} class="report-sign">
          <span>{who}</span>
          <span class="report-sign__hint">{REPORT_TEXT.signHint}</span>
        </div>
      ))}
    </div>
  )
}
