import { chosen } from './chosen.ts'
import * as zh from './zh/file-name-words.ts'

export const { PATTERN_WORDS, PATTERN_EXAMPLE, PATTERN_HELP, patternFaultText } = chosen('file-name-words', zh)
