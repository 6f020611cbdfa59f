import { chosen } from './chosen.ts'
import * as zh from './zh/handover.ts'

export const {
  HANDOVER_TEXT,
  handedOverText,
  handoverName,
  HANDOVER_PAGE,
  beginSteps,
  spanText,
  spansText,
  dateText,
  fullDay,
  stateWords,
  reasonWords,
} = chosen('handover', zh)
