import { useMemo, useState } from 'preact/hooks'
import { Notice } from '../../components/dashboard/notice.tsx'
import { boundsOf, settled, usualChoice } from '../../components/dashboard/reports/report-choice.ts'
import { ReportsPage } from '../../components/dashboard/reports/reports-page.tsx'
import { hashOf, paperAddress, type ReportChoice } from '../../components/dashboard/route.ts'
import type { Agency } from '../../lib/domain/agencies.ts'
import { monthOfDay, taipeiDay } from '../../lib/domain/months.ts'
import { REPORTS_TEXT } from '../../lib/text/reports.ts'
import { useReport } from './reports/use-report.ts'
import type { DashboardData } from './use-data.ts'

interface ReportsScreenProps {
  agency: Agency
  /** As the address has it. */
  asked: ReportChoice | undefined
  data: Extract<DashboardData, { status: 'ready' }>
  now: number
}

/** A report as chosen, made from what the database holds now. */
export function ReportsScreen({ agency, asked, data, now }: ReportsScreenProps) {
  const { agencies, records, settings } = data
  const { code } = agency
  const [withNotes, setWithNotes] = useState(false)
  const bounds = boundsOf(asked?.all ? agencies : [agency], monthOfDay(taipeiDay(now)))
  const choice = bounds && (asked ? settled(asked, bounds) : usualChoice(bounds))
  const { kind, from, to, all } = choice ?? {}
  const wanted = useMemo(
    () => (kind && from && to ? { kind, from, to, withNotes, agency: all ? undefined : code } : undefined),
    [kind, from, to, all, code, withNotes],
  )
  const { save, stop, again, ...state } = useReport(wanted, [agencies, records, settings])
  if (!bounds || !choice) return <Notice kind="caution">{REPORTS_TEXT.notYet}</Notice>
  // No step back in the history: it is the same page.
  const goTo = (whose: string, next: ReportChoice): void =>
    location.replace(hashOf({ tab: 'reports', agency: whose, choice: next }))
  return (
    <ReportsPage
      {...state}
      agencies={agencies}
      agency={agency}
      choice={choice}
      bounds={bounds}
      withNotes={withNotes}
      paper={choice.all ? undefined : paperAddress(code, choice, withNotes)}
      onChoice={(next) => goTo(code, next)}
      onAgency={goTo}
      onWithNotes={setWithNotes}
      onSave={save}
      onStop={stop}
      onAgain={again}
    />
  )
}
