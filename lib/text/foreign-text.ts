/** What stands in a file from elsewhere, made fit for a sentence. */

/** Not longer than a sentence bears. */
export function brief(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}

/** What cannot be seen is named by its number; marks that turn the line around are among it. */
export function visible(char: string): string {
  if (!/[\s\p{C}]/u.test(char)) return char
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
