import { foldBlanks, foldWidth } from '../fold.ts'

/** What a message quotes of a row: no kind of error, and perhaps a person's. */
const QUOTED = /「[^「」]*」|『[^『』]*』|"[^"]*"|'[^']*'|“[^“”]*”|【[^【】]*】/g
const ID = /[A-Z][A-D\d]\d{8}/gi
const WHERE = /^(第\s*\d+\s*[筆列行項][:、,，]?\s*)+/
const WHEN = /\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(\s*\d{1,2}:\d\d(:\d\d)?)?/g
const FIGURES = /\d{2,}/g

/**
 * A message of 錯誤訊息 as its kind: the platform's own words (加班已請領分鐘數格式錯誤, JSON 架構錯誤-缺少地點項目 [002]) without
 * the row it is about and what it quotes of it. `values`: what the row's cells about a person say.
 */
export function kindOfError(message: string, values: readonly string[]): string {
  let kind = foldBlanks(message)
  for (const value of values) if (value.length > 1) kind = kind.replaceAll(value, '○')
  const said = kind.replace(QUOTED, (quote) => `${quote[0]}…${quote.at(-1)}`)
  return foldBlanks(
    // Widths stay the platform's own but where a figure is looked for.
    replaceFolded(replaceFolded(replaceFolded(said, WHERE, ''), ID, '…'), WHEN, '…').replace(FIGURES, '…'),
  )
}

/** Replaces by a pattern of half width in a text of any. */
function replaceFolded(text: string, pattern: RegExp, instead: string): string {
  const folded = foldWidth(text)
  let done = ''
  let at = 0
  for (const { 0: found, index } of folded.matchAll(
    new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`),
  )) {
    done += text.slice(at, index) + instead
    at = index + found.length
  }
  return done + text.slice(at)
}

/** The same kinds together, the most frequent first. */
export function groupErrors(messages: readonly string[]): { message: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const message of messages) counts.set(message, (counts.get(message) ?? 0) + 1)
  return [...counts].map(([message, count]) => ({ message, count })).sort((one, other) => other.count - one.count)
}
