import { chosen } from './chosen.ts'
import * as zh from './zh/panel-lines.ts'

export type { PanelLine } from './zh/panel-lines.ts'
export const { linesOf, fillText } = chosen('panel-lines', zh)
