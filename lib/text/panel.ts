import type { Agency } from '../domain/agencies.ts'
import type { AgencyChecklist } from '../domain/checklist.ts'
import { completeFrom, type Deadline } from '../domain/deadlines.ts'
import { addMonths, type Month, monthOfDay } from '../domain/months.ts'
import type { PanelLine, PanelQuestion } from '../domain/panel.ts'
import type { ProductionWarning } from '../domain/production-warnings.ts'
import { standingOf } from '../domain/readings.ts'
import type { Comparison, Run } from '../domain/records.ts'
import type { RunClick } from '../domain/tab-state.ts'
import { formatCount, rocDay, rocMoment, rocMonth, shortDay } from './dates.ts'
import { CHANGE_LABELS, comparisonLabel, MODE_LABELS, STEP_LABELS } from './labels.ts'
import { uncountedText } from './uncounted.ts'

/** The words of the small panel on the vendor's page. */

/** A comparison was read and kept. */
export function readingLine(reading: Comparison): PanelLine {
  const { mode, data, month, total, rowsRead, at, change, period } = reading
  const label = `${rocMonth(month)} ${comparisonLabel(mode, data)}`
  const standing = standingOf(reading)
  if (standing !== 'counting') {
    return {
      icon: 'attention',
      text: `已讀取 ${label}:${formatCount(total)} 筆,不列入`,
      detail: `${uncountedText({ at, total, standing, period, change })}。`,
    }
  }
  const rows =
    rowsRead !== undefined && rowsRead < total
      ? `・已讀 ${formatCount(rowsRead)}/${formatCount(total)} 列,其餘未讀`
      : ''
  return {
    icon: total === 0 ? 'done' : 'attention',
    text: `已記錄 ${label}:${total === 0 ? '0 筆' : `${formatCount(total)} 筆差異`}`,
    detail: `讀取於 ${rocMoment(at)}・異動類型 ${CHANGE_LABELS[change]}・整月${rows}`,
  }
}

/** Before a run: which month's file would carry its rows (R9). */
export function carryHintLine(month: Month, today: string, carrierDeadline: Deadline): PanelLine {
  const carrier = monthOfDay(today)
  const own = carrier === month ? '' : `;${monthText(month)}檔不必重新下載`
  return {
    icon: 'waiting',
    text: `今天處理的話,資料納入 ${monthText(carrier)}檔。`,
    detail: `${monthText(carrier)}檔 ${shortDay(completeFrom(carrier))} 起產製、${shortDay(carrierDeadline.safe)} 前報送${own}。`,
  }
}

/** After a run: which file, from when, by when (R9); rows left over (R8). */
export function runLines(run: Run, carrierDeadline: Deadline): PanelLine[] {
  const { kind, total, succeeded, on, month } = run
  const carrier = monthOfDay(on)
  const left = total === null || succeeded === null ? 0 : total - succeeded
  const lines: PanelLine[] = []
  if (succeeded === 0) {
    lines.push({ icon: 'attention', text: `${MODE_LABELS[kind]} 0 筆成功。`, detail: '沒有資料需要另外報送。' })
  } else {
    const done =
      succeeded === null
        ? `已執行${MODE_LABELS[kind]}(筆數不明)`
        : `已${MODE_LABELS[kind]} ${formatCount(succeeded)} 筆`
    const own = carrier === month ? '' : `;${monthText(month)}檔不必重新下載`
    lines.push({
      icon: 'waiting',
      text: `${done}。${monthText(carrier)}資料檔請於 ${shortDay(completeFrom(carrier))} 起下載,${shortDay(carrierDeadline.safe)} 前報送。`,
      detail: `執行日 ${rocDay(on)}${own}。${kind === 'backfill' ? '補建的歸屬月份依校正同理推定,請確認。' : ''}`,
    })
  }
  if (left > 0) {
    lines.push({
      icon: 'attention',
      text: `還有 ${formatCount(left)} 筆未成功。`,
      detail: '請洽廠商協助(使用 WebITR 的機關先洽輔導人員)。',
    })
  }
  return lines
}

/** What is next in this month, else anywhere. */
export function nextLine(checklist: AgencyChecklist, month: Month): PanelLine {
  const steps = checklist.months.find((one) => one.month === month)?.steps ?? []
  const comparison = steps.find(({ id, state }) => state === 'todo' && id.startsWith('compare-'))
  if (comparison) return { icon: 'todo', text: `下一個:${rocMonth(month)} ${STEP_LABELS[comparison.id]}` }
  return nextActionLine(checklist)
}

/** The agency's next action (R23). */
export function nextActionLine({ next }: AgencyChecklist): PanelLine {
  if (!next) return { icon: 'done', text: '目前沒有待辦。' }
  const icon = next.step.state === 'attention' || next.step.overdue ? 'attention' : 'todo'
  return { icon, text: `下一步:${rocMonth(next.month)} ${STEP_LABELS[next.step.id]}` }
}

export function unfollowedLine({ code, name }: { code: string; name: string }): PanelLine {
  return {
    icon: 'todo',
    text: `${name}(${code})還沒有加入清單。`,
    detail: '紀錄已保留;請點工具列的小幫手圖示,用「新增機關」加入。',
  }
}

export function beforeFirstMonthLine({ firstMonth }: Agency): PanelLine {
  return { icon: 'not-needed', text: `早於起始月份 ${rocMonth(firstMonth)},紀錄保留但不列入。` }
}

export function listingLine(): PanelLine {
  return {
    icon: 'not-needed',
    text: '這是資料清單,不是比對,不列入。',
    detail: '比對請選「差假資料比對(校正)」或「差假資料比對(補建)」。',
  }
}

export function notSavedLine(): PanelLine {
  return {
    icon: 'attention',
    text: '這次讀取沒有存成功,沒有列入。',
    detail: '請重新整理這一頁;若仍如此,請匯出備份並洽資訊人員。',
  }
}

export function unreadableLine(reason: string): PanelLine {
  return { icon: 'attention', text: '這一頁無法判讀,沒有記錄任何結果。', detail: reason }
}

export function dataQuestion(heading: { month: Month; mode: keyof typeof MODE_LABELS }): PanelQuestion {
  return {
    id: 'data',
    text: `${rocMonth(heading.month)} ${MODE_LABELS[heading.mode]}:沒有看到這次的查詢條件。這是哪一種資料?`,
    answers: [
      { value: 'leave', label: '差假' },
      { value: 'overtime', label: '加班' },
    ],
  }
}

export function changeQuestion(): PanelQuestion {
  return {
    id: 'change',
    text: '查詢時的異動類型是?',
    answers: (['all', 'upsert', 'delete', 'unknown'] as const).map((value) => ({
      value,
      label: value === 'unknown' ? '不確定' : CHANGE_LABELS[value],
    })),
  }
}

export function agencyQuestion(name: string | undefined, agencies: readonly Agency[]): PanelQuestion {
  return {
    id: 'agency',
    text: name ? `頁面上的「${name}」是哪一個機關?` : '這是哪一個機關的資料?',
    answers: [...agencies.map(({ code, name: label }) => ({ value: code, label })), { value: '', label: '都不是' }],
  }
}

/** A column is missing, and others stand there that nobody knows: one of them may be it, renamed. */
export function teachQuestion(means: string, unknown: readonly string[]): PanelQuestion {
  return {
    id: 'teach',
    text: `這個網站的哪一欄是「${means}」?(教過一次,之後就能判讀)`,
    answers: [
      ...unknown.map((word) => ({ value: `${means}=${word}`, label: word })),
      { value: `${means}=`, label: '都不是' },
    ],
  }
}

/** What came of it; '' where none of the columns was it. */
export function taughtLine(word: string, means: string): PanelLine {
  if (!word) {
    return {
      icon: 'attention',
      text: `找不到「${means || '缺少的欄位'}」,這一頁沒有記錄任何結果。`,
      detail: '可在總覽的「設定 › 網站用語對照」教它別的用語,或請資訊人員協助。',
    }
  }
  return { icon: 'done', text: `已教會:這個網站的「${word}」就是「${means}」。`, detail: '正在重新讀取這一頁。' }
}

export function runDataQuestion({ action }: RunClick): PanelQuestion {
  return {
    id: 'run-data',
    text: `剛才執行的${MODE_LABELS[action]}是哪一種資料?`,
    answers: [
      { value: 'leave', label: '差假' },
      { value: 'overtime', label: '加班' },
    ],
  }
}

export function runCountQuestion({ action, total }: RunClick): PanelQuestion {
  return {
    id: 'run-count',
    text: `剛才的${MODE_LABELS[action]},系統說成功幾筆?`,
    answers: [
      { value: String(total), label: `全部 ${formatCount(total)} 筆` },
      { value: 'none', label: '沒有執行' },
      { value: 'unknown', label: '不清楚' },
    ],
    input: { value: '', label: '成功筆數' },
  }
}

export function runDayQuestion({ on }: Run): PanelQuestion {
  return { id: 'run-day', text: '執行日不對?', answers: [], input: { value: rocDay(on), label: '執行日' } }
}

export function notADayText(text: string): string {
  return `「${text}」不是可用的日期,沒有更改;請填今天以前的日期,例:115-11-16。`
}

export function notACountText(text: string, total: number): string {
  return `「${text}」不是可用的筆數,還沒有記錄;請填 0 到 ${formatCount(total)} 的數字。`
}

/** Rows of a production history were kept. */
export function productionsLine(agency: Agency, count: number): PanelLine {
  if (count === 0) return { icon: 'todo', text: `${agency.name}:這個月份目前沒有下載紀錄。` }
  return {
    icon: 'done',
    text: `已記錄 ${agency.name} ${formatCount(count)} 筆下載紀錄。`,
    detail: '產製時間取自下載紀錄,未驗證。',
  }
}

/** Before a production: what speaks against it (R14); nothing does: that it may be done. */
export function productionLines(warnings: readonly ProductionWarning[], month: Month): PanelLine[] {
  if (warnings.length === 0) return [{ icon: 'done', text: `${rocMonth(month)} 可以產製。` }]
  return warnings.map(productionLine)
}

function productionLine(warning: ProductionWarning): PanelLine {
  switch (warning.key) {
    case 'month-not-ended':
      return {
        icon: 'attention',
        text: `${monthText(warning.month)}尚未結束,${shortDay(warning.since)} 起再產製。`,
        detail: `現在產製的檔缺少之後到 ${rocMonth(warning.month)} 月底的資料,不能用來報送。`,
      }
    case 'newer-has-file':
      return {
        icon: 'attention',
        text: `已產製 ${monthsText(warning.newer)} 檔;重產 ${rocMonth(warning.month)} 後須依序重產 ${monthsText(warning.newer)}。`,
        detail: '平臺依產製時間依序入檔(依平臺規則推定)。',
      }
    case 'older-has-none':
      return {
        icon: 'todo',
        text: `較早的 ${monthsText(warning.older)} 沒有產製紀錄,請先查詢下載紀錄。`,
        detail: '檔案要依月份順序產製。',
      }
  }
}

function monthText(month: Month): string {
  return `${Number(month.slice(5))} 月`
}

function monthsText(months: readonly Month[]): string {
  const first = months[0] as Month
  if (months.length === 1) return rocMonth(first)
  const last = months.at(-1) as Month
  const isRun = months.every((month, index) => month === addMonths(first, index))
  return isRun ? `${rocMonth(first)} 至 ${rocMonth(last)}` : `${rocMonth(first)} 等 ${months.length} 個月`
}
