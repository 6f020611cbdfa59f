import { REPORT_TEXT } from '../../lib/text/report.ts'
import { EvidenceTable } from './evidence-table.tsx'
import './report.css'
import { SignBoxes } from './sign-boxes.tsx'
import { StepRows } from './step-rows.tsx'
import type { ReportView } from './view.ts'

interface ReportPageProps {
  report: ReportView
  /** What to know about the calendar the dates were reckoned with, where it is not well known. */
  caution?: string
  onPrint(): void
}

/** The month's proof as a sheet of A4 lying on its side; what is for the screen alone is absent on paper. */
export function ReportPage({ report, caution, onPrint }: ReportPageProps) {
  const { title, agency, month, due, safe, steps, evidence, producedAt } = report
  return (
    <>
      <div class="report-tools">
        <button type="button" class="report-print" onClick={onPrint}>
          {REPORT_TEXT.print}
        </button>
      </div>
      <main class="report-sheet">
        <header class="report-head">
          <h1>{title}</h1>
          <dl class="report-facts">
            <Fact name={REPORT_TEXT.agency} value={`${agency.name}(${agency.code})`} />
            <Fact name={REPORT_TEXT.month} value={`${month.roc}(${month.iso})`} />
            {due && <Fact name={REPORT_TEXT.due} value={due.roc} />}
            {safe && <Fact name={REPORT_TEXT.safe} value={safe.iso === due?.iso ? REPORT_TEXT.safeSame : safe.roc} />}
            <Fact name={REPORT_TEXT.producedAt} value={producedAt.roc} />
          </dl>
        </header>
        <StepRows steps={steps} />
        <SignBoxes />
        <EvidenceTable evidence={evidence} />
        <footer class="report-foot">
          <p>{REPORT_TEXT.footing}</p>
          {caution && <p>{caution}</p>}
        </footer>
      </main>
    </>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
