import { chosen } from './chosen.ts'
import * as zh from './zh/month-history.ts'

export const { HISTORY_TEXT, asideText, rowsSummary, runBrief, givenText, takenText, unreadableText } = chosen(
  'month-history',
  zh,
)
