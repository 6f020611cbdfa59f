import { AGENCIES_TEXT, foldLabel, monthsInYear, yearLabel } from '../../../lib/text/agencies-overview.ts'
import { rocMonth } from '../../../lib/text/dates.ts'
import { Icon } from '../../icons.tsx'
import type { Column, YearSpan } from './columns.ts'
import { ROLES } from './roles.ts'

interface GridHeadProps {
  years: readonly YearSpan[]
  /** The columns drawn. */
  columns: readonly { index: number; column: Column }[]
  onFold(year: string, folded: boolean): void
}

/** Two rows that stay in sight: the years, each to fold and unfold, and their months. */
export function GridHead({ years, columns, onFold }: GridHeadProps) {
  return (
    <thead {...ROLES.rows} class="agencies-head">
      <tr {...ROLES.row} aria-rowindex={1}>
        <th {...ROLES.columnHeader} class="agencies-name agencies-name--head" aria-colindex={1} aria-rowspan={2}>
          {AGENCIES_TEXT.agency}
        </th>
        {years.map(({ year, folded, first, count, left, width }) => (
          <th
            key={year}
            {...ROLES.columnHeader}
            class="agencies-cell"
            aria-colindex={first + 2}
            aria-colspan={count}
            style={{ left: `${left}px`, width: `${width}px` }}
          >
            <button
              type="button"
              class="dash-grid__fold"
              aria-expanded={!folded}
              aria-label={foldLabel(year, folded)}
              onClick={() => onFold(year, !folded)}
            >
              <Icon name={folded ? 'right' : 'down'} size={14} />
              {yearLabel(year)}
            </button>
          </th>
        ))}
      </tr>
      <tr {...ROLES.row} aria-rowindex={2}>
        {columns.map(({ index, column }) => (
          <th
            key={column.key}
            {...ROLES.columnHeader}
            class="agencies-cell"
            aria-colindex={index + 2}
            style={{ left: `${column.left}px`, width: `${column.width}px` }}
          >
            {'month' in column ? rocMonth(column.month) : monthsInYear(column.months.length)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
