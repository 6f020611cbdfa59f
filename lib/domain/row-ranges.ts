/** Rows of a listing that were seen, by their numbers from 1: `[[1, 25], [51, 51]]`. */
export type RowRange = [from: number, to: number]

/** The ranges with one more, joined where they touch or overlap; an empty one (`[1, 0]`) adds nothing. */
export function joinRange(ranges: readonly RowRange[], added: RowRange): RowRange[] {
  const joined: RowRange[] = []
  for (const [from, to] of [...ranges, added].filter(([a, b]) => a <= b).sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

export function countRows(ranges: readonly RowRange[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0)
}
