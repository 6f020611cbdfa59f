import { chosen } from './chosen.ts'
import * as zh from './zh/downloads.ts'

export const { DOWNLOADS_TEXT, unplacedText } = chosen('downloads', zh)
