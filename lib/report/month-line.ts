import type { Agency } from '../domain/agencies.ts'
import type { MonthChecklist } from '../domain/checklist.ts'
import { type DataFile, newestFiling } from '../domain/files.ts'
import { instantOf, type Moment, type Month, taipeiDay, toMoment } from '../domain/months.ts'
import { COMBINATIONS } from '../domain/readings.ts'
import type { Data, Filing, Mark, Mode } from '../domain/records.ts'
import type { RunState } from '../domain/runs.ts'
import { isClosed, type Step, type StepId } from '../domain/step.ts'
import { type Timeliness, timelinessOf } from '../domain/timeliness.ts'
import { cellSummary } from '../text/zh/summaries.ts'
import { monthsOf, type ReportInput, type Source } from './source.ts'

/** One month of one agency as every report tells it; nothing in it is of a person but a mark's note. */
export interface MonthLine {
  agency: Agency
  month: Month
  checklist: MonthChecklist
  step(id: StepId): Step | undefined
  /** The four comparisons; none for an agency that files through WebHR. */
  comparisons: ComparisonLine[]
  runs: RunLine[]
  /** The file in force: the newest accepted complete one, else the newest complete one, else the newest (R13). */
  file?: DataFile
  /** Its newest filing: the accepted one where it has one. */
  filing?: Filing
  /** The first filing of a complete file without an error: what timeliness goes by. */
  firstFiled?: Filing
  survey?: Mark
  timeliness?: Timeliness
  /** The steps still open. */
  open: Step[]
}

interface ComparisonLine {
  mode: Mode
  data: Data
  /** In few words: `2 → 0 筆`, `未比對`. */
  text: string
  /** What the latest counting reading found, or the one that holds it open; undefined: never read. */
  total?: number
  at?: Moment
}

/** A run, and what became of the month that carries its rows. */
export interface RunLine extends RunState {
  /** Undefined where it owes nothing. */
  carrierFiled?: boolean
}

/** The months of all sources the report is of, in order. `now`: milliseconds since 1970. */
export function monthLines(input: ReportInput): MonthLine[] {
  return input.sources.flatMap((source) => linesOf(source, input))
}

export function linesOf(source: Source, input: Pick<ReportInput, 'from' | 'to' | 'now'>): MonthLine[] {
  const today = taipeiDay(input.now)
  const filed = new Map(source.months.map(({ month, steps }) => [month, isFiled(steps)]))
  return monthsOf(source, input).map((checklist) => lineOf(source.agency, checklist, filed, today))
}

function lineOf(
  agency: Agency,
  checklist: MonthChecklist,
  filed: ReadonlyMap<Month, boolean>,
  today: string,
): MonthLine {
  const { month, steps, facts } = checklist
  const step = (id: StepId): Step | undefined => steps.find((one) => one.id === id)
  const complete = facts.files.filter((file) => file.complete)
  const file = complete.findLast(({ accepted }) => accepted) ?? complete.at(-1) ?? facts.files.at(-1)
  const accepted = complete.flatMap(({ filings }) => filings).filter(({ rejected }) => rejected === 0)
  return {
    agency,
    month,
    checklist,
    step,
    comparisons: agency.channel === 'console' ? comparisonsOf(checklist, step) : [],
    runs: facts.runs.map((run) => ({
      ...run,
      carrierFiled: run.carriedBy === undefined ? undefined : (filed.get(run.carriedBy) ?? false),
    })),
    file,
    filing: file && (file.filings.findLast(({ rejected }) => rejected === 0) ?? newestFiling([file])),
    firstFiled: accepted.sort((a, b) => instantOf(a.filedAt) - instantOf(b.filedAt))[0],
    survey: facts.marks.get('survey'),
    timeliness: timelinessOf(checklist, today),
    open: steps.filter((one) => !isClosed(one)),
  }
}

function comparisonsOf({ facts }: MonthChecklist, step: MonthLine['step']): ComparisonLine[] {
  return COMBINATIONS.flatMap(({ mode, data }) => {
    const cell = facts.cells.find((one) => one.mode === mode && one.data === data)
    const own = step(`compare-${mode}-${data}`)
    if (!cell || !own) return []
    const reading = cell.openBy.at(-1) ?? cell.counting
    const { text } = cellSummary(own, cell, facts.runs, step('differences'))
    return [{ mode, data, text, total: reading?.total, at: reading?.at }]
  })
}

function isFiled(steps: readonly Step[]): boolean {
  const filing = steps.find(({ id }) => id === 'file')
  return filing !== undefined && isClosed(filing)
}

/** The moment a file was made. */
export function producedMoment(file: DataFile): Moment {
  return toMoment(file.producedAt)
}

/** The months whose files carry this month's corrected rows, ascending. */
export function carriersOf(runs: readonly RunState[]): Month[] {
  return [...new Set(runs.flatMap(({ carriedBy }) => carriedBy ?? []))].sort()
}
