import { chosen } from './chosen.ts'
import * as zh from './zh/privacy.ts'

export type { RowsCount, RowsScope } from './zh/privacy.ts'
export const { PRIVACY_TEXT, scopeText, rowsErasedText } = chosen('privacy', zh)
