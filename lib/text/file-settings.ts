import { chosen } from './chosen.ts'
import * as zh from './zh/file-settings.ts'

export const { FILE_SETTINGS_TEXT, schemaInUseText, schemaLoadedText, triedText } = chosen('file-settings', zh)
