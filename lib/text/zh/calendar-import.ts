import type { CalendarFault } from '../../domain/calendar-file.ts'
import type { CalendarPreview } from '../../domain/calendar-preview.ts'
import { type Day, weekdayOf } from '../../domain/months.ts'
import { brief } from '../foreign-text.ts'
import { rocDay, rocMonth, shortDay } from './dates.ts'

/** The words of importing the office calendar (設定 › 期限與假日). */

export const CALENDAR_IMPORT_TEXT = {
  heading: '匯入辦公日曆',
  meaning:
    '尚未收錄或來源單一的年度,可匯入行政院人事行政總處公布的「中華民國政府行政機關辦公日曆表」CSV(政府資料開放平臺 data.gov.tw,資料集 14718;Big5 或 UTF-8)。小幫手不會連上網路,請自行下載後選擇檔案。',
  choose: '選擇辦公日曆 CSV',
  drop: '或把檔案拖到這裡',
  reading: '檢查檔案中…',
  preview: '匯入內容',
  year: '年度',
  workdays: '全年上班日',
  madeUp: '補行上班',
  moved: '會變動的建議完成日',
  none: '無',
  nothingBefore: '原本沒有收錄,只排除星期六、日',
  confirm: '確定匯入',
  list: '已匯入的年度',
  full: '已匯入的年度太多,請先移除不用的。',
} as const

/** Why a file was not taken: one sentence, and that nothing changed. */
export function calendarFaultText(fault: CalendarFault): string {
  return `${faultSentence(fault)}。沒有匯入。`
}

function faultSentence(fault: CalendarFault): string {
  switch (fault.key) {
    case 'too-large':
      return '檔案超過 256 KB,不是一年的辦公日曆'
    case 'utf-16':
      return '檔案是 UTF-16 編碼,請改用官方下載的原始 CSV(Big5 或 UTF-8)'
    case 'encoding':
      return '檔案不是 Big5 或 UTF-8 的文字,請改用官方下載的原始 CSV(不是 Excel 或壓縮檔)'
    case 'empty':
      return '檔案是空的,沒有任何日期'
    case 'not-csv':
      return '這不是辦公日曆表的 CSV:第一行沒有「西元日期、星期、是否放假」'
    case 'for-google':
      return '這是「Google 行事曆專用」的版本,請改下載同一年度、不含這幾個字的 CSV'
    case 'columns':
      return `第一行沒有「${fault.missing.join('」「')}」這一欄,請用官方下載的原始 CSV`
    case 'cells':
      return `第 ${fault.line} 行的欄位不齊`
    case 'date':
      return `第 ${fault.line} 行的西元日期「${brief(fault.text)}」不是日期(應為八碼,如 20280101)`
    case 'weekday':
      return `第 ${fault.line} 行:${rocDay(fault.day)} 是星期${weekdayName(fault.day)},檔案寫「${brief(fault.text)}」`
    case 'holiday':
      return `第 ${fault.line} 行的「是否放假」是「${brief(fault.text)}」;應為 0(上班)或 2(放假)`
    case 'two-years': {
      const [first, second] = fault.years.map(rocYearText)
      return `第 ${fault.line} 行是 ${second},前面是 ${first};一個檔只能有一個年度`
    }
    case 'twice':
      return `第 ${fault.line} 行的 ${rocDay(fault.day)} 前面已經有了`
    case 'missing-days':
      return `${rocYearText(fault.year)}缺 ${fault.count} 天(從 ${rocDay(fault.first)} 起),檔案不完整`
    case 'implausible':
      return `${rocYearText(fault.year)}共有 ${fault.workdays} 個上班日,與歷年(240 至 255 日)相差太多,「是否放假」的意思可能改了`
  }
}

function weekdayName(day: Day): string {
  return '一二三四五六日'[weekdayOf(day) - 1] ?? ''
}

/** `2028` → `117 年`. */
export function rocYearText(year: string): string {
  return `${Number(year) - 1911} 年`
}

/** `117 年(2028)`, where the file's own year stands beside. */
export function bothYearsText(year: string): string {
  return `${rocYearText(year)}(${year})`
}

export function workdaysText(count: number): string {
  return `${count} 日`
}

/** `2/12(六)、6/17(六)` */
export function daysText(days: readonly Day[]): string {
  return days.length > 0 ? days.map(shortDay).join('、') : CALENDAR_IMPORT_TEXT.none
}

export const AGAINST_TEXT: Record<CalendarPreview['against'], string> = {
  imported: '與先前匯入的不同',
  shipped: '與內建的不同',
  none: '原來的日曆',
}

export function sameText(against: CalendarPreview['against']): string {
  return against === 'shipped' ? '完全相同;匯入後視為已核對' : '完全相同'
}

export function differenceText({ day, works, note }: CalendarPreview['differences'][number]): string {
  return `${shortDay(day)} ${works ? '改為上班' : '改為放假'}${note ? `(${note})` : ''}`
}

export function movedText({ month, from, to }: CalendarPreview['moved'][number]): string {
  return `${rocMonth(month)}:${shortDay(from)} → ${shortDay(to)}`
}

export function importedCalendarText(year: string): string {
  return `已匯入 ${rocYearText(year)}辦公日曆,各月份的期限已依此重算。`
}

export function removedCalendarText(year: string, isShipped: boolean): string {
  return `已移除匯入的 ${rocYearText(year)}辦公日曆,改用${isShipped ? '內建的日曆' : '「只排除星期六、日」'}。`
}
