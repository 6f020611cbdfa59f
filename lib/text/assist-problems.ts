import { chosen } from './chosen.ts'
import * as zh from './zh/assist-problems.ts'

export const { assistProblemText, assistProblemKeys } = chosen('assist-problems', zh)
