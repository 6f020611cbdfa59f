import { newestCount } from '../domain/count-below.ts'
import type { Step } from '../domain/step.ts'
import { COMBINATIONS } from '../domain/readings.ts'
import { formatCount, rocDay, rocMoment, rocMonth } from '../text/zh/dates.ts'
import { comparisonLabel } from '../text/zh/labels.ts'
import { COLUMNS, SHEETS, WORDS } from '../text/zh/report-sheets.ts'
import {
  acceptedText,
  firstFiledText,
  platformCountText,
  rocDayOf,
  runRowsText,
  safeText,
  unfinishedText,
} from '../text/zh/report-words.ts'
import { carriersOf, type MonthLine, producedMoment } from './month-line.ts'
import type { PaperTable } from './paper.ts'
import { succeededIn } from './sheets/summary.ts'
import { remarksOf, runWords, stateWords, stepWords, timelinessWords } from './words-of.ts'

type Lines = (string | undefined)[]
interface Column {
  heading: string
  /** What the cell says, line by line. */
  of(line: MonthLine): Lines
}

/** The summary in as many columns as a sheet of paper is wide: each cell says what, and below it when. */
export function paperSummary(lines: readonly MonthLine[], withNotes: boolean): PaperTable {
  const columns = lines[0]?.agency.channel === 'webhr' ? WEBHR : CONSOLE
  const remarks = lines.map((line) => remarksOf(line, withNotes))
  const hasRemarks = remarks.some((text) => text !== '')
  return {
    id: 'summary',
    heading: SHEETS.summary,
    main: true,
    columns: [
      ...columns.map(({ heading }) => ({ heading, wide: heading === COLUMNS.runs })),
      ...(hasRemarks ? [{ heading: COLUMNS.remarks, wide: true }] : []),
    ],
    rows: lines.map((line, index) => [
      ...columns.map(({ of }) => joined(of(line))),
      ...(hasRemarks ? [remarks[index] ?? ''] : []),
    ]),
  }
}

/** One month with what a yearly certificate says of it. */
export function paperYear(lines: readonly MonthLine[]): PaperTable {
  const webhr = lines[0]?.agency.channel === 'webhr'
  const columns = webhr ? [...WEBHR, STANDING] : [MONTH, DUE, FILE, RUN_ROWS, SURVEY, TIMELINESS, STANDING]
  return {
    id: 'year',
    main: true,
    columns: columns.map(({ heading }) => ({ heading })),
    rows: lines.map((line) => columns.map(({ of }) => of(line).filter(Boolean).join('・'))),
  }
}

const MONTH: Column = { heading: COLUMNS.month, of: ({ month }) => [rocMonth(month)] }
const DUE: Column = {
  heading: COLUMNS.due,
  of: ({ checklist: { due, safe } }) => [rocDay(due), safe === due ? undefined : safeText(safe)],
}
const RUNS: Column = { heading: COLUMNS.runs, of: ({ runs }) => runs.map(runWords) }
/** Runs in one line, however many there were: a year stands on one page. */
const RUN_ROWS: Column = {
  heading: COLUMNS.runs,
  of: ({ runs }) => [runs.length === 0 ? undefined : runRowsText(succeededIn(runs), carriersOf(runs))],
}
const PRODUCE: Column = {
  heading: COLUMNS.produce,
  of(line) {
    const { file, step } = line
    if (step('produce')?.state !== 'done' || !file) return [stepWords(step('produce'), line)]
    return [rocMoment(producedMoment(file)), file.records === undefined ? undefined : `${formatCount(file.records)} 筆`]
  },
}
const FILE: Column = {
  heading: COLUMNS.file,
  of(line) {
    const { filing, firstFiled, step } = line
    if (step('file')?.state !== 'done' || !filing) return [stepWords(step('file'), line)]
    const first = firstFiled && firstFiled !== filing ? firstFiledText(firstFiled.filedAt) : undefined
    return [rocMoment(filing.filedAt), acceptedText(filing), first]
  },
}
const SURVEY: Column = {
  heading: COLUMNS.survey,
  of: ({ step, survey }) => [stateOf(step('survey')), rocDayOf(survey?.at)],
}
const TIMELINESS: Column = { heading: COLUMNS.timeliness, of: (line) => [timelinessWords(line)] }
const STANDING: Column = {
  heading: COLUMNS.standing,
  of: ({ open }) => [open.length === 0 ? WORDS.allDone : unfinishedText(open.length)],
}

const CONSOLE: Column[] = [
  MONTH,
  DUE,
  ...COMBINATIONS.map(
    ({ mode, data }, index): Column => ({
      heading: comparisonLabel(mode, data),
      of({ comparisons }) {
        const comparison = comparisons[index]
        return [comparison?.text, comparison?.at && rocDayOf(comparison.at)]
      },
    }),
  ),
  RUNS,
  PRODUCE,
  FILE,
  SURVEY,
  TIMELINESS,
]

const WEBHR: Column[] = [
  MONTH,
  {
    heading: COLUMNS.keep,
    of: (line) => [stepWords(line.step('keep'), line), rocDayOf(line.step('keep')?.mark?.at)],
  },
  {
    heading: COLUMNS.platform,
    of(line) {
      const count = newestCount(line.checklist.facts.counts)
      return count ? [platformCountText(count), rocDayOf(count.at)] : [stepWords(line.step('count'), line)]
    },
  },
  SURVEY,
]

function stateOf(step: Step | undefined): string | undefined {
  return step && stateWords(step)
}

function joined(lines: Lines): string {
  return lines.filter(Boolean).join('\n')
}
