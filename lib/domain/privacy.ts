/**
 * What is kept of a person (個人資料保護法; quality.md, Privacy): enough to find the row again on the page, no more.
 * Both functions change nothing the second time, so a door may apply them to rows that are masked already.
 */

/** A row as a page showed it (contract.md, `read`); columns the page has not are absent. */
export interface SeenRow {
  department?: string
  name?: string
  leaveType?: string
  period?: string
  reason?: string
  changedOn?: string
  changeState?: string
  formState?: string
  extra?: Record<string, string>
}

/** The row without reason and extra columns, the name masked. */
export type KeptRow = Omit<SeenRow, 'reason' | 'extra'>

const KEPT = ['department', 'leaveType', 'period', 'changedOn', 'changeState', 'formState'] as const

/** No column of ours needs more; a hostile cell may hold a megabyte. */
const LONGEST_CELL = 200

/** Keeps department, leave type, times and states; masks the name; drops the reason and every column not named here. */
export function toKeptRow(row: SeenRow): KeptRow {
  const kept: KeptRow = {}
  for (const column of KEPT) {
    const cell = row[column]
    if (typeof cell === 'string') kept[column] = cell.slice(0, LONGEST_CELL)
  }
  if (typeof row.name === 'string') kept.name = maskName(row.name)
  return kept
}

const HIDDEN = '○'

/** Long names of indigenous people would give themselves away by their length. */
const MOST_HIDDEN = 9

/** What a name is not made of: blanks, invisible marks (zero width, bidi), marks that only vary the letter before. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Mn}]/gu

/**
 * 陳小明 → 陳○○; John Smith → J○; blank → ''. Counts by code point, so that rare and private-use characters stay
 * whole. At least one ○ follows, also after a name of one character.
 */
export function maskName(name: string): string {
  const [first, ...rest] = name.replace(UNSEEN, '')
  if (first === undefined) return ''
  const hidden = /\p{Script=Latin}/u.test(first) ? 1 : Math.min(Math.max(rest.length, 1), MOST_HIDDEN)
  return first + HIDDEN.repeat(hidden)
}
