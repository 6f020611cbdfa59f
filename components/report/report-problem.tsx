import { REPORT_TEXT, REPORT_TITLE } from '../../lib/text/report.ts'
import './report.css'

/** Why there is no report, and where to go instead. */
export function ReportProblem({ text }: { text: string }) {
  return (
    <main class="report-sheet report-sheet--alone">
      <h1>{REPORT_TITLE}</h1>
      <p role="alert">{text}</p>
      <p>
        <a href="dashboard.html">{REPORT_TEXT.back}</a>
      </p>
    </main>
  )
}
