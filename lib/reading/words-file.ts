import type { TaughtWord } from '../domain/taught-words.ts'
import { parseTaught, type TeachingFault } from './teachable.ts'

/** The file taught words travel in, from one computer or office to another. It holds words, nothing else. */
const FORMAT = 'chaiqin-companion/words'
const VERSION = 1
/** Characters; a file of words is a few kilobytes. */
export const WORDS_FILE_LIMIT = 200_000

export function serialiseWords(site: string, words: readonly TaughtWord[], exportedAt: string): string {
  const plain = words.map(({ kind, word, means }) => ({ kind, word, means }))
  return `${JSON.stringify({ format: FORMAT, version: VERSION, exportedAt, site, words: plain }, null, 2)}\n`
}

type WordsFile =
  | { words: TaughtWord[] }
  | { fault: 'size' | 'json' | 'format' | 'version' }
  | { fault: 'word'; word: string; means: string; why: TeachingFault }

/** The words of a file; all of them or, where one cannot be taught, none. The site named in it is not binding. */
export function parseWordsFile(text: string): WordsFile {
  if (text.length > WORDS_FILE_LIMIT) return { fault: 'size' }
  let file: unknown
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { fault: 'json' }
  }
  const { format, version, words: listed } = (file ?? {}) as Record<string, unknown>
  if (format !== FORMAT || typeof version !== 'number' || !Array.isArray(listed)) return { fault: 'format' }
  if (version > VERSION) return { fault: 'version' }
  const words: TaughtWord[] = []
  for (const one of listed) {
    const { kind = '', word = '', means = '' } = (one ?? {}) as Record<string, unknown>
    const parsed = parseTaught(String(kind), String(word), String(means))
    if (typeof parsed === 'string') return { fault: 'word', word: String(word), means: String(means), why: parsed }
    words.push(parsed)
  }
  return { words }
}
