import { MonthPage } from '../../components/dashboard/month-page.tsx'
import { Notice } from '../../components/dashboard/notice.tsx'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import type { AgencyChecklist } from '../../lib/domain/checklist.ts'
import { type Month, taipeiDay } from '../../lib/domain/months.ts'
import type { StoredRecord } from '../../lib/domain/records.ts'
import { csvFileName, toCsv } from '../../lib/report/csv.ts'
import { monthReport } from '../../lib/report/month-report.ts'
import { MONTH_TEXT } from '../../lib/text/dashboard.ts'
import { CALENDAR_CAUTIONS } from '../../lib/text/labels.ts'
import { saveFile } from '../popup/save-file.ts'

interface MonthScreenProps {
  /** The agency the address names; the checklist may be another's, where it is not followed. */
  code: string
  month: Month
  checklist: AgencyChecklist
  records: readonly StoredRecord[]
  now: number
}

export function MonthScreen({ code, month, checklist, records, now }: MonthScreenProps) {
  const { agency, months } = checklist
  if (code !== agency.code) return <Notice kind="problem">{MONTH_TEXT.unknownAgency}</Notice>
  const index = months.findIndex((one) => one.month === month)
  const shown = months[index]
  if (!shown) return <Notice kind="problem">{MONTH_TEXT.unknownMonth}</Notice>
  const trust = officeCalendar.trustOf(shown.due)
  const saveCsv = (): void => {
    const report = monthReport(shown, agency, now, records)
    saveFile(csvFileName(report), 'text/csv;charset=utf-8', toCsv(report))
  }
  return (
    <MonthPage
      agency={agency}
      checklist={shown}
      records={records.filter((record) => 'month' in record && record.month === month)}
      today={taipeiDay(now)}
      previous={months[index - 1]?.month}
      next={months[index + 1]?.month}
      caution={trust === 'checked' ? undefined : CALENDAR_CAUTIONS[trust]}
      onCsv={saveCsv}
    />
  )
}
