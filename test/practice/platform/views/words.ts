/** The platform's own words [000, 002], the same in every skin; what stands in no document follows their pattern. */
export const system = '行政院所屬機關學校差勤資料彙整平臺'
export const worker = '李○○'

export const titles = {
  counts: '機關每月筆數統計表',
  summary: '彙整總表',
  check: 'JSON檔檢核功能',
  upload: '手動報送',
} as const

export const uploadNotes = [
  '1. 每日18:00~21:00為系統維護時間，不可上傳檔案',
  '2. 系統將依"JSON檔名上的產製時間"依序入檔，請務必依差假時序產製JSON檔案，以免造成資料錯亂！',
]
export const checkNotes = [
  '功能說明：本功能僅檢核檔案格式，不會報送資料。',
  '一次不可超過10個檔案，每個檔案不可超過5MB。',
]

export const columns = {
  summary: ['機關代碼', '機關名稱', '報送時間', '正確筆數', '錯誤筆數', '歷程'],
  history: ['項次', '檔案名稱', '報送時間', '正確筆數', '錯誤筆數', '錯誤明細'],
  errors: ['項次', '檔案名稱', '姓名', '類別', '起始時間', '錯誤訊息'],
  upload: ['檔案名稱', '上傳結果', '錯誤訊息'],
  check: ['檔案名稱', '檢核結果', '錯誤訊息'],
} as const
