import type { Month } from '../../../lib/domain/months.ts'
import type { RollupRow } from '../../../lib/domain/rollup.ts'
import type { StatusMonth } from '../../../lib/domain/status-file.ts'
import { rocMonth } from '../../../lib/text/dates.ts'
import {
  asOfText,
  openStepsText,
  outOfOrderText,
  overdueText,
  ROLLUP_TEXT,
  statusMark,
  statusText,
} from '../../../lib/text/rollup.ts'
import { Icon } from '../../icons.tsx'
import { named } from '../../../lib/text/labels.ts'

interface RollupLineProps {
  row: RollupRow
  months: readonly Month[]
  now: number
  columns: number
  open: boolean
  onToggle(): void
}

/** One agency: how late, each month's worst state, and, opened, what is not done. */
export function RollupLine({ row, months, now, columns, open, onToggle }: RollupLineProps) {
  const { code, name, byMonth, asOf, next } = row
  const undone = row.months.filter(({ worst }) => worst !== 'done').toReversed()
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" class="rollup-agency" aria-expanded={open} onClick={onToggle}>
            {name}
            <span class="rollup-code">{code}</span>
          </button>
        </th>
        <td data-urgent={row.overdueMonths > 0 || undefined}>{overdueText(row)}</td>
        <td data-urgent={row.outOfOrder.length > 0 || undefined}>{outOfOrderText(row)}</td>
        {months.map((month) => (
          <Cell key={month} month={month} status={byMonth.get(month)} />
        ))}
        <td>{asOfText(asOf, now)}</td>
        <td class="rollup-next">{next?.action ?? ROLLUP_TEXT.nextNone}</td>
      </tr>
      {open && (
        <tr>
          <td colSpan={columns} class="rollup-details">
            <strong>{ROLLUP_TEXT.details}</strong>
            {undone.length === 0 ? (
              <p>{ROLLUP_TEXT.allDone}</p>
            ) : (
              <ul class="dash-list">
                {undone.map((month) => (
                  <li key={month.month}>
                    {named(`${rocMonth(month.month)} ${statusText(month)}`, openStepsText(month))}
                  </li>
                ))}
              </ul>
            )}
          </td>
        </tr>
      )}
    </>
  )
}

/** Symbol, and a number where it says more; the words for those who cannot see it, and under the pointer. */
function Cell({ month, status }: { month: Month; status: StatusMonth | undefined }) {
  if (!status) {
    return (
      <td class="rollup-cell">
        <span class="dash-hidden">{ROLLUP_TEXT.noData}</span>
      </td>
    )
  }
  const words = statusText(status)
  const look = status.outOfOrder && status.worst !== 'overdue' ? 'attention' : status.worst
  return (
    <td class="rollup-cell" data-worst={look} title={`${rocMonth(month)} ${words}`}>
      <Icon name={look === 'overdue' ? 'attention' : look} size={14} />
      <span aria-hidden="true">{statusMark(status)}</span>
      <span class="dash-hidden">{words}</span>
    </td>
  )
}
