import { chosen } from './chosen.ts'
import * as zh from './zh/backup-problems.ts'

export const { backupProblemText, storeProblemText } = chosen('backup-problems', zh)
