import { chosen } from './chosen.ts'
import * as zh from './zh/platform-reasons.ts'

export const { everyReasonText, platformReasonSentences } = chosen('platform-reasons', zh)
