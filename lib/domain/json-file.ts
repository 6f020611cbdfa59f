/**
 * A JSON file from anywhere, as far as every kind of file of ours is checked alike: its size, its encoding, whether it is
 * whole, how deep it nests, and names that reach an object's prototype. Never throws.
 */
import { toPlain } from './keys.ts'

export type JsonProblemKey = 'too-large' | 'utf-16' | 'not-utf-8' | 'empty' | 'truncated' | 'not-json' | 'too-deep'
export interface JsonProblem {
  key: JsonProblemKey
  values: Record<string, string | number>
}

type Result<T> = ({ ok: true } & T) | { ok: false; problem: JsonProblem }

/** UTF-8 with or without a BOM. Other encodings are refused, not guessed: a name read wrongly is worse than none. `limit`: megabytes. */
export function decodeFile(bytes: Uint8Array, limit: number): Result<{ value: string }> {
  if (bytes.length > limit * 1024 * 1024) return refuse('too-large', { limit })
  const [first, second] = bytes
  const hasUtf16Mark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  // JSON begins with an ASCII character, which UTF-16 writes with a zero byte beside it.
  if (hasUtf16Mark || (first === 0) !== (second === 0)) return refuse('utf-16')
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return refuse('not-utf-8')
  }
}

/** Text to plain data. `refused`: names of fields that were dropped, `__proto__` and its like. */
export function parseJson(text: string, limit: number): Result<{ value: unknown; refused: string[] }> {
  if (text.length > limit * 1024 * 1024) return refuse('too-large', { limit })
  const json = text.replace(/^\uFEFF/, '').trim()
  if (json === '') return refuse('empty')
  const refused = new Set<string>()
  try {
    const value = toPlain(JSON.parse(json), refused)
    return { ok: true, value, refused: [...refused] }
  } catch (error) {
    if (!(error instanceof SyntaxError)) return refuse('too-deep')
    return refuse(json.startsWith('{') && !json.endsWith('}') ? 'truncated' : 'not-json')
  }
}

function refuse(key: JsonProblemKey, values: JsonProblem['values'] = {}): { ok: false; problem: JsonProblem } {
  return { ok: false, problem: { key, values } }
}
