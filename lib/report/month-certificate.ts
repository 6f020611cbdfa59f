import { instantOf, type Moment, toMoment } from '../domain/months.ts'
import { isClosed, type Step } from '../domain/step.ts'
import { rocDay } from '../text/zh/dates.ts'
import { DATA_LABELS, STEP_LABELS } from '../text/zh/labels.ts'
import { momentOf } from '../text/zh/records.ts'
import { REPORT_KINDS, reportFileName, whoseText } from '../text/zh/report-kinds.ts'
import {
  ALL_DONE_STATEMENT,
  filedStatement,
  MARKED_STATEMENT,
  NO_RECORD_STATEMENT,
  notDoneStatement,
  unfiledStatement,
  webhrStatement,
} from '../text/zh/report-paper.ts'
import { COLUMNS, FACT_KINDS, SHEETS } from '../text/zh/report-sheets.ts'
import { runCountsText } from '../text/zh/report-words.ts'
import { type MonthLine, monthLines, type RunLine } from './month-line.ts'
import { type Paper, paperTable } from './paper.ts'
import { aboutSheet, certificateFooting, headOf } from './sheets/about.ts'
import { type ReportInput, subtitleOf } from './source.ts'
import { momentFields, type Report, type Sheet, sheetOf, textField } from './table.ts'
import { carrierWords, reasonWords, stateWords, stepWords, timelinessWords } from './words-of.ts'

const { title } = REPORT_KINDS.month

/** 月證明: one month (`from`) of one agency, each step with its state, when, and why. */
export function monthCertificate(input: ReportInput): Report {
  const subtitle = subtitleOf(input)
  const [line] = monthLines(input)
  return {
    title,
    subtitle,
    fileName: reportFileName('month', input.from, input.to, input.sources[0]?.agency.code ?? ''),
    madeAt: toMoment(input.now),
    sheets: [stepsSheet(line, input.withNotes), aboutSheet(title, subtitle, input, true)],
  }
}

/** The same on one page, with the sentence it certifies. */
export function monthPaper(input: ReportInput): Paper {
  const { subtitle, fileName, sheets } = monthCertificate(input)
  const [line] = monthLines(input)
  const dates = line?.timeliness
    ? [
        { name: COLUMNS.due, value: rocDay(line.checklist.due) },
        { name: COLUMNS.safe, value: rocDay(line.checklist.safe) },
      ]
    : []
  return {
    title,
    subtitle,
    fileName,
    facts: [...dates, ...headOf(input).map(([name, value]) => ({ name, value }))],
    statement: line ? statementOf(line) : [],
    tables: [paperTable('steps', sheets[0] as Sheet, { heading: undefined, main: true })],
    footing: certificateFooting(input, monthLines(input)),
  }
}

interface Item {
  name: string
  state: string
  at?: Moment
  reason: string
}

function stepsSheet(line: MonthLine | undefined, withNotes: boolean): Sheet {
  return sheetOf(
    SHEETS.month,
    1,
    [
      textField<Item>(COLUMNS.step, 20, ({ name }) => name),
      textField<Item>(COLUMNS.state, 18, ({ state }) => state),
      ...momentFields<Item>(COLUMNS.at, ({ at }) => at),
      textField<Item>(COLUMNS.reason, 80, ({ reason }) => reason),
    ],
    line ? itemsOf(line, withNotes) : [],
  )
}

function itemsOf(line: MonthLine, withNotes: boolean): Item[] {
  const steps = line.checklist.steps.flatMap((step): Item[] => [
    {
      name: STEP_LABELS[step.id],
      state: stateWords(step),
      at: isClosed(step) ? newestOf(step) : undefined,
      reason: reasonWords(step, withNotes),
    },
    ...(step.id === 'differences' ? line.runs.map(runItem) : []),
  ])
  const timeliness = timelinessWords(line)
  return timeliness ? [...steps, { name: COLUMNS.timeliness, state: timeliness, reason: '' }] : steps
}

function runItem(run: RunLine): Item {
  return {
    name: `${FACT_KINDS[run.mode]}・${DATA_LABELS[run.data]}`,
    state: runCountsText(run.run),
    at: run.run.at,
    reason: carrierWords(run),
  }
}

/** When the newest record it rests on happened. */
function newestOf({ records }: Step): Moment | undefined {
  return records.map(momentOf).sort((a, b) => instantOf(b) - instantOf(a))[0]
}

/** What the page certifies, and what it does not. */
function statementOf(line: MonthLine): string[] {
  const { agency, month, open, checklist, firstFiled, timeliness } = line
  const whose = whoseText(agency)
  const byMark = checklist.steps.some((step) => step.byMark)
  const ending =
    open.length === 0
      ? [ALL_DONE_STATEMENT, ...(byMark ? [MARKED_STATEMENT] : [])]
      : [notDoneStatement(open.map(({ id }) => STEP_LABELS[id]).join('、'))]
  if (!timeliness) {
    const standing = stepWords(checklist.steps.at(-1), line) ?? ''
    return [webhrStatement(whose, month, standing), ...ending]
  }
  const words = timelinessWords(line) ?? ''
  if (timeliness.kind === 'on-time' || timeliness.kind === 'late') {
    return firstFiled ? [filedStatement(whose, month, firstFiled, checklist.due, words), ...ending] : ending
  }
  const noRecord = timeliness.kind === 'unknown' ? [NO_RECORD_STATEMENT] : []
  return [unfiledStatement(whose, month, checklist.due, words), ...noRecord, ...ending]
}
