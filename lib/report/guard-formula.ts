/** What a spreadsheet passes over, or a person does not see, before it finds the sign. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}]+/u
const SIGNS = /^[=+\-@\u2212]/

/**
 * Text that a spreadsheet might run gets an apostrophe before it. Full-width and small signs (＝ ＋ － ＠ ﹦) are taken
 * for plain ones by Excel in East Asian settings; a tab or line break at the start can push the rest into a cell of
 * its own. In ODS and XLSX a text cell is none to run, until it is edited or saved as CSV. Too much guarding costs one
 * visible apostrophe, too little a computer.
 */
export function guardFormula(text: string): string {
  if (/^[\t\r\n]/.test(text)) return `'${text}`
  const seen = text.replace(UNSEEN, '').slice(0, 1).normalize('NFKC')
  return SIGNS.test(seen) ? `'${text}` : text
}
