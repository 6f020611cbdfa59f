import type { Month } from '../../calendar.ts'
import { parseRocMonth } from '../../calendar.ts'
import type { Data } from '../../state/row.ts'
import { LARGEST } from './limits.ts'

/** A file as it came in. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface FileRow {
  readonly data: Data
  readonly person: string
  readonly type: string
  readonly start: string
  /** What is wrong with it, in the words of the manual's examples [002 四9]. */
  readonly errors: readonly string[]
}

export interface DataFile {
  readonly name: string
  readonly agency: string
  readonly month: Month
  /** In the file's name; by it the platform enters files [000]. */
  readonly producedAt: string
  readonly rows: readonly FileRow[]
}

const NAME = /^([0-9A-Z]{10})_(\d{14})\.json$/i
const KINDS = { 差假: 'leave', 加班: 'overtime' } as const satisfies Record<string, Data>
const MOMENT = /^\d{2,3}-\d{2}-\d{2} \d{2}:\d{2}$/

/** A file's content, or in a sentence why it is none. What the official format asks is not public: this is ours. */
export function readDataFile({ name, bytes }: Upload): DataFile | string {
  if (!/\.json$/i.test(name)) return '檔案格式錯誤,請上傳 json 格式文件'
  if (bytes.length > LARGEST) return '檔案大小超過5MB'
  const [, agency, producedAt] = NAME.exec(name) ?? []
  if (!agency || !producedAt) return '檔名格式錯誤,缺少機關代碼或產製時間'
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return 'JSON 格式錯誤'
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return 'JSON 架構錯誤'
  const fields = content as Record<string, unknown>
  const missing = ['機關代碼', '資料年月', ...Object.keys(KINDS)].find((field) => !(field in fields))
  if (missing) return `JSON 架構錯誤-缺少${missing}項目`
  if (fields.機關代碼 !== agency) return '檔案內的機關代碼與檔名不符'
  const [, year = '', month = ''] = /^(\d{2,3})(\d{2})$/.exec(String(fields.資料年月)) ?? []
  const filed = parseRocMonth(year, month)
  if (filed === null) return '資料年月格式錯誤'
  const rows = Object.entries(KINDS).flatMap(([word, data]) => {
    const list = fields[word]
    return Array.isArray(list) ? list.map((row) => readRow(data, row as Record<string, unknown>)) : []
  })
  return { name, agency, month: filed, producedAt, rows }
}

function readRow(data: Data, row: Record<string, unknown>): FileRow {
  const type = data === 'leave' ? '假別' : '加班別'
  const missing = ['姓名', type, '起', '迄'].filter((field) => row[field] === undefined)
  const times = ['起', '迄'].filter((field) => row[field] !== undefined && !MOMENT.test(String(row[field])))
  return {
    data,
    person: `${row.部門 ?? ''} ${row.姓名 ?? ''}`,
    type: String(row[type] ?? ''),
    start: String(row.起 ?? ''),
    errors: [
      ...missing.map((field) => `JSON 架構錯誤-缺少${field}項目`),
      ...times.map((field) => `${data === 'leave' ? '差假' : '加班'}${field}時間格式錯誤`),
    ],
  }
}
