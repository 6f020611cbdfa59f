import type { Agency } from '../../lib/domain/agencies.ts'
import type { Carriage } from '../../lib/domain/carriage.ts'
import type { MonthChecklist } from '../../lib/domain/checklist.ts'
import type { Month } from '../../lib/domain/months.ts'
import type { StoredRecord } from '../../lib/domain/records.ts'
import { timelinessOf } from '../../lib/domain/timeliness.ts'
import { agencyOptionText, dueText, FRAME_TEXT, MONTH_TEXT, TIMELINESS_TEXT } from '../../lib/text/dashboard.ts'
import { rocMonth, rocMonthLong } from '../../lib/text/dates.ts'
import { HISTORY_TEXT, unreadableText } from '../../lib/text/month-history.ts'
import { MonthCarriage } from './month-carriage.tsx'
import './month-page.css'
import { MonthRecords } from './month-records.tsx'
import { hashOf, reportAddress } from './route.ts'
import { StepTable } from './step-table.tsx'
import { beside } from '../../lib/text/labels.ts'

interface MonthPageProps {
  agency: Agency
  checklist: MonthChecklist
  /** The month's records, of kinds not known here too. */
  records: readonly StoredRecord[]
  today: string
  /** The months before and after, where they are checked. */
  previous?: Month
  next?: Month
  /** Followed beside others: leads back to all of them too. */
  oneOfSeveral?: boolean
  carriage: Carriage
  /** Pages of this month that could not be read. */
  unreadable: number
  /** What to know about the calendar the dates were reckoned with, where it is not well known. */
  caution?: string
  onCsv(): void
}

/** One month with everything that is known of it. */
export function MonthPage(props: MonthPageProps) {
  const { agency, checklist, records, today, previous, next, oneOfSeveral, carriage, unreadable, caution, onCsv } =
    props
  const { month, due, safe, steps } = checklist
  const timeliness = timelinessOf(checklist, today)
  const neighbour = (other: Month, label: string) => (
    // Pressed again and again: the focus stays with it (dashboard-frame.tsx).
    <a class="dash-button" data-keeps-focus href={hashOf({ tab: 'month', agency: agency.code, month: other })}>
      <span class="dash-hidden">{label} </span>
      {rocMonth(other)}
    </a>
  )
  return (
    <>
      <div class="dash-bar">
        {oneOfSeveral && (
          <>
            <a href={hashOf({ tab: 'overview', onlyOpen: false })}>{FRAME_TEXT.allAgencies}</a>
            <Slash />
          </>
        )}
        <a href={hashOf({ tab: 'overview', agency: agency.code, onlyOpen: false })}>
          {oneOfSeveral ? agencyOptionText(agency) : MONTH_TEXT.back}
        </a>
        <Slash />
        <h1>
          <span class={oneOfSeveral ? 'dash-hidden' : undefined}>{agency.name} </span>
          {rocMonthLong(month)}
        </h1>
        {timeliness && (
          <p class="dash-soft">
            {MONTH_TEXT.due} {dueText(due, safe)}
            {beside(TIMELINESS_TEXT[timeliness.kind](timeliness.days))}
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
      <MonthCarriage agency={agency.code} carriage={carriage} />
      <MonthRecords records={records} />
      <p class="dash-bar">
        {unreadable > 0 && <a href={hashOf({ tab: 'unreadable' })}>{unreadableText(unreadable)}</a>}
        {(records.length > 0 || unreadable > 0) && (
          <a
            class="dash-bar__end"
            href={hashOf({ tab: 'settings', section: 'erase', erasing: { agency: agency.code, month } })}
          >
            {HISTORY_TEXT.erase}
          </a>
        )}
      </p>
    </>
  )
}

function Slash() {
  return (
    <span class="dash-soft" aria-hidden="true">
      /
    </span>
  )
}
