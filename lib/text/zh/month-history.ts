import type { MonthRows } from '../../domain/detail-rows.ts'
import type { Month } from '../../domain/months.ts'
import type { KeptRow } from '../../domain/privacy.ts'
import type { Fact } from '../../domain/records.ts'
import type { RunState } from '../../domain/runs.ts'
import { asideOf } from '../history-facts.ts'
import { formatCount, rocDay, rocMoment, rocMonth } from './dates.ts'
import { comparisonLabel } from './labels.ts'

/** The words of a month's history on its page: what stands beside each record's own sentence. */

export const HISTORY_TEXT = {
  order: '新的在前',
  erase: '刪除這個月的資料…',
  carriage: '校正月份',
  rowsNote: '姓名遮蔽,事由不留',
  columns: {
    department: '部門',
    name: '姓名',
    leaveType: '假別',
    period: '起訖',
    changedOn: '異動日期',
    changeState: '異動類型',
    formState: '表單狀態',
  } satisfies Record<keyof KeptRow, string>,
  inferred: '補建依校正同理推定,請確認',
} as const

/** Where it matters what a record is worth beside others: which file carries it, whether it was put right, when we learnt of it. */
export function asideText(fact: Fact, all: readonly Fact[]): string {
  const { replaced, carrier, learntAt } = asideOf(fact, all, rocMoment)
  const parts = [
    replaced && '已由後來的紀錄更正',
    carrier && `納入 ${rocMonth(carrier)} 資料檔`,
    learntAt && `讀取於 ${rocMoment(learntAt)}`,
  ].filter(Boolean)
  return parts.join(';')
}

export function rowsSummary(count: MonthRows['rows']): string {
  return `明細 ${formatCount(count)} 列`
}

/** `5/16 校正・差假 1 筆`. */
export function runBrief({ mode, data, run }: RunState): string {
  const rows = run.succeeded === null ? '筆數不明' : `${formatCount(run.succeeded)} 筆`
  return `${rocDay(run.on)} ${comparisonLabel(mode, data)} ${rows}`
}

export function givenText(run: RunState, to: Month): [before: string, month: string, after: string] {
  return [`${runBrief(run)} → 納入 `, rocMonth(to), ' 的資料檔']
}

export function takenText(run: RunState, from: Month): [before: string, month: string, after: string] {
  return ['這個月的資料檔納入 ', rocMonth(from), ` 的 ${runBrief(run)}`]
}

export function unreadableText(count: number): string {
  return `這個月另有 ${formatCount(count)} 頁無法判讀`
}
