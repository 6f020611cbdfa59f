import { chosen } from './chosen.ts'
import * as zh from './zh/dates.ts'

export const { rocMonth, rocDay, rocMoment, rocMonthLong, shortDay, formatCount } = chosen('dates', zh)
