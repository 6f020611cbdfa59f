import { DEFAULT_HOLIDAY_RULE, dueDayOf } from '../../domain/deadlines.ts'
import { monthsFrom, toMoment } from '../../domain/months.ts'
import type { WorkCalendar } from '../../domain/calendar.ts'
import { rocMoment } from '../../text/zh/dates.ts'
import { CALENDAR_CAUTIONS } from '../../text/zh/labels.ts'
import { ledgerText } from '../../text/zh/ledger.ts'
import { ABOUT, ABOUT_TEXT } from '../../text/zh/report-about.ts'
import { RULE_LABELS } from '../../text/zh/settings.ts'
import { COLUMNS, SHEETS } from '../../text/zh/report-sheets.ts'
import type { MonthLine } from '../month-line.ts'
import type { ReportInput } from '../source.ts'
import { type Sheet, sheetOf, textField } from '../table.ts'

type Item = readonly [name: string, value: string]

/** What the report is of, by which rules it was reckoned, what in it is inferred, and whether notes are in it. */
export function aboutSheet(title: string, subtitle: string, input: ReportInput, hasEvidence: boolean): Sheet {
  return sheetOf(
    SHEETS.about,
    1,
    [textField<Item>(COLUMNS.item, 18, ([name]) => name), textField<Item>(COLUMNS.value, 110, ([, value]) => value)],
    [[ABOUT.report, title], [ABOUT.whose, subtitle], ...rulesOf(input), ...(hasEvidence ? [] : [NO_EVIDENCE])],
  )
}

const NO_EVIDENCE: Item = [ABOUT.evidence, ABOUT_TEXT.noEvidence]

/** The rules of reckoning, the same on paper. */
export function rulesOf({ from, to, settings, calendar, ledger, now, withNotes, sources }: ReportInput): Item[] {
  const console = sources.some(({ agency }) => agency.channel === 'console')
  const caution = cautionOf(calendar, from, to)
  return [
    ...headOf({ ledger, now }),
    [ABOUT.ledgerMeaning, ABOUT_TEXT.ledger],
    ...(console
      ? ([
          [ABOUT.due, `${ABOUT_TEXT.due}${RULE_LABELS[settings.holidayRule ?? DEFAULT_HOLIDAY_RULE]}。`],
          ...(caution ? [[ABOUT.calendar, `${caution}。`] as const] : []),
          [ABOUT.onTime, ABOUT_TEXT.onTime],
          [ABOUT.filedThrough, ABOUT_TEXT.filedThrough],
          [ABOUT.inferred, ABOUT_TEXT.inferred],
        ] as const)
      : [[ABOUT.inferred, ABOUT_TEXT.inferredWebhr] as const]),
    [ABOUT.source, ABOUT_TEXT.source],
    [ABOUT.privacy, withNotes ? ABOUT_TEXT.withNotes : ABOUT_TEXT.withoutNotes],
  ]
}

/** When it was made, and how far the records' ledger went then: what stands at the head of a page. */
export function headOf({ ledger, now }: Pick<ReportInput, 'ledger' | 'now'>): Item[] {
  return [
    [ABOUT.madeAt, rocMoment(toMoment(now))],
    [ABOUT.ledger, ledgerText(ledger)],
  ]
}

/** What to know of the office calendar, where a due day lies in a year it does not know well. */
function cautionOf(calendar: WorkCalendar, from: string, to: string): string | undefined {
  const trusts = monthsFrom(from, to).map((month) => calendar.trustOf(dueDayOf(month)))
  if (trusts.includes('none')) return CALENDAR_CAUTIONS.none
  return trusts.includes('single-source') ? CALENDAR_CAUTIONS['single-source'] : undefined
}

/** The rules a certificate of one page cannot be read without, as sentences: what is inferred only where something is. */
export function certificateFooting(input: ReportInput, lines: readonly MonthLine[]): string[] {
  const hasInferred = lines.some(
    ({ runs, checklist }) =>
      checklist.facts.order?.inPlan || runs.some(({ mode, carriedBy }) => mode === 'backfill' && carriedBy),
  )
  const hasFiledThrough = lines.some(({ step }) => step('file')?.reason.key === 'filed-through')
  const needed: readonly string[] = [
    ...[ABOUT.calendar, ABOUT.onTime],
    ...(hasFiledThrough ? [ABOUT.filedThrough] : []),
    ...(hasInferred ? [ABOUT.inferred] : []),
    ...[ABOUT.source, ABOUT.privacy],
  ]
  return rulesOf(input).flatMap(([name, value]) => (needed.includes(name) ? [`${name}:${value}`] : []))
}
