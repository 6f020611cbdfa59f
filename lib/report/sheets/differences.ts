import { firstDayOf, instantOf, lastDayOf } from '../../domain/months.ts'
import type { Cell, Episode } from '../../domain/readings.ts'
import type { Comparison } from '../../domain/records.ts'
import { type RunState, unexplained } from '../../domain/runs.ts'
import { periodText } from '../../text/zh/evidence.ts'
import { CHANGE_LABELS, comparisonLabel } from '../../text/zh/labels.ts'
import { CHANGE_STATES, COLUMNS, changesText, leftRowsText, SHEETS, WORDS } from '../../text/zh/report-sheets.ts'
import type { MonthLine } from '../month-line.ts'
import { countField, momentFields, type Sheet, sheetOf, textField } from '../table.ts'
import { KEPT_COLUMNS, whoseFields } from './summary.ts'

interface Item extends Pick<MonthLine, 'agency' | 'month'> {
  cell: Cell
  opened: Comparison
  cleared?: Comparison
  handled: string
  ran: string
}

/**
 * Each time a comparison had differences: when they were found, how many, when they were gone. Of the rows only their
 * 異動狀態 is counted: department, leave and time together would name a person without his name.
 */
export function differencesSheet(lines: readonly MonthLine[]): Sheet {
  return sheetOf(
    SHEETS.differences,
    KEPT_COLUMNS,
    [
      ...whoseFields<Item>(),
      textField<Item>(COLUMNS.comparison, 12, ({ cell }) => comparisonLabel(cell.mode, cell.data)),
      textField<Item>(COLUMNS.query, 24, ({ opened }) => queryWords(opened)),
      ...momentFields<Item>(COLUMNS.foundAt, ({ opened }) => opened.at),
      countField<Item>(COLUMNS.found, ({ opened }) => opened.total),
      countField<Item>(COLUMNS.rowsRead, ({ opened }) => opened.rowsRead, 12),
      textField<Item>(COLUMNS.changes, 22, ({ opened }) => changesText(changesIn(opened))),
      ...momentFields<Item>(COLUMNS.clearedAt, ({ cleared }) => cleared?.at),
      textField<Item>(COLUMNS.handled, 24, ({ handled }) => handled),
      textField<Item>(COLUMNS.ranBetween, 14, ({ ran }) => ran),
    ],
    lines.flatMap(itemsOf),
  )
}

function itemsOf(line: MonthLine): Item[] {
  const { agency, month, runs, checklist } = line
  return checklist.facts.cells.flatMap((cell) => {
    const own = runs.filter(({ mode, data }) => mode === cell.mode && data === cell.data)
    const missed = unexplained(cell.episodes, own)
    const past = cell.episodes.map((episode: Episode) => ({
      ...{ agency, month, cell, ...episode },
      handled: WORDS.cleared,
      ran: missed.includes(episode) ? WORDS.noRun : WORDS.ran,
    }))
    const opened = cell.opened
    if (!opened) return past
    const run = own.findLast(({ at }) => at >= instantOf(opened.at))
    return [
      ...past,
      { agency, month, cell, opened, handled: openWords(line, run), ran: run ? WORDS.ran : WORDS.noRunYet },
    ]
  })
}

function openWords({ step }: MonthLine, run: RunState | undefined): string {
  if (step('differences')?.byMark) return WORDS.marked
  if (!run) return WORDS.open
  return run.left > 0 ? leftRowsText(run.left) : WORDS.ranNotRead
}

function queryWords({ month, period, change }: Comparison): string {
  const whole = period[0] === firstDayOf(month) && period[1] === lastDayOf(month)
  if (whole && change === 'all') return WORDS.wholeMonth
  return `${periodText({ month, period })}・${CHANGE_LABELS[change]}`
}

/** The rows as far as they are kept (90 days after the month closed), counted by 異動狀態. */
function changesIn({ rows }: Comparison): Map<string, number> {
  const counts = new Map<string, number>()
  if (!Array.isArray(rows)) return counts
  for (const row of rows as { changeState?: unknown }[]) {
    const said = row?.changeState
    const state = typeof said === 'string' && CHANGE_STATES.includes(said) ? said : WORDS.otherChange
    counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  return counts
}
