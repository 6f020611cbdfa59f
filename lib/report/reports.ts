import type { ReportKind } from '../text/zh/report-kinds.ts'
import { compliancePaper, complianceReport } from './compliance.ts'
import { monthCertificate, monthPaper } from './month-certificate.ts'
import type { Paper } from './paper.ts'
import type { ReportInput } from './source.ts'
import type { Report } from './table.ts'
import { yearCertificate, yearPaper } from './year-certificate.ts'

interface Maker {
  report(input: ReportInput): Report
  /** For print; of one agency. */
  paper(input: ReportInput): Paper
}

/** Every report there is; its words stand in `lib/text/report-kinds.ts`. */
export const REPORTS: Record<ReportKind, Maker> = {
  compliance: { report: complianceReport, paper: compliancePaper },
  month: { report: monthCertificate, paper: monthPaper },
  year: { report: yearCertificate, paper: yearPaper },
}
