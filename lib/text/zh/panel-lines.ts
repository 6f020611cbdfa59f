import { completeFrom, type Deadline } from '../../domain/deadlines.ts'
import { addMonths, type Month, monthOfDay } from '../../domain/months.ts'
import type { ConsoleSaid } from '../../domain/panel.ts'
import type { ProductionWarning } from '../../domain/production-warnings.ts'
import { standingOf } from '../../domain/readings.ts'
import type { Comparison, Run } from '../../domain/records.ts'
import type { Wanted } from '../../domain/round-order.ts'
import { formatCount, rocDay, rocMoment, rocMonth, shortDay } from './dates.ts'
import { CHANGE_LABELS, comparisonLabel, MODE_LABELS, STEP_LABELS } from './labels.ts'
import { readingReasonText } from './reading-reasons.ts'
import { uncountedText } from './uncounted.ts'

export interface PanelLine {
  icon: 'done' | 'todo' | 'waiting' | 'attention' | 'not-needed'
  text: string
  /** A quieter second line. */
  detail?: string
}

/** What the small panel on the vendor's page says: a line, or several. */
export function linesOf(said: ConsoleSaid): PanelLine | PanelLine[] {
  switch (said.say) {
    case 'reading':
      return readingLine(said.reading)
    case 'carry-hint':
      return carryHintLine(said.month, monthOfDay(said.today), said.deadline)
    case 'run':
      return runLines(said.run, said.deadline)
    case 'next-comparison':
      return { icon: 'todo', text: `下一個:${rocMonth(said.month)} ${STEP_LABELS[said.step]}` }
    case 'next-action':
      return {
        icon: said.isUrgent ? 'attention' : 'todo',
        text: `下一步:${rocMonth(said.month)} ${STEP_LABELS[said.step]}`,
      }
    case 'nothing-open':
      return { icon: 'done', text: '目前沒有待辦。' }
    case 'unfollowed':
      return {
        icon: 'todo',
        text: `${said.agency.name}(${said.agency.code})還沒有加入清單。`,
        detail: '紀錄已保留;請點工具列的小幫手圖示,用「新增機關」加入。',
      }
    case 'before-first-month':
      return { icon: 'not-needed', text: `早於起始月份 ${rocMonth(said.firstMonth)},紀錄保留但不列入。` }
    case 'listing':
      return {
        icon: 'not-needed',
        text: '這是資料清單,不是比對,不列入。',
        detail: '比對請選「差假資料比對(校正)」或「差假資料比對(補建)」。',
      }
    case 'unreadable':
      return {
        icon: 'attention',
        text: '這一頁無法判讀,沒有記錄任何結果。',
        detail: readingReasonText({ key: said.reason, values: said.values }),
      }
    case 'taught':
      return said.word
        ? {
            icon: 'done',
            text: `已教會:這個網站的「${said.word}」就是「${said.means}」。`,
            detail: '正在重新讀取這一頁。',
          }
        : {
            icon: 'attention',
            text: `找不到「${said.means}」,這一頁沒有記錄任何結果。`,
            detail: '可在總覽的「設定 › 網站用語對照」教它別的用語,或請資訊人員協助。',
          }
    case 'productions':
      return productionsLine(said.agency, said.count)
    case 'produce':
      return said.warnings.length > 0
        ? said.warnings.map(productionLine)
        : { icon: 'done', text: `${rocMonth(said.month)} 可以產製。` }
    case 'filled':
      return {
        icon: 'done',
        text: `已帶入 ${rocMonth(said.wanted.month)} ${comparisonLabel(said.wanted.kind, said.wanted.data)}${said.sent ? ',查詢已送出' : ''}。`,
        ...(!said.sent && { detail: '請確認後按頁面上的「確定」。' }),
      }
    case 'going-back':
      return { icon: 'waiting', text: '正在回到查詢頁,接著帶入…' }
    case 'not-filled':
      return { icon: 'attention', text: '沒有完成帶入。', detail: said.why }
    case 'copied':
      return { icon: 'done', text: '已存到下載資料夾。', detail: '提供給別人之前,請先開啟確認內容。' }
    case 'round-nothing':
      return { icon: 'done', text: '這個範圍沒有待比對的項目。' }
    case 'round-elsewhere':
      return {
        icon: 'attention',
        text: `${said.agency}的連續比對正在進行,不能同時再開始一個。`,
        detail: '請先暫停或停止進行中的那一個(可能在另一個分頁)。',
      }
    case 'not-saved':
      return {
        icon: 'attention',
        text: '這次讀取沒有存成功,沒有列入。',
        detail: '請重新整理這一頁;若仍如此,請匯出備份並洽資訊人員。',
      }
    case 'not-a-day':
      return { icon: 'attention', text: `「${said.text}」不是可用的日期,沒有更改;請填今天以前的日期,例:115-11-16。` }
    case 'not-a-count':
      return {
        icon: 'attention',
        text: `「${said.text}」不是可用的筆數,還沒有記錄;請填 0 到 ${formatCount(said.total)} 的數字。`,
      }
    case 'updated':
      return { icon: 'attention', text: '小幫手已更新,請重新整理這一頁。' }
  }
}

/** `帶入 112-05 校正・加班` */
export function fillText({ month, kind, data }: Wanted): string {
  return `帶入 ${rocMonth(month)} ${comparisonLabel(kind, data)}`
}

function readingLine(reading: Comparison): PanelLine {
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

function carryHintLine(month: Month, carrier: Month, { safe }: Deadline): PanelLine {
  return {
    icon: 'waiting',
    text: `今天處理的話,資料納入 ${monthText(carrier)}檔。`,
    detail: `${monthText(carrier)}檔 ${shortDay(completeFrom(carrier))} 起產製、${shortDay(safe)} 前報送${ownFileText(month, carrier)}。`,
  }
}

function runLines({ kind, total, succeeded, on, month }: Run, { safe }: Deadline): PanelLine[] {
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
    lines.push({
      icon: 'waiting',
      text: `${done}。${monthText(carrier)}資料檔請於 ${shortDay(completeFrom(carrier))} 起下載,${shortDay(safe)} 前報送。`,
      detail: `執行日 ${rocDay(on)}${ownFileText(month, carrier)}。${kind === 'backfill' ? '補建的歸屬月份依校正同理推定,請確認。' : ''}`,
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

/** The compared month's own file is not made again (R9). */
function ownFileText(month: Month, carrier: Month): string {
  return carrier === month ? '' : `;${monthText(month)}檔不必重新下載`
}

function productionsLine(agency: string, count: number): PanelLine {
  if (count === 0) return { icon: 'todo', text: `${agency}:這個月份目前沒有下載紀錄。` }
  return {
    icon: 'done',
    text: `已記錄 ${agency} ${formatCount(count)} 筆下載紀錄。`,
    detail: '產製時間取自下載紀錄,未驗證。',
  }
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
