import type { WorkCalendar } from '../../lib/domain/calendar.ts'
import type { HolidayRule } from '../../lib/domain/deadlines.ts'
import { DATES_TEXT, RULE_LABELS, SETTINGS_TEXT, TRUST_LABELS, yearsText } from '../../lib/text/settings.ts'
import { Choice } from './field.tsx'
import { SettingsSection } from './settings-page.tsx'
import { useAction } from './use-action.tsx'

interface DateSettingsProps {
  rule: HolidayRule
  calendar: Pick<WorkCalendar, 'trustOf'>
  /** The current year (Gregorian). */
  year: number
  onRule(rule: HolidayRule): Promise<void>
}

const RULES = (Object.keys(RULE_LABELS) as HolidayRule[]).map((value) => ({ value, label: RULE_LABELS[value] }))

/** Which day is safe where the due date is no working day (R17), and how well each year's calendar is known. */
export function DateSettings({ rule, calendar, year, onRule }: DateSettingsProps) {
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
        {spansOf(calendar, year).map(({ first, last, trust }) => (
          <li key={first}>
            {yearsText(first, last)}:{TRUST_LABELS[trust]}
          </li>
        ))}
      </ul>
      <p class="dash-soft">{DATES_TEXT.calendarNote}</p>
    </SettingsSection>
  )
}

type Trust = ReturnType<WorkCalendar['trustOf']>
const ROC = 1911

/** Years of equal trust together, 民國: from the first one shipped to the first one not, the year after next at least. */
function spansOf(
  calendar: DateSettingsProps['calendar'],
  year: number,
): { first: number; last: number; trust: Trust }[] {
  const spans: { first: number; last: number; trust: Trust }[] = []
  for (let one = FIRST_YEAR; one <= year + 2 || spans.at(-1)?.trust !== 'none'; one++) {
    const trust = calendar.trustOf(`${one}-01-01`)
    const span = spans.at(-1)
    if (span?.trust === trust) span.last = one - ROC
    else spans.push({ first: one - ROC, last: one - ROC, trust })
  }
  return spans
}

const FIRST_YEAR = 2017
