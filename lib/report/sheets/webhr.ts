import { newestCount } from '../../domain/count-below.ts'
import { COLUMNS, SHEETS } from '../../text/zh/report-sheets.ts'
import type { MonthLine } from '../month-line.ts'
import { countField, type Field, momentFields, type Sheet, sheetOf, textField } from '../table.ts'
import { stepWords } from '../words-of.ts'
import { KEPT_COLUMNS, standingFields, surveyFields, whoseFields } from './summary.ts'

/** Agencies that file through WebHR: no file, no upload and no date, but the platform's own counts (R20). */
export function webhrSheet(lines: readonly MonthLine[], withNotes: boolean, name: string = SHEETS.webhr): Sheet {
  return sheetOf(
    name,
    KEPT_COLUMNS,
    [...whoseFields<MonthLine>(), ...keepFields, ...surveyFields, ...standingFields(withNotes)],
    lines,
  )
}

const keepFields: Field<MonthLine>[] = [
  textField(COLUMNS.keep, 18, (line) => stepWords(line.step('keep'), line)),
  ...momentFields<MonthLine>(COLUMNS.keepAt, (line) => line.step('keep')?.mark?.at),
  countField(COLUMNS.leaveCount, (line) => countOf(line)?.leave),
  countField(COLUMNS.overtimeCount, (line) => countOf(line)?.overtime),
  ...momentFields<MonthLine>(COLUMNS.countAt, (line) => countOf(line)?.at),
]

function countOf({ checklist }: MonthLine) {
  return newestCount(checklist.facts.counts)
}
