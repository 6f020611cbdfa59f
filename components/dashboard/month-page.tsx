import type { Agency } from '../../lib/domain/agencies.ts'
import type { MonthChecklist } from '../../lib/domain/checklist.ts'
import type { Month } from '../../lib/domain/months.ts'
import type { StoredRecord } from '../../lib/domain/records.ts'
import { timelinessOf } from '../../lib/domain/timeliness.ts'
import { dueText, MONTH_TEXT, TIMELINESS_TEXT } from '../../lib/text/dashboard.ts'
import { rocMonth, rocMonthLong } from '../../lib/text/dates.ts'
import './month-page.css'
import { MonthRecords } from './month-records.tsx'
import { hashOf, reportAddress } from './route.ts'
import { StepTable } from './step-table.tsx'

interface MonthPageProps {
  agency: Agency
  checklist: MonthChecklist
  /** The month's records, of kinds not known here too. */
  records: readonly StoredRecord[]
  today: string
  /** The months before and after, where they are checked. */
  previous?: Month
  next?: Month
  /** What to know about the calendar the dates were reckoned with, where it is not well known. */
  caution?: string
  onCsv(): void
}

/** One month with everything that is known of it. */
export function MonthPage({ agency, checklist, records, today, previous, next, caution, onCsv }: MonthPageProps) {
  const { month, due, safe, steps } = checklist
  const timeliness = timelinessOf(checklist, today)
  const neighbour = (other: Month, label: string) => (
    <a class="dash-button" href={hashOf({ tab: 'month', agency: agency.code, month: other })}>
      <span class="dash-hidden">{label} </span>
      {rocMonth(other)}
    </a>
  )
  return (
    <>
      <div class="dash-bar">
        <a href={hashOf({ tab: 'overview', agency: agency.code, onlyOpen: false })}>{MONTH_TEXT.back}</a>
        <span class="dash-soft" aria-hidden="true">
          /
        </span>
        <h1>
          {agency.name} {rocMonthLong(month)}
        </h1>
        {timeliness && (
          <p class="dash-soft">
            {MONTH_TEXT.due} {dueText(due, safe)}・{TIMELINESS_TEXT[timeliness.kind](timeliness.days)}
          </p>
        )}
        <div class="dash-bar dash-bar__end">
          {previous && neighbour(previous, MONTH_TEXT.previous)}
          {next && neighbour(next, MONTH_TEXT.next)}
          <button type="button" class="dash-button" onClick={onCsv}>
            {MONTH_TEXT.csv}
          </button>
          <a
            class="dash-button dash-button--main"
            href={reportAddress(agency.code, month)}
            target="_blank"
            rel="noopener"
          >
            {MONTH_TEXT.print}
          </a>
        </div>
      </div>
      {caution && timeliness && <p class="dash-soft">{caution}</p>}
      <StepTable steps={steps} />
      <MonthRecords records={records} />
    </>
  )
}
