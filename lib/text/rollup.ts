import { chosen } from './chosen.ts'
import * as zh from './zh/rollup.ts'

export const {
  ROLLUP_TEXT,
  MONTH_CHOICES,
  ORDER_LABELS,
  WORST_LABELS,
  statusText,
  statusMark,
  overdueText,
  outOfOrderText,
  asOfText,
  openStepsText,
  stepName,
  stateName,
  figuresText,
  filesText,
  takenText,
  shownText,
  olderText,
  exportedStatusText,
  statusFileName,
  rollupCsvName,
  statusProblemText,
  ROLLUP_COLUMNS,
  monthColumn,
  monthsList,
} = chosen('rollup', zh)
