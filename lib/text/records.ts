import { chosen } from './chosen.ts'
import * as zh from './zh/records.ts'

export const { recordText, momentOf, byMoment, plainFileName } = chosen('records', zh)
