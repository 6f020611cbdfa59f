import { render } from 'preact'
import { systemClock } from '../../components/clock.ts'
import { PaperPage } from '../../components/report/paper-page.tsx'
import { ReportPage } from '../../components/report/report-page.tsx'
import { ReportProblem } from '../../components/report/report-problem.tsx'
import { csvFileName } from '../../lib/report/csv.ts'
import { toStoreError } from '../../lib/store/store-error.ts'
import { storeProblemText } from '../../lib/text/backup-problems.ts'
import { REPORT_PROBLEMS } from '../../lib/text/report.ts'
import { loadReport } from './load-report.ts'

const root = document.getElementById('app') as HTMLElement

try {
  const loaded = await loadReport(location.search, systemClock.now())
  // Browsers propose the title as the PDF's name.
  if ('problem' in loaded) {
    render(<ReportProblem text={REPORT_PROBLEMS[loaded.problem]} />, root)
  } else if ('paper' in loaded) {
    document.title = loaded.paper.fileName
    render(<PaperPage paper={loaded.paper} onPrint={() => print()} />, root)
  } else {
    document.title = csvFileName(loaded.report).replace(/\.csv$/, '')
    render(<ReportPage {...loaded} onPrint={() => print()} />, root)
  }
} catch (error) {
  render(<ReportProblem text={storeProblemText(toStoreError(error).key)} />, root)
}
