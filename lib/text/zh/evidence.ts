import { firstDayOf, lastDayOf } from '../../domain/months.ts'
import type { Comparison, Fact, Run } from '../../domain/records.ts'
import { formatCount, rocDay, rocMoment } from './dates.ts'
import { CHANGE_LABELS, comparisonLabel, DATA_LABELS } from './labels.ts'

/** Runs the operator told of, not a page: the record says so in a field of its own. */
export const TOLD_BY_OPERATOR = 'operator'

/** A record as a line a person can check: when, where from, what it said. */
export function evidenceText(record: Fact): string {
  return parts(record)
    .filter((part) => part !== undefined && part !== '')
    .join('・')
}

/** A run the operator put down as not needed (R11a): nothing was run, and the reading that cleared has its reason. */
export function isNotNeeded({ total, succeeded, source }: Run): boolean {
  return total === 0 && succeeded === 0 && source === TOLD_BY_OPERATOR
}

/** What a run says, without its day (that stands beside it, to be changed). */
export function runText(run: Run): string {
  const told = run.source === TOLD_BY_OPERATOR || run.replaces !== undefined
  const when = `${told ? '填寫於' : '讀取於'} ${rocMoment(run.at)}`
  if (isNotNeeded(run)) return `${when}・${runLabel(run)}・註明不需要執行`
  const counts =
    run.total === null && run.succeeded === null
      ? '筆數不明'
      : `總筆數 ${countText(run.total)},成功 ${countText(run.succeeded)}`
  return `${when}・${runLabel(run)}・${counts}`
}

function parts(record: Fact): (string | undefined)[] {
  switch (record.kind) {
    case 'comparison':
      return [
        `讀取於 ${rocMoment(record.at)}`,
        '統計平台資料查詢',
        comparisonLabel(record.mode, record.data),
        `${formatCount(record.total)} 筆`,
        periodText(record),
        CHANGE_LABELS[record.change],
      ]
    case 'correction':
    case 'backfill':
      return [runText(record), `執行日 ${rocDay(record.on)}`]
    case 'production':
      return [
        `產製於 ${rocMoment(record.producedAt)}`,
        '統計平台資料下載',
        typeof record.records === 'number' ? `${formatCount(record.records)} 筆` : undefined,
        record.file,
        record.at && `讀取於 ${rocMoment(record.at)}`,
      ]
    case 'filing':
      return [
        `報送於 ${rocMoment(record.filedAt)}`,
        '彙整平臺',
        `正確 ${formatCount(record.accepted)} 筆`,
        `錯誤 ${formatCount(record.rejected)} 筆`,
        record.file,
        record.at && `讀取於 ${rocMoment(record.at)}`,
      ]
    case 'filing-errors':
      return [
        `讀取於 ${rocMoment(record.at)}`,
        '錯誤明細',
        ...record.messages.map(({ message, count }) => `${message}(${formatCount(count)})`),
      ]
    case 'count':
      return [
        `讀取於 ${rocMoment(record.at)}`,
        '機關每月筆數統計表',
        `差假 ${formatCount(record.leave)} 筆`,
        `加班 ${formatCount(record.overtime)} 筆`,
      ]
    case 'mark':
      return [`${record.done ? '手動標記於' : '復原標記於'} ${rocMoment(record.at)}`, record.note]
  }
}

function runLabel({ kind, data }: Run): string {
  return `${kind === 'correction' ? '資料校正' : '批次補建'}・${DATA_LABELS[data]}`
}

export function periodText({ month, period: [from, to] }: Pick<Comparison, 'month' | 'period'>): string {
  if (from === firstDayOf(month) && to === lastDayOf(month)) return '整月'
  return from === to ? rocDay(from) : `${rocDay(from)} 至 ${rocDay(to)}`
}

function countText(count: number | null): string {
  return count === null ? '不明' : formatCount(count)
}
