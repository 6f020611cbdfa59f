import { chosen } from './chosen.ts'
import * as zh from './zh/summaries.ts'

export const { stepSummary, cellSummary } = chosen('summaries', zh)
