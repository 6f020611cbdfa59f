import { storeProblemText } from '../../lib/text/backup-problems.ts'

/** The sentence for whatever a surface's action threw: the store's errors carry the key of theirs. */
export function problemText(error: unknown): string {
  const key = typeof error === 'object' && error !== null && 'key' in error ? String(error.key) : ''
  return storeProblemText(key)
}
