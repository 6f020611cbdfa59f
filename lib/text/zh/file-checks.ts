import type { Finding, FindingKey, FindingValues } from '../../domain/file-checks/finding.ts'
import { visible } from '../foreign-text.ts'
import { formatCount, rocDay, rocMoment, rocMonth } from './dates.ts'

/** What the local check of files says, in the platform's manner where it has one (…格式錯誤, 缺少…項目 [002]). */

/** What the documents call the field of an agency's code. */
export const CODE_FIELD = '機關代碼'

const SENTENCES: { [K in FindingKey]: (values: FindingValues[K]) => string } = {
  'not-json-name': () => '副檔名不是 .json,平臺只收 json 格式文件。請回差勤系統重新下載 JSON 資料檔。',
  'too-large': ({ bytes, limit }) =>
    `檔案 ${sizeText(bytes)}(${formatCount(bytes)} 位元組),超過平臺上限 5 MB(${formatCount(limit)} 位元組)。請洽差勤系統廠商分檔產製。`,
  'not-read-for-size': () => '檔案過大,不像是資料檔,內容沒有檢查。',
  empty: () => '檔案是空的,沒有任何內容。請重新下載。',
  unreadable: () => '檔案讀不到,可能已移走、改名,或正由其他程式開啟。請重新選擇。',
  'took-too-long': ({ seconds }) =>
    `檢查超過 ${seconds} 秒,已停止檢查這個檔案。若設定了格式定義檔,其中的規則可能太複雜;可先移除後再檢查。`,

  'utf-16': () => '編碼格式錯誤:檔案是 UTF-16,應為 UTF-8。請不要用其他程式另存,直接使用差勤系統下載的檔案。',
  big5: ({ at }) =>
    `編碼格式錯誤:檔案看起來是 Big5(第 ${formatCount(at)} 個位元組起),應為 UTF-8。請直接使用差勤系統下載的檔案;若下載的就是這樣,請洽廠商。`,
  'not-utf-8': ({ at }) => `編碼格式錯誤:第 ${formatCount(at)} 個位元組起不是 UTF-8。請重新下載;若仍如此,請洽廠商。`,
  bom: () => '檔案開頭有 BOM(UTF-8 識別碼)。內容可以讀取,但有些系統不接受;請先用平臺的「JSON檔檢核功能」試一次。',

  'other-format': ({ looks }) => OTHER_FORMATS[looks],
  truncated: ({ line, column, path }) =>
    `JSON 格式錯誤:檔案不完整,在第 ${formatCount(line)} 行第 ${formatCount(column)} 個字${atPlace(path)}中斷。請重新下載。`,
  'not-json': ({ line, column, path, found }) =>
    `JSON 格式錯誤:第 ${formatCount(line)} 行第 ${formatCount(column)} 個字${atPlace(path)}不應是「${visible(found)}」。請重新下載;若仍如此,請洽廠商。`,
  'no-data': () => '檔案裡沒有任何資料。請確認這個月是否真的沒有差假與加班。',

  'schema-missing': ({ path, name, row }) => `JSON 架構錯誤-缺少${name}項目(${placeText(path, row)}規則 required)`,
  'schema-format': ({ path, name, rule, expected, row }) =>
    `${name || '檔案'}格式錯誤(${placeText(path, row)}規則 ${rule}${expected && `:${expected}`})`,
  'schema-extra': ({ path, name, row }) => `JSON 架構錯誤-多出${name}項目(${placeText(path, row)}規則不允許)`,
  'schema-more': ({ count }) => `另有 ${formatCount(count)} 項錯誤沒有列出。`,
  'schema-many': ({ looked }) => `錯誤太多,每個清單只檢查前 ${formatCount(looked)} 列。`,
  'schema-unusable': () => '無法以設定的格式定義檔檢查這個檔案;其他項目已檢查。',

  'other-agency-name': ({ code, chosen }) =>
    `檔名的機關代碼是 ${code},不是目前的機關 ${chosen}。請改選機關,或換成這個機關的檔案。`,
  'other-agency-content': ({ codes, chosen }) =>
    `內容的機關代碼是 ${codes.join('、')},沒有目前的機關 ${chosen}。請改選機關,或換成這個機關的檔案。`,
  'several-agencies': ({ codes }) =>
    `內容除了目前的機關,還有 ${codes.join('、')}。各機關應各自產製檔案報送,不得合併;請確認。`,
  'agency-not-told': () => '檔名與內容都看不出機關代碼,請自行確認是這個機關的檔案。',
  'time-none': () => '檔名看不出產製時間;以下載紀錄的時間為準,未驗證。其他廠商的檔名可在設定填寫檔名格式。',
  'time-several': () => '檔名有不只一個可能的產製時間,不猜是哪一個;請在設定填寫檔名格式。',
  'time-impossible': () => '檔名的產製時間不存在(例如 13 月、2 月 30 日),無法判斷先後。',
  'time-ahead': ({ time }) => `檔名的產製時間 ${rocMoment(time)} 還沒到;請檢查這台電腦與差勤系統的時間。`,
  'same-file': ({ other }) => `與清單上的「${other}」是同一個檔案,不必重複上傳。`,
  'same-name': ({ other }) => `與清單上另一個「${other}」同名但內容不同,請確認要用哪一個。`,
  'same-content': ({ other }) => `內容與「${other}」完全相同,不要重複上傳。`,

  premature: ({ month, time, since }) =>
    `提前產製:${rocMoment(time)} 時 ${rocMonth(month)} 還沒結束,缺少之後到月底的資料。請於 ${rocDay(since)} 以後重新產製。`,
  'out-of-order': ({ month, time, older, olderTime }) =>
    `順序不對:${rocMonth(older)} 的檔產製於 ${rocMoment(olderTime)},晚於這個檔(${rocMoment(time)})。依平臺規則推定,須重新產製 ${rocMonth(month)}。`,
  'follows-plan': ({ month, older }) =>
    `${rocMonth(older)} 須重新產製,${rocMonth(month)} 也要接著重新產製,這個檔先不要上傳(依平臺規則推定)。`,
  'better-not-upload': ({ month }) =>
    `${rocMonth(month)} 已報送,這個又產製的檔建議不要上傳,否則較晚月份須依序重新產製(依平臺規則推定)。`,
  superseded: ({ month, newer }) => `${rocMonth(month)} 有更新的檔(${rocMoment(newer)} 產製),請用那一個。`,
  accepted: ({ at }) => `已於 ${rocMoment(at)} 報送,平臺沒有錯誤筆數,不必再上傳。`,
  rejected: ({ at, rows }) =>
    `${rocMoment(at)} 報送時有 ${formatCount(rows)} 筆錯誤;請到差勤系統修正後重新產製,不要再上傳這個檔。`,
}

const OTHER_FORMATS: Record<FindingValues['other-format']['looks'], string> = {
  html: '這是網頁,不是 JSON 檔;可能是登入逾時的頁面被存成檔案。請重新登入差勤系統再下載。',
  zip: '這是壓縮檔或 Excel 檔,不是 JSON 檔。若是壓縮檔,請先解壓縮。',
  pdf: '這是 PDF 檔,不是 JSON 檔。',
}

/** A finding in a sentence. */
export function findingText({ key, values }: Finding): string {
  return (SENTENCES[key] as (values: unknown) => string)(values)
}

/** A file's size: `4.8 MB`, `12 KB`. Rounded up, so that one byte too many never reads as 5.0 MB. */
export function sizeText(bytes: number): string {
  const [size, unit] = bytes >= 1024 * 1024 ? [bytes / (1024 * 1024), 'MB'] : [bytes / 1024, 'KB']
  return `${size >= 100 || unit === 'KB' ? Math.ceil(size) : (Math.ceil(size * 10) / 10).toFixed(1)} ${unit}`
}

function atPlace(path: string): string {
  return path === '' ? '' : `(${path})`
}

function placeText(path: string, row: number | undefined): string {
  const place = path === '' ? '最外層' : path
  return `${place}${row === undefined ? '' : `,第 ${formatCount(row)} 列`},`
}
