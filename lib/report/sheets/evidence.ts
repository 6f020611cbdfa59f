import type { Agency } from '../../domain/agencies.ts'
import { canonicalJson } from '../../domain/keys.ts'
import { instantOf, type Month } from '../../domain/months.ts'
import type { Fact } from '../../domain/records.ts'
import type { StepId } from '../../domain/step.ts'
import { STEP_LABELS } from '../../text/zh/labels.ts'
import { byMoment, momentOf, recordText } from '../../text/zh/records.ts'
import { COLUMNS, FACT_KINDS, SHEETS } from '../../text/zh/report-sheets.ts'
import { monthsOf, type ReportInput, type Source } from '../source.ts'
import { countField, momentFields, type Sheet, sheetOf, textField } from '../table.ts'
import { KEPT_COLUMNS, whoseFields } from './summary.ts'

interface Item {
  number: number
  agency: Agency
  month: Month
  fact: Fact
  steps: ReadonlySet<StepId>
}

/**
 * Every record of the months, by time, and those of other months their steps rest on; which steps each one decides.
 * Readings that close nothing are there too, with why.
 */
export function evidenceSheet(source: Source, input: Pick<ReportInput, 'from' | 'to' | 'withNotes'>): Sheet {
  const withoutNotes = !input.withNotes
  return sheetOf(
    SHEETS.evidence,
    KEPT_COLUMNS + 1,
    [
      countField<Item>(COLUMNS.number, ({ number }) => number, 6),
      ...whoseFields<Item>(),
      ...momentFields<Item>(COLUMNS.at, ({ fact }) => momentOf(fact)),
      textField<Item>(COLUMNS.kind, 10, ({ fact }) => FACT_KINDS[fact.kind]),
      textField<Item>(COLUMNS.content, 60, ({ fact }) => recordText(fact, { withoutNotes })),
      textField<Item>(COLUMNS.steps, 30, ({ steps }) => [...steps].map((id) => STEP_LABELS[id]).join('、')),
    ],
    itemsOf(source, input),
  )
}

function itemsOf(source: Source, input: Pick<ReportInput, 'from' | 'to'>): Item[] {
  const { agency, records } = source
  const found = new Map<Fact, Set<StepId>>()
  for (const fact of records) {
    const inSpan = fact.month >= input.from && fact.month <= input.to && fact.month >= agency.firstMonth
    if (inSpan && fact.agency === agency.code) found.set(fact, new Set())
  }
  for (const { steps } of monthsOf(source, input)) {
    for (const { id, records: proofs } of steps) {
      for (const fact of proofs) {
        const known = found.get(fact)
        if (known) known.add(id)
        else found.set(fact, new Set([id]))
      }
    }
  }
  return [...found]
    .map(([fact, steps]) => ({ fact, steps, at: instantOf(momentOf(fact)) }))
    .sort((a, b) => a.at - b.at || byMoment(a.fact, b.fact) || (canonicalJson(a.fact) < canonicalJson(b.fact) ? -1 : 1))
    .map(({ fact, steps }, index) => ({ number: index + 1, agency, month: fact.month, fact, steps }))
}
