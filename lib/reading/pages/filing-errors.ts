import { foldBlanks, squeeze } from '../fold.ts'
import { findKind, headerWord, readColumn, type TableRecord, type TableWords } from '../strip.ts'
import type { Table } from '../table.ts'
import { answer, refuse } from '../verdicts.ts'
import type { View } from '../view.ts'
import { groupErrors, kindOfError } from './error-kinds.ts'
import { filePageOf } from './file-pages.ts'
import type { Page } from './page.ts'
import { agencyOfPage } from './platform-agency.ts'
import { checkShape, checkSize } from './platform-pagers.ts'
import { hasTitle } from './platform-title.ts'
import { TITLES } from './platform-words.ts'
import { unlessSays } from './unless-says.ts'

/** Columns of the rows themselves, each a field of its own: the header may stand again below. Inferred, 2026-11. */
const OTHERS = [
  ...[
    '機關代碼',
    '機關名稱',
    '機關',
    '報送機關',
    '報送時間',
    '報送日期',
    '項次',
    '序號',
    '編號',
    '筆次',
    '列號',
    '行號',
  ],
  ...['姓名', '身分證號', '身分證字號', '身分證統一編號', '國民身分證統一編號', '員工編號', '員工代碼'],
  ...['事由', '請假事由', '加班事由', '資料類型', '資料類別', '類別', '差假別', '假別', '假別代碼', '加班別'],
  ...['地點', '差假地點', '加班已請領分鐘數', '加班分鐘數', '時數', '異動狀態', '異動類型'],
  ...[
    '起始日期',
    '開始日期',
    '結束日期',
    '起日',
    '迄日',
    '起始時間',
    '開始時間',
    '結束時間',
    '起訖時間',
    '申請日期',
    '異動日期',
    '加班日期',
  ],
]

/**
 * 錯誤訊息 is the manual's [002 四9]; beside it stand the columns of the rows, of which it names only those of its
 * examples, 加班已請領分鐘數 and 地點. Two known headers tell the table.
 */
const columns: TableWords['columns'] = {
  message: ['錯誤訊息', '錯誤訊息說明', '檢核錯誤訊息'],
  file: ['檔案名稱', '檔名', '報送檔名', '報送檔案'],
  ...Object.fromEntries(OTHERS.map((word) => [word, [word]])),
}

export const errorWords: TableWords = {
  page: 'filing-errors',
  columns,
  never: unlessSays(['錯誤訊息'], ['上傳結果', '檢核結果']),
}
/** The header standing again among the rows, with what icons say. */
const HEADER = /^錯誤訊息(說明)?[^\p{Script=Han}]{0,8}$/u
/** Columns about a person, known or not: a message may repeat what stands in them. */
const PERSONAL = /姓名|身分|身份|員工|人員|事由|帳號|字號|電話|信箱|mail/i

/** 錯誤明細 and 所有歷史錯誤明細 [002 四5–9]: what the platform found wrong, by kind. */
export const filingErrors: Page<'filing-errors'> = {
  id: 'filing-errors',
  table: errorWords,
  recognises: (view) => !filePageOf(view) && isErrors(view),
  read(view) {
    if (view.isBusy) refuse('busy')
    const table = view.tableOf('filing-errors') ?? refuseWithout(view)
    if (table.isTorn) checkShape(table)
    const missing = checkSize(view, table)
    const messages = table.records.flatMap((record) => messageOf(record, table) ?? [])
    const files = new Set(table.records.flatMap(({ file }) => (file ? foldBlanks(file) : [])))
    return answer(
      'filing-errors',
      {
        errors: groupErrors(messages),
        agency: agencyOfPage(view),
        file: files.size === 1 ? [...files][0]! : null,
      },
      missing,
    )
  },
}

function isErrors(view: View): boolean {
  if (view.tableOf('filing-errors')) return true
  return !view.tableOf('filing-summary') && hasTitle(view, TITLES.errors)
}

/** Names the unknown columns of a table that is this one but for 錯誤訊息, which may have another name there. */
function refuseWithout({ page }: View): never {
  const { never: _, ...alike } = errorWords
  const rows = page.pieces[0]?.node.ownerDocument?.querySelectorAll('tr,[role=row]') ?? []
  const header = [...rows].map(({ children }) => [...children]).find((cells) => findKind(cells, [alike])) ?? []
  const unknown = header.flatMap((cell) => {
    const { field, words: word, seen } = readColumn(cell, alike)
    return field || !word || !seen ? [] : headerWord(word)
  })
  return refuse('columns-missing', { columns: '錯誤訊息', unknown: unknown.join('、') }, ['錯誤訊息'])
}

function messageOf(record: TableRecord, { columns: shown }: Table): string | undefined {
  const { message = '', extra } = record
  if (!message.trim()) refuse('error-blank')
  if (HEADER.test(squeeze(message))) return undefined
  const own = shown.filter(({ field = '', words: word }) => PERSONAL.test(field + word))
  return kindOfError(
    message,
    own.map(({ field, words: word }) => (field ? record[field] : extra[word]) ?? ''),
  )
}
