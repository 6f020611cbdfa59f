import { chosen } from './chosen.ts'
import * as zh from './zh/panel-questions.ts'

export type { PanelQuestion } from './zh/panel-questions.ts'
export const { questionOf } = chosen('panel-questions', zh)
