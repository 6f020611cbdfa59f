import type { HolidayRule } from '../../domain/deadlines.ts'
import type { Agency } from '../../domain/agencies.ts'
import { formatCount, rocMoment, rocMonth } from './dates.ts'
import { REMINDER_SETTING_NAMES } from './reminder-settings.ts'
import { ROUND_SETTINGS_TEXT } from './round-settings.ts'

/** The words of the settings: agencies, dates, sites, backup, erasing. */

export const SECTION_LABELS = {
  agencies: '機關',
  dates: '期限與假日',
  reminders: '提醒',
  sites: '允許的網站',
  round: '帶入與連續比對',
  words: '網站用語對照',
  files: '資料檔',
  downloads: '辨識下載',
  privacy: '個資與明細',
  backup: '備份與還原',
  proof: '證明',
  language: '語言 (Language)',
  erase: '刪除資料',
} as const
export type SectionId = keyof typeof SECTION_LABELS

export const SETTINGS_TEXT = {
  heading: '設定',
  sections: '設定項目',
  save: '儲存',
  saved: '已儲存。',
  cancel: '取消',
  edit: '修改',
  remove: '移除',
  working: '處理中…',
  failed: '這次的動作沒有完成,已存的資料都在。請再試一次;若一再發生,請重新啟動瀏覽器。',
  stop: '停止',
} as const

export const LANGUAGE_TEXT = {
  choice: '介面語言',
  hint: '選「依瀏覽器」時,看瀏覽器的語言清單裡中文和英文誰在前。報表、證明、交接檔與檔名一律是中文。已開啟的差勤系統頁面,重新整理後才會換語言。',
} as const

export const AGENCY_TEXT = {
  add: '新增機關',
  edit: '修改機關',
  none: '還沒有機關。第一步:按「新增機關」。',
  code: '機關代碼',
  codeHint: '十碼英數字,如 376420000A。儲存後不能更改。',
  name: '機關名稱',
  nameHint: '與差勤系統頁面上的名稱相同,才認得出是哪個機關。',
  firstMonth: '起始年月',
  firstMonthHint: '從這個月起檢核,如 111-10。更早的紀錄會保留,但不列入。',
  filedThrough: '已報送至(選填)',
  filedThroughColumn: '已報送至',
  filedThroughHint: '開始使用前已全部報送的最後月份,如 112-02。這些月份的下載與報送視為完成;比對不受影響。',
  channel: '報送方式',
  actions: '動作',
  removeMeaning:
    '移除後不再檢核與提醒這個機關;已存的紀錄保留,以同一代碼再新增就會恢復。若要連紀錄一起刪除,請用「刪除資料」。',
  removeConfirm: '確定移除',
  noFiledThrough: '未設定',
} as const

export const CHANNEL_LABELS: Record<Agency['channel'], string> = {
  console: '差勤系統產製 JSON 檔,上傳彙整平臺',
  webhr: 'WebHR 直接報送(如代表會)',
}
export const CHANNEL_SHORT: Record<Agency['channel'], string> = { console: 'JSON 上傳', webhr: 'WebHR' }

export const DATES_TEXT = {
  rule: '期限(次月 20 日)遇非上班日時,建議完成日',
  ruleNote: '公文沒有規定遇假日順延,期限本身不變;這裡只決定建議您在哪一天前完成。',
  calendar: '辦公日曆',
  calendarNote: '沒有收錄或來源單一的年度,建議完成日可能與公告不同,請以人事行政總處公告為準。',
  year: '年度',
  trust: '可信程度',
} as const

export const RULE_LABELS: Record<HolidayRule, string> = {
  'previous-workday': '提前到前一個上班日(預設)',
  none: '不調整,就是期限當天',
  'next-workday': '順延到下一個上班日',
}

export const TRUST_LABELS = {
  checked: '已與第二來源核對',
  'single-source': '只有單一來源,尚未與人事行政總處公告核對',
  none: '尚未收錄,只排除星期六、日',
  imported: '由您匯入',
} as const

export function yearsText(first: number, last: number): string {
  return first === last ? `${first} 年` : `${first}–${last} 年`
}

export const SITES_TEXT = {
  meaning:
    '只有列在這裡的網站,小幫手才會讀取頁面並顯示小面板。您按「帶入」或「連續比對」時,才會代填查詢條件、代送查詢;不會按任何會改變資料的按鈕,也不會把資料傳出這台電腦。允許後請重新整理差勤系統的分頁。',
  none: '還沒有允許任何網站。第一步:貼上差勤系統的網址,按「允許」。',
  address: '差勤系統網址',
  addressHint: '貼上差勤系統任何一頁的網址即可,只取主機名稱。',
  allow: '允許',
  withdraw: '收回',
  list: '允許中的網站',
  wrong: '這不是網址。請貼上 http:// 或 https:// 開頭的網址。',
  refused: '瀏覽器沒有允許,沒有變更。需要時請再按一次「允許」並在瀏覽器的詢問中同意。',
} as const

export function siteAllowedText(site: string): string {
  return `已允許 ${site}。請重新整理差勤系統的分頁。`
}

export function siteWithdrawnText(site: string): string {
  return `已收回 ${site},不再讀取這個網站。已存的紀錄不受影響。`
}

export const BACKUP_TEXT = {
  exportHeading: '匯出備份',
  exportMeaning: '把所有機關、設定與紀錄存成一個 JSON 檔。換電腦或交接時,在新電腦還原即可。檔案含機關資料,請妥善保管。',
  exportAction: '匯出備份',
  restoreHeading: '還原備份',
  restoreMeaning: '還原只會加入這裡沒有的資料,不會刪除或改動現有紀錄;先看會加入什麼,確認後才寫入。',
  choose: '選擇備份檔或交接檔',
  drop: '或把檔案拖到這裡',
  reading: '檢查檔案中…',
  previewHeading: '還原內容',
  added: '將加入的紀錄',
  same: '已有、不變的紀錄',
  otherwise: '已有、只是細節不同(得知時間、明細列)的紀錄,保留這台電腦的',
  newAgencies: '將新增的機關',
  newSettings: '將補上的設定',
  keptSettings: '設定不同,保留這台電腦的',
  conflicts: '資料不同的機關',
  conflictHint: '這些機關兩邊都有,但內容不同。請選擇以哪一邊為準:',
  ours: '以這台電腦為準(預設)',
  theirs: '以備份檔為準',
  nothing: '備份的內容這裡都有了,不必還原。',
  confirm: '確定還原',
  running: '還原中',
  unset: '未設定',
  none: '無',
} as const

/** Where computer and backup differ in one thing. */
export function conflictText(ours: string, theirs: string): string {
  return `這台電腦「${ours}」,備份檔「${theirs}」`
}

export const AGENCY_FIELDS: Record<string, string> = {
  name: '名稱',
  firstMonth: '起始年月',
  channel: '報送方式',
  filedThrough: '已報送至',
}

const SETTING_NAMES: Record<string, string> = {
  holidayRule: '假日規則',
  officeYears: '匯入的辦公日曆',
  detailDays: '明細保留天數',
  sendAfterFill: ROUND_SETTINGS_TEXT.sendAfterFill,
  roundOffHours: ROUND_SETTINGS_TEXT.roundOffHours,
  roundPause: ROUND_SETTINGS_TEXT.roundPause,
  roundPatience: ROUND_SETTINGS_TEXT.roundPatience,
  ...REMINDER_SETTING_NAMES,
  fileNamePattern: '資料檔的檔名格式',
  fileSchema: '格式定義檔',
}

export function settingName(key: string): string {
  return Object.hasOwn(SETTING_NAMES, key) ? (SETTING_NAMES[key] as string) : key
}

/** A field of an agency as people read it; of fields this version does not know, their JSON. */
export function agencyFieldText(field: string, value: unknown): string {
  if (value === undefined) return BACKUP_TEXT.unset
  if (field === 'channel') return CHANNEL_SHORT[value as Agency['channel']]
  if (field === 'firstMonth' || field === 'filedThrough') return rocMonth(String(value))
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export function recordsText(count: number): string {
  return `${formatCount(count)} 筆`
}

export function exportedText(name: string, records: number): string {
  return `已匯出 ${name}(${formatCount(records)} 筆紀錄),請到瀏覽器的下載資料夾查看。`
}

export function backupOfText(name: string, exportedAt: string | undefined): string {
  return exportedAt === undefined ? name : `${name}(匯出於 ${rocMoment(exportedAt)})`
}

/** Parts and field names the restore leaves out, by name: nothing is dropped in silence. */
export function leftOutText(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => `「${name.slice(0, 40)}」`)
  return `檔案裡有這個版本不認得或不該有的欄位:${shown.join('、')}${names.length > 10 ? ` 等 ${names.length} 個` : ''}。這些欄位不會還原,其他內容照常。`
}

export function restoredText(added: number, newAgencies: number): string {
  const agencies = newAgencies > 0 ? `、${newAgencies} 個機關` : ''
  return `已還原:加入 ${formatCount(added)} 筆紀錄${agencies}。`
}

export function progressText(done: number, total: number): string {
  return `${formatCount(done)} / ${formatCount(total)} 筆`
}

export const ERASE_TEXT = {
  meaning:
    '刪除後無法復原,只有事先匯出的備份能救回。建議先匯出備份。帳本會留下一筆「何時刪了什麼、幾筆」的記載,不留內容,讓「證明」不會把刪除當成遺失。',
  look: '選擇要刪除的資料',
  what: '刪除範圍',
  month: '一個月',
  agency: '一個機關',
  all: '全部資料',
  whichAgency: '機關',
  whichMonth: '年月',
  nothing: '這台電腦沒有可刪除的資料。',
  action: '刪除',
  allWord: '刪除全部資料',
  unlisted: '已不在清單',
} as const

export interface EraseCount {
  records: number
  unreadable: number
}

function countsText({ records, unreadable }: EraseCount): string {
  return `${formatCount(records)} 筆紀錄${unreadable > 0 ? `、${formatCount(unreadable)} 頁無法判讀的頁面` : ''}`
}

export function eraseMonthText(name: string, month: string, count: EraseCount): string {
  return `將刪除 ${name} ${rocMonth(month)} 的 ${countsText(count)}。這個月的各項會回到「待辦」,機關留在清單上。`
}

export function eraseAgencyText(name: string, count: EraseCount): string {
  return `將刪除 ${name} 的全部 ${countsText(count)},並自清單移除這個機關。`
}

export function eraseAllText(agencies: number, count: EraseCount): string {
  return `將刪除 ${agencies} 個機關、${countsText(count)}與所有設定,並收回允許的網站與辨識下載。`
}

export function typeToConfirm(word: string): string {
  return `請輸入「${word}」以確認`
}

export function erasedText(records: number): string {
  return `已刪除 ${formatCount(records)} 筆紀錄。`
}
