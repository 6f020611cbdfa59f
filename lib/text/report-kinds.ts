import { chosen } from './chosen.ts'
import * as zh from './zh/report-kinds.ts'

export type { ReportKind } from './zh/report-kinds.ts'
export const { REPORT_KINDS, ALL_AGENCIES, agenciesText, whoseText, spanText, rocYearText, reportFileName } = chosen(
  'report-kinds',
  zh,
)
