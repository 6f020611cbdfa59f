import { chosen } from './chosen.ts'
import * as zh from './zh/popup.ts'

export type { RunProblem, SetupProblem } from './zh/popup.ts'
export const {
  POPUP,
  SETUP_PROBLEMS,
  runProblemText,
  notStartedText,
  remainingComparisonsText,
  moreMonthsText,
  seenAgencyLabel,
} = chosen('popup', zh)
