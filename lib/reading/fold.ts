/**
 * One way to compare the words of a page. Labels are folded (width, blanks, marks nobody sees); what stands in data
 * cells is never folded but for its blanks: it is kept as the page shows it.
 */

// Bidi overrides stay: what they show differs from what they say, and no pattern then matches.
const UNSEEN = /[\s\u00AD\u180E\u200B-\u200F\u2060\uFEFF]+/g

/** Full-width ASCII and what looks like it as half-width, one character for one. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[︰﹕∶]/g, ':')
    .replace(/[〜∼]/g, '~')
    .replace(/[‐-―−]/g, '-')
}

/** Without blanks and without characters nobody sees. */
export function dropUnseen(text: string): string {
  return text.replace(UNSEEN, '')
}

/** Half width, without blanks and without characters nobody sees. */
export function squeeze(text: string): string {
  return dropUnseen(foldWidth(text))
}

/** 臺 as 台: the documents write 平台 and 平臺. The length stays. */
export function foldVariants(text: string): string {
  return text.replaceAll('臺', '台')
}

/** A label's words alone: no icons, no colon, no required mark, no brackets around it. */
export function wordsOf(text: string): string {
  return foldVariants(squeeze(text)).replace(/[^\p{L}\p{N}]/gu, '')
}

/** A data cell's text: runs of blanks (line breaks, nbsp) as one, none at the ends, else as it stands. */
export function foldBlanks(text: string): string {
  const trimmed = text.trim()
  return /[^\S ]| {2}/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed
}
