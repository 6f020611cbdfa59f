import { formatCount } from './dates.ts'

/** `1 file`, `1,234 files`; `many` where it is not the word with an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}
