import { type FileNamePattern, parsePattern } from '../../../lib/domain/file-name-pattern.ts'
import { db } from '../../../lib/store/database.ts'
import { loadSettings } from '../../../lib/store/settings.ts'
import { PATTERN_WORDS } from '../../../lib/text/file-name-words.ts'

/** The office's own pattern of file names, where it has a sound one. */
export async function loadPattern(): Promise<FileNamePattern | undefined> {
  const { fileNamePattern = '' } = await loadSettings(db())
  const result = parsePattern(fileNamePattern, PATTERN_WORDS)
  return result.ok ? result.pattern : undefined
}
