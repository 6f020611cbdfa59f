/**
 * What each part of the grid is, said aloud: a table drawn as blocks (agencies.css) may lose in a browser what its
 * elements say by themselves. As props to spread.
 */
export const ROLES = {
  grid: { role: 'grid' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  rowHeader: { role: 'rowheader', scope: 'row' },
  columnHeader: { role: 'columnheader', scope: 'col' },
  cell: { role: 'gridcell' },
} as const
