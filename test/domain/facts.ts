import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import { calendarOf } from '../../lib/domain/calendar.ts'
import { type AgencyChecklist, deriveChecklist } from '../../lib/domain/checklist.ts'
import { firstDayOf, instantOf, lastDayOf, type Month } from '../../lib/domain/months.ts'
import type {
  Comparison,
  Data,
  Fact,
  Filing,
  Mark,
  Mode,
  MonthCount,
  Production,
  Run,
} from '../../lib/domain/records.ts'
import type { Step, StepId } from '../../lib/domain/step.ts'
import { stepText } from '../../lib/text/reasons.ts'

/** Short ways to write facts: `2023-05-16 09:00` is Taiwan time. */

export const CODE = '376420000A'

export function at(text: string): string {
  const [day, time = '00:00'] = text.split(' ')
  return `${day}T${time.length === 5 ? `${time}:00` : time}+08:00`
}

export function agency(more: Partial<Agency> = {}): Agency {
  return { code: CODE, name: '宜蘭縣政府', firstMonth: '2022-10', channel: 'console', ...more }
}

export function reading(
  month: Month,
  mode: Mode,
  data: Data,
  total: number,
  when: string,
  more: Partial<Comparison> = {},
): Comparison {
  const period: [string, string] = [firstDayOf(month), lastDayOf(month)]
  return {
    kind: 'comparison',
    agency: CODE,
    month,
    mode,
    data,
    period,
    change: 'all',
    total,
    rowsRead: total,
    at: at(when),
    ...more,
  }
}

export const PAIRS: [Mode, Data][] = [
  ['correction', 'leave'],
  ['correction', 'overtime'],
  ['backfill', 'leave'],
  ['backfill', 'overtime'],
]

/** All four comparisons of a month read 0. */
export function allClear(month: Month, when: string): Comparison[] {
  return PAIRS.map(([mode, data]) => reading(month, mode, data, 0, when))
}

export function run(
  kind: Run['kind'],
  month: Month,
  data: Data,
  on: string,
  counts: [number | null, number | null],
  when = `${on} 12:00`,
  more: Partial<Run> = {},
): Run {
  return { kind, agency: CODE, month, data, total: counts[0], succeeded: counts[1], on, at: at(when), ...more } as Run
}

export function fileName(when: string): string {
  return `${CODE}_${at(when).slice(0, 19).replace(/\D/g, '')}.json`
}

export function produced(month: Month, when: string, more: Partial<Production> = {}): Production {
  return { kind: 'production', agency: CODE, month, records: 1234, producedAt: at(when), file: fileName(when), ...more }
}

export function filed(
  month: Month,
  producedWhen: string,
  when: string,
  rejected = 0,
  more: Partial<Filing> = {},
): Filing {
  return {
    kind: 'filing',
    agency: CODE,
    month,
    file: fileName(producedWhen),
    filedAt: at(when),
    accepted: 1234,
    rejected,
    ...more,
  }
}

export function counted(month: Month, leave: number, overtime: number, when: string): MonthCount {
  return { kind: 'count', agency: CODE, month, leave, overtime, at: at(when) }
}

export function marked(month: Month, step: StepId, when: string, done = true, note = ''): Mark {
  return { kind: 'mark', agency: CODE, month, step, done, note, at: at(when) }
}

export function derive(
  records: Fact[],
  now: string,
  more: Partial<Agency> = {},
  settings: Settings = {},
): AgencyChecklist {
  return deriveChecklist({
    agency: agency(more),
    records,
    calendar: calendarOf(settings),
    settings,
    now: instantOf(at(now)),
  })
}

export function stepOf(checklist: AgencyChecklist, month: Month, id: StepId): Step {
  const step = checklist.months.find((one) => one.month === month)?.steps.find((one) => one.id === id)
  if (!step) throw new Error(`no ${id} in ${month}`)
  return step
}

export function textOf(checklist: AgencyChecklist, month: Month, id: StepId): string {
  return stepText(stepOf(checklist, month, id))
}

/** The states of a month's steps, in order. */
export function statesOf(checklist: AgencyChecklist, month: Month): string[] {
  return checklist.months.find((one) => one.month === month)?.steps.map(({ state }) => state) ?? []
}

/** What one step of a month comes to. */
export function stateOf(records: Fact[], now: string, month: Month, id: StepId, more: Partial<Agency> = {}): string {
  return stepOf(derive(records, now, more), month, id).state
}

/** Its reason and notes, in words. */
export function reasonOf(records: Fact[], now: string, month: Month, id: StepId, more: Partial<Agency> = {}): string {
  return textOf(derive(records, now, more), month, id)
}

/** A month compared, produced, and accepted by the platform: all of it in the week after its end. */
export function closedMonth(month: Month, next: Month): Fact[] {
  return [...allClear(month, `${next}-01 09:00`), ...acceptedMonth(month, `${next}-02 09:00`)]
}

/** One file of the month, produced and accepted an hour later. */
export function acceptedMonth(
  month: Month,
  producedWhen: string,
  acceptedWhen = producedWhen.replace(/:00$/, ':30'),
): Fact[] {
  return [produced(month, producedWhen), filed(month, producedWhen, acceptedWhen)]
}
