import { foldWidth } from '../fold.ts'

/** What stands for a character of each kind; each stands for itself too, so that a copy's copy is the same. */
export const LETTER = '字'
const RARE = '\uE000'
const ODD = '\uFFFD'
const SIGN = '□'

/** Signs that carry nothing but their look: sort icons, ticks, what stands between figures. */
const PLAIN_SIGN = /[$+<=>^`|~¢-©¬®-±´¶¸×÷←-⇿∼−─-◿☐-☒✓-✘➔-➾＄＋＜-＞＾｀｜～￠-￥￼]/

/**
 * A text as placeholders of the same shape, one entry for each UTF-16 unit. Letters of any script, figures, private-use
 * and other rare characters go; blanks, punctuation and what steers the direction of writing stay, for words are told
 * apart by them. A figure of nothing but zeros stays: a sum of 0 says something else than a sum.
 */
export function maskChars(text: string): string[] {
  const masked: string[] = []
  for (const char of text) {
    masked.push(placeholder(char))
    if (char.length > 1) masked.push('')
  }
  for (const { 0: run, index } of foldWidth(text).matchAll(/\d+/g)) {
    masked.fill(/[1-9]/.test(run) ? '9' : '0', index, index + run.length)
  }
  return masked
}

function placeholder(char: string): string {
  const plain = foldWidth(char)
  if (/[A-Z]/.test(plain)) return 'X'
  if (/[a-z]/.test(plain)) return 'x'
  if (/\p{L}/u.test(char)) return LETTER
  if (/\p{N}/u.test(char)) return '①'
  if (/\p{M}/u.test(char)) return '\u0301'
  if (/\p{Co}/u.test(char)) return RARE
  if (char === '\r') return '\n'
  if (/[\p{P}\p{Z}\t\n\v\f]/u.test(char) || (char.length === 1 && /\p{Cf}/u.test(char))) return char
  if (/\p{S}/u.test(char)) return char === ODD || PLAIN_SIGN.test(char) ? char : SIGN
  return ODD
}
