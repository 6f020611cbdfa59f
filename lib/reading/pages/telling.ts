import { BOTH } from './comparison-heading.ts'
import { PAGER } from './pagers.ts'
import { BUSY, BUTTONS, CERTIFICATE, SESSION_OVER } from './words.ts'

/** All that anyone asks of a line alone. A page may have hundreds of thousands of lines: those of other words are not kept. */
export const TELLING = new RegExp(
  [BUSY, SESSION_OVER, CERTIFICATE, BUTTONS.backfill, BOTH, PAGER].map((pattern) => pattern.source).join('|'),
  'i',
)
