import { chosen } from './chosen.ts'
import * as zh from './zh/platform-questions.ts'

export const { platformQuestionOf } = chosen('platform-questions', zh)
