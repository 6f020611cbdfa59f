import { foldBlanks, squeeze } from '../fold.ts'
import type { FilingFact, SaidAgency } from '../platform-verdicts.ts'
import type { TableRecord, TableWords } from '../strip.ts'
import type { Table } from '../table.ts'
import { refuse } from '../verdicts.ts'
import type { View } from '../view.ts'
import { readCount, readMoment, saysNothing } from './cell-values.ts'
import { missingColumns, refuseMissing } from './comparison-columns.ts'
import { agencyInRow } from './platform-agency.ts'
import { checkShape, checkSize } from './platform-pagers.ts'
import { CODE } from './platform-words.ts'
import { unlessSays } from './unless-says.ts'

/**
 * The columns of 彙整總表 and of 歷程. 機關代碼, 機關名稱, 正確 and 錯誤筆數, 歷程, 錯誤明細 are the manual's [002]; it shows no
 * header, so the others and the longer wordings are inferred, 2026-11.
 */
const columns = {
  code: ['機關代碼', '機關代號'],
  name: ['機關名稱', '機關', '報送機關', '報送機關名稱'],
  time: [
    '報送時間',
    '最近報送時間',
    '最新報送時間',
    '最後報送時間',
    '最近一次報送時間',
    '報送日期',
    '最近報送日期',
    '最新報送日期',
    '最後報送日期',
    '報送日期時間',
    '上傳時間',
    '報送',
  ],
  accepted: ['正確筆數', '正確', '正確資料筆數', '報送正確筆數'],
  rejected: ['錯誤筆數', '錯誤', '錯誤資料筆數', '報送錯誤筆數'],
  total: ['總筆數', '資料筆數', '報送筆數', '報送總筆數', '資料總筆數', '合計筆數'],
  file: [
    '檔案名稱',
    '檔名',
    '報送檔案',
    '報送檔名',
    '報送檔案名稱',
    '上傳檔案',
    '上傳檔案名稱',
    'JSON檔名',
    'JSON檔案名稱',
    'JSON檔',
  ],
  history: ['歷程', '報送歷程', '歷程查詢'],
  errors: ['錯誤明細', '錯誤資料', '錯誤資料明細'],
  state: ['報送狀態', '狀態'],
} as const

/** One kind of table for both pages: they tell themselves apart by 歷程 and their titles. */
export const filingWords: TableWords = {
  page: 'filing-summary',
  columns,
  never: unlessSays([['正確', '錯誤筆數', '錯誤資料筆數']], ['上傳結果', '檢核結果', '錯誤訊息']),
}

const NEEDED = ['time', 'accepted', 'rejected']
/** A data file's name begins with its agency's code [000, inferred]. */
export const CODE_IN_FILE = /^([0-9A-Z]{10})[_-]/i

/** The filings of a table, each with its own agency; where a row has none, that of the page. And what is missing. */
export function readFilings(view: View, ofPage: SaidAgency | null): { filings: FilingFact[]; missing: string[] } {
  if (view.isBusy) refuse('busy')
  const table = view.tableOf('filing-summary')
  const missing = missingColumns(table, columns, (field) => NEEDED.includes(field))
  if (!table) refuse('table-missing', {}, missing)
  refuseMissing(missing, table)
  checkShape(table)
  refuseHiddenCodes(table)
  const rows = checkSize(view, table)
  const filings = table.records.flatMap((record) => readFiling(record, table, ofPage) ?? [])
  return { filings, missing: [...(filings.some(({ agency }) => agency === null) ? ['agency'] : []), ...rows] }
}

/** Refuses where a column of codes has a name we do not know: rows must not be taken for another agency's. */
export function refuseHiddenCodes(table: Table): void {
  if (table.fields.has('code')) return
  const { records } = table
  const isCodes = (words: string) => records.every(({ extra }) => CODE.test(squeeze(extra[words] ?? '')))
  if (records[0] && Object.keys(records[0].extra).some(isCodes)) refuseMissing(['機關代碼'], table)
}

function readFiling(record: TableRecord, { fields }: Table, ofPage: SaidAgency | null): FilingFact | undefined {
  const { time = '', accepted = '', rejected = '', total = '' } = record
  const own = fields.has('code') || fields.has('name') ? agencyInRow(record.code, record.name) : undefined
  const counts = [accepted, rejected]
  // An agency that never filed.
  if (saysNothing(time) && counts.every((text) => saysNothing(text) || readCount(text, '正確筆數') === 0))
    return undefined
  const filedAt = readMoment(time, '報送時間')
  const [right, wrong] = [readCount(accepted, '正確筆數'), readCount(rejected, '錯誤筆數')]
  const all = fields.has('total') && !saysNothing(total) ? readCount(total, '總筆數') : right + wrong
  if (all !== right + wrong) refuse('filing-sum', { total: all, accepted: right, rejected: wrong })
  const agency = own?.code ?? (own?.name ? null : ofPage?.code) ?? null
  const file = foldBlanks(record.file ?? '')
  const inFile = CODE_IN_FILE.exec(squeeze(file))?.[1]?.toUpperCase()
  if (agency && inFile && inFile !== agency) refuse('filing-agency', { file: file.slice(0, 60), agency })
  return {
    agency,
    name: own?.name ?? ofPage?.name ?? null,
    filedAt,
    accepted: right,
    rejected: wrong,
    ...(file && !saysNothing(file) && { file }),
  }
}
