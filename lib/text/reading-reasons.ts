import { chosen } from './chosen.ts'
import * as zh from './zh/reading-reasons.ts'

export const { readingReasonText, readingInWords, readingReasonKeys } = chosen('reading-reasons', zh)
