import { CSV_TYPE, sheetCsv } from './csv.ts'
import type { Report, Sheet } from './table.ts'
import { type OnRows, writeOds } from './write-ods.ts'
import { writeXlsx } from './write-xlsx.ts'

/** A report as a file. */
interface ReportFile {
  name: string
  content: Blob
}

/** What a report is wanted as; a CSV is one of its sheets. */
type Format = { as: 'ods' | 'xlsx' } | { as: 'csv'; sheet: string }

/** Rejects with RangeError where the report has no such sheet. `onRows`: told now and then how many are written. */
export async function fileOf(report: Report, format: Format, onRows: OnRows = () => {}): Promise<ReportFile> {
  const { fileName } = report
  switch (format.as) {
    case 'ods':
      return { name: `${fileName}.ods`, content: await writeOds(report, onRows) }
    case 'xlsx':
      return { name: `${fileName}.xlsx`, content: await writeXlsx(report, onRows) }
    case 'csv': {
      const sheet = sheetNamed(report, format.sheet)
      return { name: `${fileName}_${sheet.name}.csv`, content: new Blob([sheetCsv(sheet)], { type: CSV_TYPE }) }
    }
  }
}

function sheetNamed({ sheets }: Report, name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name)
  if (!sheet) throw new RangeError(`no sheet ${name}`)
  return sheet
}
