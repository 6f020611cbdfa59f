import { chosen } from './chosen.ts'
import * as zh from './zh/file-checks.ts'

export const { CODE_FIELD, findingText, sizeText } = chosen('file-checks', zh)
