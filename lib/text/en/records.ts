import { instantOf, type Moment } from '../../domain/months.ts'
import { COMBINATIONS, type Standing, standingOf } from '../../domain/readings.ts'
import type { Comparison, Fact, Run } from '../../domain/records.ts'
import { formatCount, rocDay, rocMoment, rocMonth } from './dates.ts'
import { isNotNeeded, TOLD_BY_OPERATOR } from './evidence.ts'
import { CHANGE_LABELS, comparisonLabel, DATA_LABELS, STEP_LABELS } from './labels.ts'

/** Records as sentences for tables, their time in a column of its own (`evidence.ts` has them as lines with their time). */

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
      return `資料校正・${runText(fact)}`
    case 'backfill':
      return `批次補建・${runText(fact)}`
    case 'production': {
      const count = typeof fact.records === 'number' ? ` ${formatCount(fact.records)} 筆` : ''
      return `產製 ${rocMonth(fact.month)} 資料檔${count}${fileText(fact.file)}。`
    }
    case 'filing':
      return `報送 ${rocMonth(fact.month)} 資料檔:正確 ${formatCount(fact.accepted)} 筆,錯誤 ${formatCount(fact.rejected)} 筆${fileText(fact.file)}。`
    case 'filing-errors':
      return `彙整平臺退回的原因(${rocMoment(fact.filedAt)} 報送):${fact.messages.map(({ message, count }) => `${message} ${formatCount(count)} 筆`).join(';')}。`
    case 'count':
      return `彙整平臺 ${rocMonth(fact.month)} 筆數:差假 ${formatCount(fact.leave)} 筆,加班 ${formatCount(fact.overtime)} 筆。`
    case 'mark': {
      const step = Object.hasOwn(STEP_LABELS, fact.step)
        ? STEP_LABELS[fact.step as keyof typeof STEP_LABELS]
        : UNKNOWN_STEP
      return `${fact.done ? '手動標記完成' : '取消手動標記'}:${step}${fact.note && !withoutNotes ? `(${fact.note})` : ''}。`
    }
  }
}

/** A restored file may hold any text there. */
const UNKNOWN_STEP = '不認得的項目'

/** When what a record tells of happened: produced, filed, read, run or marked. */
export function momentOf(fact: Fact): Moment {
  if (fact.kind === 'production') return fact.producedAt
  if (fact.kind === 'filing') return fact.filedAt
  return fact.at
}

/** Oldest first; comparisons of one moment in the order of the SOP. */
export function byMoment(a: Fact, b: Fact): number {
  return instantOf(momentOf(a)) - instantOf(momentOf(b)) || placeOf(a) - placeOf(b)
}

function placeOf(fact: Fact): number {
  if (fact.kind !== 'comparison') return COMBINATIONS.length
  return COMBINATIONS.findIndex(({ mode, data }) => mode === fact.mode && data === fact.data)
}

function comparisonText(reading: Comparison): string {
  const { mode, data, period, change, total, rowsRead } = reading
  const [from, to] = period.map(rocDay)
  const seen = rowsRead !== undefined && rowsRead < total ? `(讀到 ${formatCount(rowsRead)} 筆明細)` : ''
  const standing = standingOf(reading)
  const query = `查詢 ${from === to ? from : `${from} 至 ${to}`},異動類型「${CHANGE_LABELS[change]}」`
  return `比對 ${comparisonLabel(mode, data)}:${formatCount(total)} 筆差異${seen};${query}${standing === 'counting' ? '' : `;${NOT_COUNTED[standing]}`}。`
}

const NOT_COUNTED: Record<Exclude<Standing, 'counting'>, string> = {
  provisional: '月份未結束時的暫時結果,不列入',
  'part-of-month': '不是整月,不列入',
  filtered: '異動類型不是「全部」,不列入',
}

function runText(run: Run): string {
  const { data, total, succeeded, on, replaces, source } = run
  if (isNotNeeded(run)) return `${DATA_LABELS[data]}:承辦人註明不需要執行。`
  const counts =
    total === null && succeeded === null ? '筆數不明' : `總筆數 ${countText(total)},成功 ${countText(succeeded)}`
  const told = replaces ? `;更正 ${rocMoment(replaces)} 的紀錄` : source === TOLD_BY_OPERATOR ? ';承辦人填寫' : ''
  return `${DATA_LABELS[data]}:${counts},異動日期 ${rocDay(on)}${told}。`
}

function countText(count: number | null): string {
  return count === null ? '不明' : `${formatCount(count)} 筆`
}

/** A data file's own name; any other text in its place could be anything. */
export function plainFileName(name: string | undefined): string | undefined {
  return name !== undefined && /^[\w.-]{1,80}$/.test(name) ? name : undefined
}

function fileText(file: string | undefined): string {
  const name = plainFileName(file)
  return name === undefined ? '' : `,檔名 ${name}`
}
