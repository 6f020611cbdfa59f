import { chosen } from './chosen.ts'
import * as zh from './zh/due.ts'

export const { dueLine, progressText, progressLabel, attentionText } = chosen('due', zh)
