import { type Standing, standingOf } from '../../domain/readings.ts'
import type { Comparison, Fact, Run } from '../../domain/records.ts'
import { plainFileName } from '../zh/records.ts'
import { formatCount, rocDay, rocMoment, rocMonth } from './dates.ts'
import { isNotNeeded, TOLD_BY_OPERATOR } from './evidence.ts'
import { CHANGE_LABELS, comparisonLabel, DATA_LABELS, STEP_LABELS } from './labels.ts'
import { plural } from './plural.ts'

/** Records as sentences for tables, their time in a column of its own (`evidence.ts` has them as lines with their time). */

export { byMoment, momentOf } from '../zh/records.ts'
export { plainFileName }

interface RecordTextOptions {
  /** Leaves out what the operator wrote by hand: a note may name a person. */
  withoutNotes?: boolean
}

/** What a record says, in one sentence, without its time (`momentOf` beside it). */
export function recordText(fact: Fact, { withoutNotes = false }: RecordTextOptions = {}): string {
  switch (fact.kind) {
    case 'comparison':
      return comparisonText(fact)
    case 'correction':
      return `Correction run · ${runText(fact)}`
    case 'backfill':
      return `Backfill run · ${runText(fact)}`
    case 'production': {
      const count = typeof fact.records === 'number' ? `, ${plural(fact.records, 'row')}` : ''
      return `Produced the ${rocMonth(fact.month)} data file${count}${fileText(fact.file)}.`
    }
    case 'filing':
      return `Filed the ${rocMonth(fact.month)} data file: ${plural(fact.accepted, 'row')} accepted, ${formatCount(fact.rejected)} rejected${fileText(fact.file)}.`
    case 'filing-errors':
      return `Why the platform rejected rows (filed ${rocMoment(fact.filedAt)}): ${fact.messages.map(({ message, count }) => `${message}, ${plural(count, 'row')}`).join('; ')}.`
    case 'count':
      return `Platform row count for ${rocMonth(fact.month)}: leave ${plural(fact.leave, 'row')}, overtime ${plural(fact.overtime, 'row')}.`
    case 'mark': {
      const step = Object.hasOwn(STEP_LABELS, fact.step)
        ? STEP_LABELS[fact.step as keyof typeof STEP_LABELS]
        : UNKNOWN_STEP
      return `${fact.done ? 'Marked done by hand' : 'Mark by hand taken back'}: ${step}${fact.note && !withoutNotes ? ` (${fact.note})` : ''}.`
    }
  }
}

/** A restored file may hold any text there. */
const UNKNOWN_STEP = 'unknown step'

function comparisonText(reading: Comparison): string {
  const { mode, data, period, change, total, rowsRead } = reading
  const [from, to] = period.map(rocDay)
  const seen = rowsRead !== undefined && rowsRead < total ? ` (${plural(rowsRead, 'detail row')} read)` : ''
  const standing = standingOf(reading)
  const query = `queried ${from === to ? from : `${from} – ${to}`}, change type ‘${CHANGE_LABELS[change]}’`
  return `Compared ${comparisonLabel(mode, data).toLowerCase()}: ${plural(total, 'difference')}${seen}; ${query}${standing === 'counting' ? '' : `; ${NOT_COUNTED[standing]}`}.`
}

const NOT_COUNTED: Record<Exclude<Standing, 'counting'>, string> = {
  provisional: 'provisional, as the month had not ended: not counted',
  'part-of-month': 'not the whole month: not counted',
  filtered: `change type is not ‘${CHANGE_LABELS.all}’: not counted`,
}

function runText(run: Run): string {
  const { data, total, succeeded, on, replaces, source } = run
  const label = DATA_LABELS[data].toLowerCase()
  if (isNotNeeded(run)) return `${label}: the officer noted that it is not needed.`
  const counts =
    total === null && succeeded === null
      ? 'row count unknown'
      : `total ${countText(total)}, succeeded ${countText(succeeded)}`
  const told = replaces
    ? `; replaces the record of ${rocMoment(replaces)}`
    : source === TOLD_BY_OPERATOR
      ? '; entered by the officer'
      : ''
  return `${label}: ${counts}, change date ${rocDay(on)}${told}.`
}

function countText(count: number | null): string {
  return count === null ? 'unknown' : plural(count, 'row')
}

function fileText(file: string | undefined): string {
  const name = plainFileName(file)
  return name === undefined ? '' : `, file name ${name}`
}
