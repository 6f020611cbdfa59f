import { type Day, instantOf, type Moment, type Month, taipeiDay } from '../../domain/months.ts'
import type { Cell } from '../../domain/readings.ts'
import type { ReasonKey, ReasonValues } from '../../domain/reasons.ts'
import type { RunState } from '../../domain/runs.ts'
import type { Step, StepState } from '../../domain/step.ts'
import { clockTime, lastRun, monthOfCell, openOf, overdueDays, rowsToHandle } from '../summary-facts.ts'
import { formatCount, rocDay, rocMonth } from './dates.ts'
import { MODE_LABELS } from './labels.ts'

/** A step in a few words, for the right-hand side of its row. The sentence is `stepText`. */
export function stepSummary(step: Step, month: Month): string {
  const overdue = overdueDays(step)
  if (overdue !== undefined) return `逾期 ${overdue} 天`
  const words = SHORT[step.reason.key] as (values: unknown, month: Month, step: Step) => string
  return words(step.reason.values, month, step)
}

const OPEN = { marked: ' 已標記', run: ' 待複查', untouched: '' }

/** A comparison in its cell: how it looks, and in a few words. */
export function cellSummary(
  step: Step,
  cell: Cell,
  runs: readonly RunState[],
  differences: Step | undefined,
): { look: StepState; text: string } {
  const open = openOf(cell, runs, differences)
  if (open) return { look: open.look, text: `${formatCount(open.total)} 筆${OPEN[open.is]}` }
  return { look: step.state, text: stepSummary(step, monthOfCell(step, cell)) }
}

/** `6/1`, or with the 民國 year where the day lies in another year than the month it stands under. */
function briefDay(day: Day, month: Month): string {
  return day.slice(0, 4) === month.slice(0, 4) ? `${Number(day.slice(5, 7))}/${Number(day.slice(8))}` : rocDay(day)
}

const SHORT: { [K in ReasonKey]: (values: ReasonValues[K], month: Month, step: Step) => string } = {
  'compare-read': ({ total, before }) =>
    before === undefined ? `${formatCount(total)} 筆` : `${formatCount(before)} → ${formatCount(total)} 筆`,
  'compare-month-not-ended': ({ until }) => `等到 ${briefDay(until, until)}`,
  'compare-missing': ({ uncounted }) => (uncounted ? '須重查' : '未比對'),

  'differences-rows-left': ({ left }) => `還有 ${formatCount(left)} 筆`,
  'differences-open': ({ cells }) => {
    const rows = rowsToHandle(cells)
    return rows > 0 ? `${formatCount(rows)} 筆待處理` : '待複查'
  },
  'differences-wait-comparisons': () => '尚未比對完',
  'differences-cleared': (_, month, { records }) => {
    const run = lastRun(records)
    return run?.succeeded
      ? `${briefDay(run.on, month)} ${MODE_LABELS[run.kind]} ${formatCount(run.succeeded)} 筆,複查 0`
      : '複查 0 筆'
  },
  'differences-none': () => '無差異',

  'produce-out-of-order': ({ older }) => `早於 ${rocMonth(older)} 檔,須重產`,
  'produce-follows-plan': ({ older }) => `隨 ${rocMonth(older)} 重產`,
  'produce-done': ({ producedAt, records }, month) =>
    `${briefTime(producedAt, month)}${records === undefined ? '' : `・${formatCount(records)} 筆`}`,
  'produce-month-not-ended': ({ until }, month) => `${briefDay(until, month)} 起可產製`,
  'produce-only-premature': () => '提前產製,須重產',
  'produce-now': ({ safe, past }, month) => (past ? '可產製,請儘快' : `可產製,${briefDay(safe, month)} 前報送`),
  'produce-look-first': () => '先查下載紀錄',
  'filed-through': () => '依設定視為已報送',

  'file-wait-plan': () => '等重產',
  'file-wait-produce': () => '等資料檔',
  'file-rejected': ({ rejected }) => `${formatCount(rejected)} 筆錯誤`,
  'file-done': ({ filedAt, accepted }, month) =>
    `${briefDay(dayOf(filedAt), month)} 正確 ${formatCount(accepted)} 錯誤 0`,
  'file-ready': ({ safe, past }, month) => (past ? '請儘快上傳' : `${briefDay(safe, month)} 18:00 前上傳`),
  'file-upload-again': () => '須重新上傳',
  'file-only-premature': () => '報送的檔不完整',

  'carried-missed-run': () => '缺執行日',
  'carried-no-run': () => '本月未校正',
  'carried-done': ({ months }) => `${months.map(rocMonth).join('、')} 檔已報送`,
  'carried-attention': ({ carrier }) => `${rocMonth(carrier)} 檔須先處理`,
  'carried-waiting': ({ carrier, until }, month) => `${rocMonth(carrier)} 檔・${briefDay(until, month)} 起`,
  'carried-todo': ({ carrier }) => `${rocMonth(carrier)} 檔待報送`,

  'survey-done': ({ at }, month) => `${briefDay(dayOf(at), month)} 已填報`,
  'survey-too-early': ({ missing }) => `已標記,尚待完成 ${missing.length} 項`,
  'survey-now': () => '可填報',
  'survey-wait': () => '前面各項完成後',

  'keep-month-not-ended': ({ until }, month) => `${briefDay(until, month)} 起確認`,
  'keep-now': () => '待確認',
  'count-done': ({ leave, overtime }) => `差假 ${formatCount(leave)}・加班 ${formatCount(overtime)}`,
  'count-wait-keep': () => '等資料維護完成',
  'count-now': () => '待查看',

  marked: () => '手動標記',

  // These follow another reason; none of them stands alone.
  'note-backfill-inferred': () => '',
  'note-platform-closed': () => '',
  'note-rejected-why': () => '',
  'note-rejected-look': () => '',
  'note-count-below': () => '',
  'note-better-not-upload': () => '',
  'note-overdue': () => '',
}

function dayOf(moment: Moment): Day {
  return taipeiDay(instantOf(moment))
}

function briefTime(moment: Moment, month: Month): string {
  return `${briefDay(dayOf(moment), month)} ${clockTime(moment)}`
}
