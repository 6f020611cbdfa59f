import { DATA_LABELS } from '../../text/zh/labels.ts'
import { COLUMNS, FACT_KINDS, SHEETS, WORDS } from '../../text/zh/report-sheets.ts'
import type { MonthLine, RunLine } from '../month-line.ts'
import { countField, dayFields, momentFields, monthFields, type Sheet, sheetOf, textField } from '../table.ts'
import { carrierStateWords } from '../words-of.ts'
import { KEPT_COLUMNS, whoseFields } from './summary.ts'

interface Item extends Pick<MonthLine, 'agency' | 'month'> {
  run: RunLine
}

/** Every 資料校正 and 批次補建: when, how many rows, which month's file carries them, and whether that was filed (R8–R11). */
export function runsSheet(lines: readonly MonthLine[]): Sheet {
  return sheetOf(
    SHEETS.runs,
    KEPT_COLUMNS,
    [
      ...whoseFields<Item>(),
      textField<Item>(COLUMNS.way, 10, ({ run }) => FACT_KINDS[run.mode]),
      textField<Item>(COLUMNS.data, 6, ({ run }) => DATA_LABELS[run.data]),
      ...dayFields<Item>(COLUMNS.ranOn, ({ run }) => run.run.on),
      countField<Item>(COLUMNS.total, ({ run }) => run.run.total ?? undefined),
      countField<Item>(COLUMNS.succeeded, ({ run }) => run.run.succeeded ?? undefined),
      countField<Item>(COLUMNS.left, ({ run }) => leftOf(run)),
      ...monthFields<Item>(COLUMNS.carriers, ({ run }) => run.carriedBy),
      textField<Item>(COLUMNS.carrierState, 18, ({ run }) => carrierStateWords(run)),
      textField<Item>(COLUMNS.inferred, 40, ({ run }) =>
        run.mode === 'backfill' && run.carriedBy !== undefined ? WORDS.backfillInferred : undefined,
      ),
      ...momentFields<Item>(COLUMNS.recordedAt, ({ run }) => run.run.at),
    ],
    lines.flatMap(({ agency, month, runs }) => runs.map((run) => ({ agency, month, run }))),
  )
}

function leftOf({ run, left }: RunLine): number | undefined {
  return run.total === null || run.succeeded === null ? undefined : left
}
