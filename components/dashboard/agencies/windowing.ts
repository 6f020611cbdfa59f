/** Which rows and columns of a large grid stand in sight; everything in pixels. Pure, so that it can be tested. */

/** From `from` up to, not with, `to`. */
export interface Range {
  from: number
  to: number
}

/** So many more on either side: what is scrolled to is drawn already. */
const SPARE_ROWS = 4
/** Rows and columns come and go so many at a time, or every few pixels of scrolling would draw. */
const STEP = 4

/** Rows of one height. */
export function rowsInSight(top: number, height: number, rowHeight: number, count: number): Range {
  const first = Math.floor(top / rowHeight) - SPARE_ROWS
  const last = Math.ceil((top + height) / rowHeight) + SPARE_ROWS
  return clamp({ from: first - mod(first, STEP), to: last + STEP - mod(last, STEP) }, count)
}

/** Columns of any width, their left edges ascending. */
export function columnsInSight(
  left: number,
  width: number,
  columns: readonly { left: number; width: number }[],
): Range {
  const first = columns.findIndex((column) => column.left + column.width > left)
  const last = columns.findLastIndex((column) => column.left < left + width)
  if (first < 0) return { from: 0, to: 0 }
  return clamp({ from: first - 1 - mod(first - 1, STEP), to: last + 1 + STEP - mod(last + 1, STEP) }, columns.length)
}

function clamp({ from, to }: Range, count: number): Range {
  return { from: Math.max(0, Math.min(from, count)), to: Math.max(0, Math.min(to, count)) }
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by
}
