import { firstDayOf, lastDayOf } from '../../domain/months.ts'
import type { Comparison, Fact, Run } from '../../domain/records.ts'
import { isNotNeeded, TOLD_BY_OPERATOR } from '../zh/evidence.ts'
import { formatCount, rocDay, rocMoment } from './dates.ts'
import { CHANGE_LABELS, comparisonLabel, DATA_LABELS } from './labels.ts'
import { plural } from './plural.ts'

export { isNotNeeded, TOLD_BY_OPERATOR }

/** A record as a line a person can check: when, where from, what it said. */
export function evidenceText(record: Fact): string {
  return parts(record)
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}

/** What a run says, without its day (that stands beside it, to be changed). */
export function runText(run: Run): string {
  const told = run.source === TOLD_BY_OPERATOR || run.replaces !== undefined
  const when = `${told ? 'Entered' : 'Read'} ${rocMoment(run.at)}`
  if (isNotNeeded(run)) return `${when} · ${runLabel(run)} · noted as not needed`
  const counts =
    run.total === null && run.succeeded === null
      ? 'row count unknown'
      : `total ${countText(run.total)}, succeeded ${countText(run.succeeded)}`
  return `${when} · ${runLabel(run)} · ${counts}`
}

function parts(record: Fact): (string | undefined)[] {
  switch (record.kind) {
    case 'comparison':
      return [
        `Read ${rocMoment(record.at)}`,
        '「統計平台資料查詢」',
        comparisonLabel(record.mode, record.data),
        plural(record.total, 'row'),
        periodText(record),
        CHANGE_LABELS[record.change],
      ]
    case 'correction':
    case 'backfill':
      return [runText(record), `run on ${rocDay(record.on)}`]
    case 'production':
      return [
        `Produced ${rocMoment(record.producedAt)}`,
        '「統計平台資料下載」',
        typeof record.records === 'number' ? plural(record.records, 'row') : undefined,
        record.file,
        record.at && `read ${rocMoment(record.at)}`,
      ]
    case 'filing':
      return [
        `Filed ${rocMoment(record.filedAt)}`,
        'the platform',
        `${plural(record.accepted, 'row')} accepted`,
        `${plural(record.rejected, 'row')} rejected`,
        record.file,
        record.at && `read ${rocMoment(record.at)}`,
      ]
    case 'filing-errors':
      return [
        `Read ${rocMoment(record.at)}`,
        '「錯誤明細」',
        ...record.messages.map(({ message, count }) => `${message} (${formatCount(count)})`),
      ]
    case 'count':
      return [
        `Read ${rocMoment(record.at)}`,
        '「機關每月筆數統計表」',
        `leave ${plural(record.leave, 'row')}`,
        `overtime ${plural(record.overtime, 'row')}`,
      ]
    case 'mark':
      return [`${record.done ? 'Marked by hand' : 'Mark taken back'} ${rocMoment(record.at)}`, record.note]
  }
}

function runLabel({ kind, data }: Run): string {
  return `${kind === 'correction' ? 'Correction run' : 'Backfill run'} · ${DATA_LABELS[data].toLowerCase()}`
}

export function periodText({ month, period: [from, to] }: Pick<Comparison, 'month' | 'period'>): string {
  if (from === firstDayOf(month) && to === lastDayOf(month)) return 'whole month'
  return from === to ? rocDay(from) : `${rocDay(from)} – ${rocDay(to)}`
}

function countText(count: number | null): string {
  return count === null ? 'unknown' : formatCount(count)
}
