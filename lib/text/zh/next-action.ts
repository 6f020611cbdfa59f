import type { NextAction } from '../../domain/next-action.ts'
import type { Month } from '../../domain/months.ts'
import { PLATFORM_CLOSES } from '../../domain/deadlines.ts'
import type { Step } from '../../domain/step.ts'
import { isAnsweredHere, minutesToClosing } from '../closing-time.ts'
import { rocMonth, shortDay } from './dates.ts'
import { comparisonLabel, STEP_LABELS, STEP_PLACES } from './labels.ts'

/** What to do, as an order: `比對 112-05 補建・差假`. */
export function nextTitle({ month, step }: NextAction): string {
  const when = rocMonth(month)
  const { key, values } = step.reason
  switch (key) {
    case 'produce-out-of-order':
    case 'produce-follows-plan':
      return `重新產製 ${when},再依序報送`
    case 'produce-only-premature':
    case 'file-only-premature':
      return `重新產製 ${when} 資料檔`
    case 'produce-look-first':
      return `查詢 ${when} 下載紀錄`
    case 'file-rejected':
      return `修正錯誤後重新報送 ${when}`
    case 'file-upload-again':
      return `重新上傳 ${when} 資料檔`
    case 'differences-rows-left':
      return `洽廠商處理 ${when} 剩下的 ${values.left} 筆`
    case 'carried-missed-run':
      return `補登 ${when} ${comparisonLabel(values.mode, values.data)}的執行日`
    case 'carried-todo':
    case 'carried-attention':
      return `下載並報送 ${rocMonth(values.carrier)} 資料檔`
    case 'survey-too-early':
      return `完成 ${when} 尚待完成的項目`
  }
  return plainTitle(step, when)
}

function plainTitle({ id }: Step, when: string): string {
  switch (id) {
    case 'differences':
      return `處理 ${when} 的差異`
    case 'produce':
      return `下載 ${when} 資料檔`
    case 'file':
      return `報送 ${when} 到彙整平臺`
    case 'carried':
      return `報送 ${when} 的校正月份`
    case 'survey':
      return `填報 ${when} WebHR 調查表`
    case 'keep':
      return `確認 ${when} WebHR 差假資料`
    case 'count':
      return `查看 ${when} 彙整平臺筆數`
    default:
      return STEP_LABELS[id].replace('比對', `比對 ${when}`)
  }
}

/** How urgent, above the title. */
export function nextEyebrow({ step }: NextAction): string {
  if (step.overdue) return '已逾期'
  return step.state === 'attention' ? '須先處理' : '下一步'
}

/** Where to click; nowhere for what is answered here. */
export function nextPlace(next: NextAction): string | undefined {
  return isAnsweredHere(next) ? undefined : STEP_PLACES[next.step.id]
}

/** What the button says where the step is closed by the operator's own word, here. */
export function answerLabel({ step }: NextAction): string | undefined {
  if (step.reason.key === 'carried-missed-run') return '填寫執行日'
  if (step.id === 'survey' && step.state === 'todo') return '填好後標記'
  return step.id === 'keep' ? '確認後標記' : undefined
}

/** On the last day, before the platform closes: how long is left. */
export function closingText(next: NextAction, now: number): string | undefined {
  const left = minutesToClosing(next, now)
  if (left === undefined) return undefined
  const hours = Math.floor(left / 60)
  return `平臺 ${PLATFORM_CLOSES}:00 關閉,剩 ${hours > 0 ? `${hours} 小時 ` : ''}${left % 60} 分`
}

/** Nothing to do now: until when, and what then. */
export function waitEyebrow(until: string | undefined): string {
  return until === undefined ? '等待' : `等到 ${shortDay(until)}`
}

export function waitTitle(month: Month, webhr: boolean): string {
  return webhr ? `確認 ${rocMonth(month)} 並填報` : `比對、下載並報送 ${rocMonth(month)}`
}
