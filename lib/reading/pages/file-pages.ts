import type { ChosenFile, FileResult } from '../platform-verdicts.ts'
import type { TableWords } from '../strip.ts'
import type { Table } from '../table.ts'
import { refuse } from '../verdicts.ts'
import type { View } from '../view.ts'
import { saysNothing } from './cell-values.ts'
import { refuseMissing } from './comparison-columns.ts'
import { chosenFiles, fileLinesOf, isSize, sizeIn } from './file-lines.ts'
import { isResult, readResult } from './file-results.ts'
import { checkShape } from './platform-pagers.ts'
import { hasButton, hasTitle } from './platform-title.ts'
import { CHOOSER, FILE_BUTTONS, TITLES } from './platform-words.ts'
import { unlessSays } from './unless-says.ts'

/** Files and what became of them: 上傳的檔案名稱, 上傳結果, 檢核結果, 錯誤訊息 [002 五5, 六4]; the rest inferred, 2026-11. */
const columns = {
  file: ['檔案名稱', '檔名', '上傳檔案名稱', '上傳的檔案名稱', '上傳檔案', '檔案'],
  result: ['上傳結果', '檢核結果', '結果'],
  message: ['錯誤訊息', '訊息', '說明'],
  size: ['檔案大小', '大小'],
  number: ['項次', '序號', '編號'],
  act: ['操作', '刪除', '移除', '功能'],
} as const
export const fileWords: TableWords = {
  page: 'upload-result',
  columns,
  never: unlessSays([['結果', '大小']], ['正確筆數', '錯誤筆數']),
}

type FilePage = 'upload' | 'upload-result' | 'format-check'

/** Which of the three pages with a file box this is: by its button, else by its title, else by its table. */
export function filePageOf(view: View): FilePage | undefined {
  if (view.isLogin) return undefined
  const header = view.tableOf('upload-result')?.columns.find(({ field }) => field === 'result')?.words ?? ''
  const isOf = (what: 'upload' | 'check') => hasButton(view, FILE_BUTTONS[what])
  const title = hasTitle(view, TITLES.check) ? 'check' : hasTitle(view, TITLES.upload) ? 'upload' : undefined
  const hasFiles = header !== '' || view.tableOf('filing-errors') !== undefined || hasChooser(view)
  const isUpload = isOf('upload') || (!isOf('check') && title === 'upload' && hasFiles)
  const isCheck = isOf('check') || (!isOf('upload') && title === 'check' && hasFiles)
  if (/檢核/.test(header) || (isCheck && !/上傳/.test(header))) return isUpload && !isCheck ? undefined : 'format-check'
  if (/上傳/.test(header)) return 'upload-result'
  if (!isUpload) return undefined
  return header || hasResults(view) ? 'upload-result' : 'upload'
}

function hasChooser({ page }: View): boolean {
  const document = page.pieces[0]?.node.ownerDocument
  return CHOOSER.test(page.text) || document?.querySelector('input[type=file]') != null
}

const hasResults = (view: View): boolean =>
  view.tableOf('filing-errors') !== undefined || fileLinesOf(view).some(({ rest }) => isResult(rest))

/**
 * Files chosen and files answered for, of a table or of lines. A page that has some of each is at work, or not ours.
 * `resultWord`: what the page calls the column of results.
 */
export function readFiles(view: View, resultWord: string): { files: ChosenFile[]; results: FileResult[] } {
  if (view.isBusy) refuse('busy')
  const table = view.tableOf('upload-result')
  // A table with 錯誤訊息 and no result we know: its result has another name.
  const other = view.tableOf('filing-errors')
  if (!table && other) refuseMissing([resultWord], other)
  const lines = fileLinesOf(view)
  // The header was found, and its rows were not: they stand somewhere else.
  const isBare = table && table.records.length === 0 && !table.saysEmpty
  if (isBare && (lines.length > 0 || table.fields.has('result'))) refuse('empty-unsaid')
  return table ? inTable(view, table, resultWord) : inLines(view, lines)
}

function inTable(view: View, table: Table, resultWord: string) {
  const { fields, records } = table
  if (!fields.has('file')) refuseMissing(['檔案名稱'], table)
  checkShape(table)
  const hasOther = fields.has('message') || records.some(({ extra }) => Object.values(extra).some(isResult))
  if (!fields.has('result') && hasOther) refuseMissing([resultWord], table)
  const isAnswered = ({ result = '', message = '' }: (typeof records)[number]) =>
    fields.has('result') && !(saysNothing(result) && saysNothing(message))
  const answered = records.filter(isAnswered)
  const waiting = records.find((record) => !isAnswered(record))
  if (answered.length > 0 && waiting) refuse('result-unclear', { file: waiting.file!.slice(0, 60), text: '' })
  if (answered.length === 0) {
    return {
      files: chosenFiles(
        view,
        records.map(({ file, size }) => ({ file: file!, size: sizeIn(size ?? '') })),
      ),
      results: [],
    }
  }
  return { files: [], results: answered.map(({ file, result, message }) => readResult(file!, result!, message)) }
}

function inLines(view: View, lines: ReturnType<typeof fileLinesOf>) {
  const answered = lines.filter(({ rest }) => isResult(rest))
  if (answered.length > 0) {
    const waiting = lines.find((line) => !answered.includes(line))
    if (waiting) refuse('result-unclear', { file: waiting.file.slice(0, 60), text: waiting.rest.slice(0, 60) })
    return { files: [], results: answered.map(({ file, rest }) => readResult(file, rest)) }
  }
  return {
    files: chosenFiles(
      view,
      lines.map(({ file, rest }) => ({ file, size: isSize(rest) ? sizeIn(rest) : null })),
    ),
    results: [],
  }
}
