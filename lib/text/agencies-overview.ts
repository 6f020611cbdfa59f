import { chosen } from './chosen.ts'
import * as zh from './zh/agencies-overview.ts'

export const {
  AGENCIES_TEXT,
  SORT_LABELS,
  standingWord,
  standingLong,
  standingReason,
  yearLabel,
  foldLabel,
  monthsInYear,
  yearWord,
  yearReason,
  openText,
  agenciesText,
  shownText,
  derivingText,
  urgentAgencyLine,
  openAgencyLine,
} = chosen('agencies-overview', zh)
