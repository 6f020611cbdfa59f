import type { FilePlan, UploadHours } from '../../domain/file-plan.ts'
import { type Month, taipeiTime } from '../../domain/months.ts'
import { rocMonth } from './dates.ts'

/** The words of the dashboard's 檔案 page: the plan of uploads, and the files dropped on it. */

export const FILES_TEXT = {
  heading: '檔案',
  uploads: '現在可以上傳',
  uploadsClosed: '21:00 起依序上傳',
  noUploads: '目前沒有可以上傳的檔案。',
  noUploadsHint: '產製完成的檔案,請拖進下面檢查;檢查無誤、選好年月的,會依產製順序排在這裡。',
  order: '請依批次與列出的順序上傳。每批最多 10 個檔,每檔最大 5 MB;正式報送前,建議先用平臺的「JSON檔檢核功能」檢核。',
  month: '年月',
  file: '檔名',
  producedAt: '產製時間',
  checked: '本機檢查',
  notDropped: '還沒拖進來檢查',
  unverified: '未驗證',
  place: '到哪裡做:差勤資料彙整平臺 › 手動報送',
  others: '其他月份',
  noOthers: '其他月份都沒有要做的事。',
} as const

/** The parts of the plan beside the uploads, in the order one would take them up. */
export const PLAN_PARTS: [Exclude<keyof FilePlan, 'uploads'>, string][] = [
  ['again', '須重新產製(由舊到新)'],
  ['mend', '須處理'],
  ['produce', '可以產製'],
  ['find', '已產製,還沒上傳,檔名不明:把檔案拖進來'],
  ['hold', '建議不要上傳'],
  ['wait', '還要等'],
]

/** `112-05`, `111-10 至 112-07(10 個月)` */
export function planMonthsText(months: readonly Month[]): string {
  const [first = '', last = first] = [months[0], months.at(-1)]
  return months.length < 2 ? rocMonth(first) : `${rocMonth(first)} 至 ${rocMonth(last)}(${months.length} 個月)`
}

/** Many months one sentence is said of: it names none of them. */
export const LOOK_FIRST = '沒有產製紀錄;可能早已產製,請先到差勤系統查詢下載紀錄,再從最舊的月份開始處理。'

export function batchText(index: number, of: number, files: number): string {
  return of > 1 ? `第 ${index} 批(共 ${of} 批),${files} 個檔` : `${files} 個檔,一次上傳`
}

/** Open or closed, until when, and what must be in today (R16, R17). */
export function hoursText({ closed, until, dueToday }: UploadHours): string {
  const { hour } = taipeiTime(until)
  const state = closed
    ? `平臺關閉中(每日 18:00 至 21:00),${hour}:00 起再上傳。`
    : hour === 18
      ? '平臺現在可以上傳;18:00 起關閉,21:00 再開。'
      : '平臺現在可以上傳。'
  if (dueToday.length === 0) return state
  const months = dueToday.map(rocMonth).join('、')
  const last =
    hour === 18 ? '最晚 18:00 前上傳完成' : closed ? '21:00 起到 24:00 前是今天最後的時間' : '今天 24:00 前是最後的時間'
  return `${state}今天是 ${months} 報送的最後一天,${last}。`
}

/** `from`: the oldest of the files that would have to be produced again. */
export function olderMissingText(from: Month, missing: readonly Month[]): string {
  const names = missing.slice(0, 3).map(rocMonth).join('、')
  const older = missing.length > 3 ? `${names} 等 ${missing.length} 個月` : `${names} `
  return `${older}還沒有檔案:之後才產製的話,較晚的月份(${rocMonth(from)} 起)都須重新產製(依平臺規則推定)。請先查詢下載紀錄。`
}

export const WEBHR_FILES = {
  title: '不需要檔案',
  text: '這個機關以 WebHR 報送(如代表會):在 WebHR 差勤子系統維護差假資料,由 WebHR 自動上傳彙整平臺。沒有 JSON 資料檔,不用產製、檢查或上傳。',
  next: '每月要做的事在總覽:資料維護、查看平臺筆數、填報調查表。',
} as const

export const DROP_TEXT = {
  heading: '檢查檔案',
  meaning: '檔案只在這台電腦讀取,不會上傳或傳給任何人;內容不會留下,只記您按下記錄的檔名、時間與年月。',
  choose: '選擇檔案',
  hint: '或把檔案拖到這裡,可一次多個。',
  schema: (name: string) => `也依格式定義檔「${name}」檢查。`,
  noSchema:
    '官方介接格式沒有公開,欄位內容請以平臺的「JSON檔檢核功能」為準;有官方格式定義(JSON Schema)的機關,可在設定載入。',
  settings: '資料檔設定',
  running: '檢查中',
  stopped: '已停止',
  stop: '停止',
  resume: '繼續檢查',
  clear: '清除清單',
  again: '重新檢查',
  list: '檢查結果',
  size: '大小',
  result: '結果',
  action: '動作',
  monthOf: '資料年月',
  chooseMonth: '請選擇',
  noTime: '不明',
  record: '記為已產製',
  recordAll: (count: number) => `全部記為已產製(${count} 個)`,
  recordMeaning: '記錄後列入檢核:檔名、產製時間、年月。',
  recorded: '已有紀錄',
  needMonth: '選擇年月後,才能判斷是否完整、順序對不對,並記錄。',
  remove: '移除',
} as const

export const MONTH_FROM: Record<'record' | 'name' | 'history' | 'choice', string> = {
  record: '依紀錄',
  name: '依檔名',
  history: '依下載紀錄',
  choice: '您選擇的',
}

/** A checked file in one word. */
export const FILE_STATES = {
  waiting: '等待檢查',
  problem: '有問題',
  caution: '請留意',
  fine: '檢查無誤',
} as const

export const SEVERITY_LABELS = { problem: '問題', caution: '留意', note: '說明' } as const

export function checkedText(done: number, total: number): string {
  return `${done} / ${total} 個檔`
}

export function summaryText(fine: number, caution: number, problem: number): string {
  return `檢查完成:無誤 ${fine} 個,請留意 ${caution} 個,有問題 ${problem} 個。`
}

export function recordedText(count: number): string {
  return `已記錄 ${count} 個檔。`
}
