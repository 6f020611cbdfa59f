import { Component, type VNode } from 'preact'
import { type AgencyStanding, isUrgent, type MonthStanding, rankOf } from '../../../lib/domain/agency-standing.ts'
import type { Agency } from '../../../lib/domain/agencies.ts'
import {
  AGENCIES_TEXT,
  standingLong,
  standingReason,
  standingWord,
  yearLabel,
  yearReason,
  yearWord,
} from '../../../lib/text/agencies-overview.ts'
import { rocMonth } from '../../../lib/text/dates.ts'
import { StateIcon } from '../../icons.tsx'
import { hashOf } from '../route.ts'
import type { Column } from './columns.ts'
import { ROLES } from './roles.ts'

interface StandingCellProps {
  agency: Agency
  standing: AgencyStanding
  column: Column
  /** Its place among all columns, from 0. */
  index: number
  tabIndex: number
}

const SHOWN = ['standing', 'column', 'index', 'tabIndex'] as const

/** What a month, or a folded year, of an agency comes to; a link to it. Of cells that stand, scrolling draws none anew. */
export class StandingCell extends Component<StandingCellProps> {
  override shouldComponentUpdate(next: StandingCellProps): boolean {
    return this.props.agency.name !== next.agency.name || SHOWN.some((name) => this.props[name] !== next[name])
  }

  render({ agency, standing, column, index, tabIndex }: StandingCellProps): VNode {
    const place = { tabIndex, 'data-place': `${agency.code} ${index + 1}` }
    const box = { left: `${column.left}px`, width: `${column.width}px` }
    const shown = 'month' in column ? ofMonth(agency, standing, column.month) : ofYear(agency, standing, column)
    if (!shown) {
      return (
        <td {...ROLES.cell} class="agencies-cell agencies-cell--none" aria-colindex={index + 2} style={box}>
          <span {...place} data-words={`${agency.name}|${AGENCIES_TEXT.before}|${AGENCIES_TEXT.beforeLong}`}>
            <span class="dash-hidden">{AGENCIES_TEXT.before}</span>
          </span>
        </td>
      )
    }
    const { state, overdue, href, word, words } = shown
    return (
      <td
        {...ROLES.cell}
        class="agencies-cell dash-state"
        data-state={state}
        data-overdue={overdue || undefined}
        // The newest one is the month of today.
        data-running={(index === 0 && 'month' in column) || undefined}
        aria-colindex={index + 2}
        style={box}
      >
        <a href={href} {...place} data-words={words}>
          <StateIcon state={state} overdue={overdue} />
          {word}
        </a>
      </td>
    )
  }
}

type Shown = Pick<MonthStanding, 'state' | 'overdue'> & { href: string; word: string; words: string }

function ofMonth({ code, name }: Agency, { months }: AgencyStanding, month: string): Shown | undefined {
  const standing = monthIn(months, month)
  return (
    standing && {
      ...standing,
      href: hashOf({ tab: 'month', agency: code, month }),
      word: standingWord(standing),
      words: `${name} ${rocMonth(month)}|${standingLong(standing)}|${standingReason(standing)}`,
    }
  )
}

/** Months ascend without a gap, so that none need be looked for. */
function monthIn(months: readonly MonthStanding[], month: string): MonthStanding | undefined {
  const first = months[0]
  if (!first) return undefined
  const number = (one: string): number => Number(one.slice(0, 4)) * 12 + Number(one.slice(5))
  return months[number(month) - number(first.month)]
}

/** The worst month of a folded year; the agency's own months are one click away. */
function ofYear(
  { code, name }: Agency,
  { months }: AgencyStanding,
  { year, months: wanted }: Extract<Column, { months: unknown }>,
): Shown | undefined {
  const own = wanted.flatMap((month) => monthIn(months, month) ?? [])
  if (own.length === 0) return undefined
  const worst = own.reduce((bad, one) => (rankOf(one) < rankOf(bad) ? one : bad))
  const open = own.filter((one) => one.open > 0 || isUrgent(one)).map(({ month }) => month)
  return {
    state: worst.state,
    overdue: worst.overdue,
    href: hashOf({ tab: 'overview', agency: code, onlyOpen: false }),
    word: yearWord(standingWord(worst), open.length),
    words: `${name} ${yearLabel(year)}|${standingLong(worst)}|${yearReason(open)}`,
  }
}
