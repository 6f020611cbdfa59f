import { chosen } from './chosen.ts'
import * as zh from './zh/round.ts'

export const {
  ROUND_LABELS,
  COMBINATION_LABELS,
  chosenText,
  taskText,
  roundTitle,
  leftText,
  KEPT_TEXT,
  differencesTitle,
  recheckLabel,
  moreTasksText,
  resumeHint,
  recheckHint,
  pauseText,
} = chosen('round', zh)
