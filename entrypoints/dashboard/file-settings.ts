import type { FileSettingsProps } from '../../components/dashboard/files/file-settings.tsx'
import { SCHEMA_LIMIT } from '../../lib/domain/file-settings.ts'
import { db } from '../../lib/store/database.ts'
import { saveSettings } from '../../lib/store/settings.ts'
import { FILE_SETTINGS_TEXT } from '../../lib/text/file-settings.ts'
import { isUsableSchema } from './files/file-checks.ts'
import { startWorker } from './files/start-worker.ts'

/** How the settings of files are kept: in this browser's database, with the others. */
export const fileSettingDeeds: Pick<FileSettingsProps, 'onPattern' | 'onSchema' | 'onRemoveSchema'> = {
  onPattern: (fileNamePattern) => saveSettings(db(), { fileNamePattern }),
  onRemoveSchema: () => saveSettings(db(), { fileSchema: undefined }),
  async onSchema(file) {
    // Asked before it is read: a wrong file of gigabytes must not fill the memory.
    if (file.size > SCHEMA_LIMIT) return { problem: FILE_SETTINGS_TEXT.tooLarge }
    let text: string
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    } catch {
      return { problem: FILE_SETTINGS_TEXT.notUtf8 }
    }
    if (!(await isUsableSchema(startWorker, text))) return { problem: FILE_SETTINGS_TEXT.unusable }
    await saveSettings(db(), { fileSchema: { name: file.name, text } })
    return undefined
  },
}
