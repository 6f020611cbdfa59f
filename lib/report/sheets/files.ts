import type { DataFile } from '../../domain/files.ts'
import { instantOf } from '../../domain/months.ts'
import type { Filing } from '../../domain/records.ts'
import { plainFileName } from '../../text/zh/records.ts'
import { COLUMNS, SHEETS, WORDS } from '../../text/zh/report-sheets.ts'
import { type MonthLine, producedMoment } from '../month-line.ts'
import { countField, momentFields, type Sheet, sheetOf, textField } from '../table.ts'
import { fileWords } from '../words-of.ts'
import { KEPT_COLUMNS, whoseFields } from './summary.ts'

interface Item extends Pick<MonthLine, 'agency' | 'month'> {
  file?: DataFile
  filing?: Filing
  inForce: boolean
}

/** Every file and every filing of it, also those replaced and those with errors; a filing of no known file too. */
export function filesSheet(lines: readonly MonthLine[]): Sheet {
  return sheetOf(
    SHEETS.files,
    KEPT_COLUMNS,
    [
      ...whoseFields<Item>(),
      ...momentFields<Item>(COLUMNS.producedAt, ({ file }) => file && producedMoment(file)),
      countField<Item>(COLUMNS.records, ({ file }) => file?.records),
      textField<Item>(COLUMNS.fileName, 34, ({ file, filing }) => plainFileName(file?.name ?? filing?.file)),
      textField<Item>(COLUMNS.fileState, 30, ({ file }) => (file ? fileWords(file) : WORDS.noFile)),
      textField<Item>(COLUMNS.inForce, 6, ({ inForce }) => (inForce ? WORDS.inForce : undefined)),
      ...momentFields<Item>(COLUMNS.filedAt, ({ filing }) => filing?.filedAt),
      countField<Item>(COLUMNS.accepted, ({ filing }) => filing?.accepted),
      countField<Item>(COLUMNS.rejected, ({ filing }) => filing?.rejected),
      textField<Item>(COLUMNS.filingState, 22, filingWords),
    ],
    lines.flatMap(itemsOf),
  )
}

function itemsOf({ agency, month, checklist, file: inForce }: MonthLine): Item[] {
  const { files, filings } = checklist.facts
  const items = files.flatMap((file) =>
    (file.filings.length > 0 ? file.filings : [undefined]).map((filing) => ({
      agency,
      month,
      file,
      filing,
      inForce: file === inForce && file.complete,
    })),
  )
  const known = new Set(files.flatMap((file) => file.filings))
  const stray = filings
    .filter((filing) => !known.has(filing))
    .sort((a, b) => instantOf(a.filedAt) - instantOf(b.filedAt))
    .map((filing) => ({ agency, month, filing, inForce: false }))
  return [...items, ...stray]
}

function filingWords({ file, filing }: Item): string | undefined {
  if (!filing) return undefined
  if (!file) return WORDS.noFile
  if (filing.rejected > 0) return WORDS.rejected
  return file.complete ? WORDS.accepted : WORDS.acceptedPremature
}
