import type { Agency } from '../../../lib/domain/agencies.ts'
import { agencyOptionText } from '../../../lib/text/dashboard.ts'
import { rocMonthLong } from '../../../lib/text/dates.ts'
import { agenciesText, REPORT_KINDS, type ReportKind, rocYearText } from '../../../lib/text/report-kinds.ts'
import { REPORTS_TEXT } from '../../../lib/text/reports.ts'
import { Choice, Select, Tick } from '../field.tsx'
import type { ReportChoice } from '../route.ts'
import { type Bounds, monthsIn, ofKind, settled, yearsIn } from './report-choice.ts'

export interface ReportFormProps {
  agencies: readonly Agency[]
  agency: Agency
  choice: ReportChoice
  bounds: Bounds
  withNotes: boolean
  onChoice(choice: ReportChoice): void
  /** Another agency than the one shown. */
  onAgency(code: string, choice: ReportChoice): void
  onWithNotes(withNotes: boolean): void
}

const KINDS = Object.entries(REPORT_KINDS).map(([value, { label, hint }]) => ({
  value: value as ReportKind,
  label: `${label}:${hint}`,
}))
/** No agency's code is written so. */
const ALL = 'all'

/** Which report, whose, of which months. */
export function ReportForm(props: ReportFormProps) {
  const { agencies, agency, choice, bounds, withNotes, onChoice, onAgency, onWithNotes } = props
  const { kind, from, to, all } = choice
  const months = monthsIn(bounds).map((month) => ({ value: month, label: rocMonthLong(month) }))
  const years = yearsIn(bounds).map((year) => ({ value: year, label: rocYearText(Number(year)) }))
  const whose = [
    ...agencies.map((one) => ({ value: one.code, label: agencyOptionText(one) })),
    ...(kind === 'compliance' && agencies.length > 1 ? [{ value: ALL, label: agenciesText(agencies.length) }] : []),
  ]
  const choose = (changes: Partial<ReportChoice>): void => onChoice(settled({ ...choice, ...changes }, bounds))
  return (
    <section class="dash-card" aria-labelledby="reports-choose">
      <h2 id="reports-choose">{REPORTS_TEXT.choose}</h2>
      <Choice
        legend={REPORTS_TEXT.kind}
        options={KINDS}
        value={kind}
        onValue={(value) => onChoice(ofKind(choice, value, bounds))}
      />
      <div class="reports-fields">
        <Select
          label={REPORTS_TEXT.whose}
          options={whose}
          value={all ? ALL : agency.code}
          onValue={(value) => (value === ALL ? choose({ all: true }) : onAgency(value, { ...choice, all: false }))}
        />
        {kind === 'compliance' && (
          <>
            <Select
              label={REPORTS_TEXT.from}
              options={months}
              value={from}
              // The other end moves along rather than refuse.
              onValue={(value) => choose({ from: value, to: value > to ? value : to })}
            />
            <Select label={REPORTS_TEXT.to} options={months} value={to} onValue={(value) => choose({ to: value })} />
          </>
        )}
        {kind === 'month' && (
          <Select label={REPORTS_TEXT.month} options={months} value={to} onValue={(value) => choose({ to: value })} />
        )}
        {kind === 'year' && (
          <Select
            label={REPORTS_TEXT.year}
            options={years}
            value={to.slice(0, 4)}
            onValue={(value) => choose({ to: `${value}-12` })}
          />
        )}
      </div>
      <Tick label={REPORTS_TEXT.notes} hint={REPORTS_TEXT.notesHint} checked={withNotes} onChecked={onWithNotes} />
    </section>
  )
}
