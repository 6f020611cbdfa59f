import { storeProblemText } from '../../lib/text/backup-problems.ts'
import { SETTINGS_TEXT } from '../../lib/text/settings.ts'

/** The sentence for whatever a surface's action threw: the store's errors carry the key of theirs. */
export function problemText(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('key' in error)) return SETTINGS_TEXT.failed
  return storeProblemText(String(error.key))
}
