import { COMBINATIONS } from '../../domain/readings.ts'
import { comparisonLabel } from '../../text/zh/labels.ts'
import { CELL_COLUMNS, COLUMNS, SHEETS } from '../../text/zh/report-sheets.ts'
import { rocMonth } from '../../text/zh/dates.ts'
import { carriersOf, type MonthLine, producedMoment, type RunLine } from '../month-line.ts'
import {
  countField,
  dayFields,
  type Field,
  momentFields,
  monthFields,
  type Sheet,
  sheetOf,
  textField,
} from '../table.ts'
import { lateDays, remarksOf, runWords, standingWords, stepWords, timelinessWords } from '../words-of.ts'

/** Whose month it is: the first columns of every sheet, so that files can be put below one another. */
export function whoseFields<Item extends Pick<MonthLine, 'agency' | 'month'>>(): Field<Item>[] {
  return [
    { ...textField<Item>(COLUMNS.agency, 20, ({ agency }) => agency.name), notOnPaper: true },
    { ...textField<Item>(COLUMNS.code, 12, ({ agency }) => agency.code), notOnPaper: true },
    ...monthFields<Item>(COLUMNS.month, ({ month }) => month),
  ]
}

export const KEPT_COLUMNS = 4

/** Each month of agencies with a console: every step with its count and time, and whether it was on time. */
export function summarySheet(lines: readonly MonthLine[], withNotes: boolean): Sheet {
  return sheetOf(SHEETS.summary, KEPT_COLUMNS, summaryFields(withNotes), lines)
}

function summaryFields(withNotes: boolean): Field<MonthLine>[] {
  return [
    ...whoseFields<MonthLine>(),
    ...dayFields<MonthLine>(COLUMNS.due, ({ checklist }) => checklist.due),
    ...dayFields<MonthLine>(COLUMNS.safe, ({ checklist }) => checklist.safe),
    ...COMBINATIONS.flatMap(({ mode, data }, index) => {
      const label = comparisonLabel(mode, data)
      return [
        textField<MonthLine>(label, 12, ({ comparisons }) => comparisons[index]?.text),
        countField<MonthLine>(`${label} ${CELL_COLUMNS.count}`, ({ comparisons }) => comparisons[index]?.total),
        ...momentFields<MonthLine>(`${label} ${CELL_COLUMNS.at}`, ({ comparisons }) => comparisons[index]?.at),
      ]
    }),
    textField(COLUMNS.runs, 30, ({ runs }) => runs.map(runWords).join(';')),
    countField(COLUMNS.runRows, ({ runs }) => succeededIn(runs)),
    textField(COLUMNS.carriers, 12, ({ runs }) => carriersOf(runs).map(rocMonth).join('、')),
    textField(`${COLUMNS.carriers}(ISO)`, 12, ({ runs }) => carriersOf(runs).join(' ')),
    textField(COLUMNS.carried, 16, (line) => stepWords(line.step('carried'), line)),
    textField(COLUMNS.produce, 16, (line) => stepWords(line.step('produce'), line)),
    ...momentFields<MonthLine>(COLUMNS.producedAt, ({ file }) => file && producedMoment(file)),
    countField(COLUMNS.records, ({ file }) => file?.records),
    textField(COLUMNS.file, 16, (line) => stepWords(line.step('file'), line)),
    ...momentFields<MonthLine>(COLUMNS.filedAt, ({ filing }) => filing?.filedAt),
    countField(COLUMNS.accepted, ({ filing }) => filing?.accepted),
    countField(COLUMNS.rejected, ({ filing }) => filing?.rejected),
    ...momentFields<MonthLine>(COLUMNS.firstFiled, ({ firstFiled }) => firstFiled?.filedAt),
    ...surveyFields,
    textField(COLUMNS.timeliness, 18, timelinessWords),
    countField(COLUMNS.lateDays, lateDays),
    ...standingFields(withNotes),
  ]
}

export const surveyFields: Field<MonthLine>[] = [
  textField(COLUMNS.survey, 16, (line) => stepWords(line.step('survey'), line)),
  ...momentFields<MonthLine>(COLUMNS.surveyAt, ({ survey }) => survey?.at),
]

export function standingFields(withNotes: boolean): Field<MonthLine>[] {
  return [
    textField(COLUMNS.standing, 24, standingWords),
    textField(COLUMNS.remarks, 50, (line) => remarksOf(line, withNotes)),
  ]
}

/** Rows corrected and filled in; undefined where none was run, or a page did not say how many. */
export function succeededIn(runs: readonly RunLine[]): number | undefined {
  const counts = runs.map(({ run }) => run.succeeded)
  if (counts.length === 0 || counts.includes(null)) return undefined
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}
