import { chosen } from './chosen.ts'
import * as zh from './zh/reasons.ts'

export const { reasonText, stepText } = chosen('reasons', zh)
