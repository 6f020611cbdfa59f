import type { WorkCalendar } from '../../lib/domain/calendar.ts'
import type { HolidayRule } from '../../lib/domain/deadlines.ts'
import type { OfficeYears } from '../../lib/domain/office-years.ts'
import { DATES_TEXT, RULE_LABELS, SETTINGS_TEXT, TRUST_LABELS, yearsText } from '../../lib/text/settings.ts'
import { CalendarImport, type CalendarImportProps } from './calendar-import.tsx'
import { Choice } from './field.tsx'
import { SettingsSection } from './settings-page.tsx'
import { useAction } from './use-action.tsx'
import { named } from '../../lib/text/labels.ts'

interface DateSettingsProps extends CalendarImportProps {
  rule: HolidayRule
  /** The one in force. */
  calendar: Pick<WorkCalendar, 'trustOf'>
  /** The current year (Gregorian). */
  year: number
  onRule(rule: HolidayRule): Promise<void>
}

const RULES = (Object.keys(RULE_LABELS) as HolidayRule[]).map((value) => ({ value, label: RULE_LABELS[value] }))

/** Which day is safe where the due date is no working day (R17), how well each year's calendar is known, other years. */
export function DateSettings({ rule, calendar, year, onRule, ...importing }: DateSettingsProps) {
  const action = useAction()
  const save = (value: HolidayRule): void =>
    action.run(async () => {
      await onRule(value)
      return SETTINGS_TEXT.saved
    })
  return (
    <SettingsSection id="dates">
      <Choice legend={DATES_TEXT.rule} options={RULES} value={rule} onValue={save} />
      <p class="dash-soft">{DATES_TEXT.ruleNote}</p>
      {action.notice}
      <h3>{DATES_TEXT.calendar}</h3>
      <ul class="dash-list">
        {spansOf(calendar, importing.imported, year).map(({ first, last, trust }) => (
          <li key={first}>{named(yearsText(first, last), TRUST_LABELS[trust])}</li>
        ))}
      </ul>
      <p class="dash-soft">{DATES_TEXT.calendarNote}</p>
      <CalendarImport {...importing} />
    </SettingsSection>
  )
}

type Trust = keyof typeof TRUST_LABELS
type Span = { first: number; last: number; trust: Trust }
const ROC = 1911

/** Years of equal trust together, 民國: from the first one shipped to the first one not, the year after next at least. */
function spansOf(calendar: DateSettingsProps['calendar'], imported: OfficeYears, year: number): Span[] {
  const spans: Span[] = []
  for (let one = FIRST_YEAR; one <= year + 2 || spans.at(-1)?.trust !== 'none'; one++) {
    const trust = Object.hasOwn(imported, one) ? 'imported' : calendar.trustOf(`${one}-01-01`)
    const span = spans.at(-1)
    if (span?.trust === trust) span.last = one - ROC
    else spans.push({ first: one - ROC, last: one - ROC, trust })
  }
  return spans
}

const FIRST_YEAR = 2017
