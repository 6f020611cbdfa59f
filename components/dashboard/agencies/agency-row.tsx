import { Component, type VNode } from 'preact'
import type { AgencyStanding } from '../../../lib/domain/agency-standing.ts'
import type { Agency } from '../../../lib/domain/agencies.ts'
import { AGENCIES_TEXT, openText } from '../../../lib/text/agencies-overview.ts'
import { hashOf } from '../route.ts'
import type { Column } from './columns.ts'
import { ROLES } from './roles.ts'
import { StandingCell } from './standing-cell.tsx'
import { beside } from '../../../lib/text/labels.ts'

interface AgencyRowProps {
  agency: Agency
  /** Undefined while it is being derived. */
  standing?: AgencyStanding
  /** The columns drawn, each with its place among all of them, from 0. */
  columns: readonly { index: number; column: Column }[]
  /** In pixels from the first row's upper edge. */
  top: number
  /** Counted from 1, the header's rows with it. */
  rowIndex: number
  /** The cell the Tab key enters at, where it is of this row: 0 the name, 1… the columns. */
  activeColumn?: number
}

const SHOWN = ['standing', 'columns', 'top', 'rowIndex', 'activeColumn'] as const

/**
 * One agency's months. Drawn anew only where what it shows changed: of 300 rows a reading changes one, and scrolling
 * changes none that stands.
 */
export class AgencyRow extends Component<AgencyRowProps> {
  override shouldComponentUpdate(next: AgencyRowProps): boolean {
    // The list of agencies is read anew at every change, and its objects with it.
    return this.props.agency.name !== next.agency.name || SHOWN.some((name) => this.props[name] !== next[name])
  }

  render({ agency, standing, columns, top, rowIndex, activeColumn }: AgencyRowProps): VNode {
    const { code, name } = agency
    const stop = (column: number) => (column === activeColumn ? 0 : -1)
    return (
      <tr {...ROLES.row} class="agencies-row" aria-rowindex={rowIndex} style={{ top: `${top}px` }}>
        <th {...ROLES.rowHeader} class="agencies-name" aria-colindex={1}>
          <a
            href={hashOf({ tab: 'overview', agency: code, onlyOpen: false })}
            tabIndex={stop(0)}
            data-place={`${code} 0`}
            data-words={`${name}|${code}|${openText(standing?.open)}`}
          >
            <span class="agencies-name__name">{name}</span>
            <span class="agencies-name__code" data-urgent={(standing && standing.urgent > 0) || undefined}>
              {code}
              {beside(openText(standing?.open))}
            </span>
          </a>
        </th>
        {standing ? (
          columns.map(({ index, column }) => (
            <StandingCell key={column.key} {...{ agency, standing, column, index }} tabIndex={stop(index + 1)} />
          ))
        ) : (
          <td {...ROLES.cell} class="agencies-cell agencies-cell--none" aria-colindex={2} style={PENDING}>
            <span tabIndex={activeColumn ? 0 : -1} data-place={`${code} ${activeColumn || 1}`}>
              {AGENCIES_TEXT.waiting}
            </span>
          </td>
        )}
      </tr>
    )
  }
}

const PENDING = { left: '0px', width: '120px' }
