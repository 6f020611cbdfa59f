/** The words of the settings' 資料檔 section. */

export const FILE_SETTINGS_TEXT = {
  patternHeading: '檔名格式(選填)',
  pattern: '檔名格式',
  patternMeaning:
    '產製時間先看檔名。檔名含 14 或 12 碼西元、13 或 11 碼民國日期時間的,不用設定就認得;其他廠商的檔名,請在這裡寫出格式。',
  test: '試讀檔名(不儲存)',
  testHint: '貼上一個實際的檔名,看看讀到什麼。',
  clear: '不使用格式',
  cleared: '已改為不使用檔名格式。',
  schema: '格式定義檔(選填)',
  schemaMeaning:
    '官方介接格式沒有公開,小幫手不自行猜測欄位。有官方格式定義(JSON Schema)的機關,可在這裡載入;之後檢查檔案時,會指出每一項錯誤的位置與規則。只存在這台電腦,也會放進備份檔。',
  choose: '選擇格式定義檔',
  hint: '或把 .json 檔拖到這裡',
  remove: '移除格式定義檔',
  removed: '已移除格式定義檔。',
  none: '還沒有載入。',
  tooLarge: '檔案超過 256 KB,不像是格式定義檔。沒有變更。',
  notUtf8: '編碼格式錯誤:檔案不是 UTF-8。沒有變更。',
  unusable: '這不是能使用的 JSON Schema:可能不是 JSON、引用了檔案以外的定義,或其中的規則(pattern)寫錯。沒有變更。',
} as const

export function schemaInUseText(name: string): string {
  return `使用中:${name}`
}

export function schemaLoadedText(name: string): string {
  return `已載入 ${name},之後檢查檔案都會用到。`
}

/** What was read from a name being tried out. */
export function triedText(reading: { time?: string; agency?: string; month?: string }): string {
  if (reading.time === undefined) return '讀不到產製時間。'
  const agency = reading.agency === undefined ? '' : `,機關代碼 ${reading.agency}`
  const month = reading.month === undefined ? '' : `,資料年月 ${reading.month}`
  return `產製時間 ${reading.time}${agency}${month}。`
}
