/** A cell: its row (a month, an agency's code: nothing with blanks), and 0 for the row's name or 1… for its cells. */
export interface Place {
  row: string
  column: number
}

export function placeOf(cell: HTMLElement): Place {
  const [row = '', column] = (cell.dataset.place ?? '').split(' ')
  return { row, column: Number(column) }
}

/** Where a key leads in the grid; undefined where it is none of the grid's keys, or there is nothing further. */
export function placeAfterKey(
  {
    key,
    ctrlKey,
    altKey,
    metaKey,
    shiftKey,
  }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>,
  place: Place,
  rows: readonly string[],
  lastColumn: number,
): Place | undefined {
  if (altKey || metaKey || shiftKey) return undefined
  const { column } = place
  const row = rows.indexOf(place.row)
  const lastRow = rows.length - 1
  const targets: Record<string, [number, number]> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [ctrlKey ? 0 : row, 0],
    End: [ctrlKey ? lastRow : row, lastColumn],
    PageUp: [Math.max(0, row - PAGE), column],
    PageDown: [Math.min(lastRow, row + PAGE), column],
  }
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined
  if (!target || target[1] < 0 || target[1] > lastColumn) return undefined
  const next = rows[target[0]]
  return next === undefined ? undefined : { row: next, column: target[1] }
}

const PAGE = 12
