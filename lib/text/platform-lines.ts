import { chosen } from './chosen.ts'
import * as zh from './zh/platform-lines.ts'

export const { platformLinesOf } = chosen('platform-lines', zh)
