import { chosen } from './chosen.ts'
import * as zh from './zh/uncounted.ts'

export const { uncountedText } = chosen('uncounted', zh)
