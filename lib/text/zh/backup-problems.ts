/**
 * Why a backup could not be read, or the database not be used: what happened, what was kept, what to do.
 * Keys come from `lib/domain/backup.ts` (a file's problems) and `lib/store/database.ts` (`StoreError`).
 */
import type { BackupProblem } from '../../domain/backup.ts'
import { type FieldKind, kindOfField } from '../backup-fields.ts'

const UNCHANGED = '現有資料沒有變更。'
const TRY_ANOTHER = '請改選另一份備份檔,或重新匯出後再還原。'

/** One sentence or a few for a problem; a key this version does not know gets the general one. */
export function backupProblemText(problem: {
  key: string
  values?: Readonly<Record<string, string | number>>
}): string {
  const { key, values = {} } = problem
  const happened = Object.hasOwn(HAPPENED, key) ? HAPPENED[key as BackupProblem['key']](values) : undefined
  return happened ? `${happened[0]}${UNCHANGED}${happened[1] ?? TRY_ANOTHER}` : storeProblemText(key)
}

/** The sentence for a `StoreError`'s key. */
export function storeProblemText(key: string): string {
  return Object.hasOwn(STORE, key) ? (STORE[key] as string) : (STORE['store-failed'] as string)
}

type Values = Readonly<Record<string, string | number>>

/** What happened, and what to do where it is not the usual. */
const HAPPENED: Record<BackupProblem['key'], (values: Values) => readonly [string, string?]> = {
  'too-large': ({ limit }) => [`檔案超過 ${limit} MB,不像是備份檔。`],
  'utf-16': () => ['檔案是 UTF-16 編碼,備份檔應為 UTF-8。', '請以「UTF-8」另存新檔後再還原,或改用原來匯出的檔案。'],
  'not-utf-8': () => ['檔案不是 UTF-8 編碼(可能曾以 Big5 另存)。', '請改用原來匯出的檔案;重新存檔時請選「UTF-8」。'],
  empty: () => ['檔案是空的。'],
  truncated: () => ['檔案不完整,後面的內容被截斷了。', '請重新下載或複製整個檔案後再還原。'],
  'page-without-backup': () => [
    '這個網頁檔裡沒有備份。',
    '請選擇產生時勾選「附上備份」的交接檔,或由「匯出備份」產生的 JSON 檔。',
  ],
  'not-json': () => ['檔案內容不是 JSON,無法讀取。'],
  'too-deep': () => ['檔案的巢狀層數過多,不是差勤報送小幫手的備份檔。'],
  'other-file': () => ['這不是差勤報送小幫手的備份檔。', '請選擇由「匯出備份」產生的 JSON 檔。'],
  'newer-version': ({ version, known }) => [
    `這份備份由較新的版本匯出(格式第 ${version} 版,目前只認得第 ${known} 版)。`,
    '請先更新差勤報送小幫手再還原。',
  ],
  'unknown-version': () => ['備份檔的「version」不是認得的版本。'],
  'field-missing': ({ field }) => [`備份檔缺少「${field}」。`],
  'field-wrong': ({ field }) => [`備份檔的「${field}」不正確${expected(field)}。`],
  'agency-field-missing': ({ index, field }) => [`第 ${index} 個機關缺少「${field}」。`],
  'agency-field-wrong': ({ index, field }) => [`第 ${index} 個機關的「${field}」不正確${expected(field)}。`],
  'agency-twice': ({ index, code }) => [`第 ${index} 個機關的代碼 ${code} 重複。`],
  'record-none': ({ index }) => [`第 ${index} 筆紀錄不是一筆紀錄。`],
  'record-field-missing': ({ index, kind, field }) => [`第 ${index} 筆紀錄${named(kind)}缺少「${field}」。`],
  'record-field-wrong': ({ index, kind, field }) => [
    `第 ${index} 筆紀錄${named(kind)}的「${field}」不正確${expected(field)}。`,
  ],
}

const EXPECTED: Record<FieldKind, string> = {
  code: '十碼機關代碼',
  month: '年月,如 2023-05',
  day: '日期,如 2023-05-16',
  period: '起訖兩個日期',
  moment: '帶時區的時間,如 2023-05-16T09:00:00+08:00',
  count: '0 以上的整數',
  pattern: '最長 120 字的文字',
  schema: '格式定義檔的檔名與內容,內容最大 256 KB',
}

function expected(field: string | number | undefined): string {
  const kind = kindOfField(field)
  return kind ? `(應為${EXPECTED[kind]})` : ''
}

function named(kind: string | number | undefined): string {
  return kind ? `(${kind})` : ''
}

const STORE: Record<string, string> = {
  'store-closed': '差勤報送小幫手已更新或資料已移除,這一頁與資料庫的連線已關閉。已存的資料都在。請關閉本頁後重新開啟。',
  'store-blocked': '資料庫正等待其他分頁完成更新,暫時打不開。已存的資料都在。請關閉差勤報送小幫手的其他分頁後再試。',
  'store-newer': '資料庫屬於較新的版本,這個版本不敢開啟。資料沒有變更。請將差勤報送小幫手更新到最新版。',
  'store-full': '磁碟空間不足,這次沒有存入。先前的資料都在。請騰出空間後再試。',
  'store-unavailable': '資料庫打不開。資料沒有變更。請重新啟動瀏覽器後再試;若使用無痕視窗,請改用一般視窗。',
  'store-failed': '資料庫發生問題,這次的動作沒有完成。先前的資料都在。請再試一次。',
  'store-refused': '資料的內容不正確,這次沒有存入。先前的資料都在。請檢查後再試。',
  'restore-stopped': '還原已停止,沒有還原任何一筆。現有資料沒有變更。可以隨時重新還原。',
  'audit-stopped': '驗證已停止,沒有結果。資料沒有變更。可以隨時重新驗證。',
}
