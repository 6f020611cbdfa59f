import { chosen } from './chosen.ts'
import * as zh from './zh/reports.ts'

export const { REPORTS_TEXT, csvAction, agenciesProgress, rowsProgress, secondsLeft, sheetTab, moreRows, savedText } =
  chosen('reports', zh)
