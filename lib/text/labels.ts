import { chosen } from './chosen.ts'
import * as zh from './zh/labels.ts'

export const {
  MODE_LABELS,
  DATA_LABELS,
  CHANGE_LABELS,
  comparisonLabel,
  STEP_LABELS,
  STATE_LABELS,
  STEP_PLACES,
  CALENDAR_CAUTIONS,
  listed,
  beside,
  bracketed,
  named,
  sentences,
} = chosen('labels', zh)
