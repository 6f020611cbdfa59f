import { chosen } from './chosen.ts'
import * as zh from './zh/evidence.ts'

export const { TOLD_BY_OPERATOR, evidenceText, isNotNeeded, runText, periodText } = chosen('evidence', zh)
