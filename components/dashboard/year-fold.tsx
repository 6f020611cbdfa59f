import { yearClosedText, yearSpanText } from '../../lib/text/dashboard.ts'
import { Icon } from '../icons.tsx'
import type { YearGroup } from './figures.ts'

/** The line a wholly closed year folds into. */
export function YearFold(props: { group: YearGroup; columns: number; open: boolean; onToggle(): void }) {
  const { group, columns, open, onToggle } = props
  const [newest, oldest] = [group.months[0]!.month, group.months.at(-1)!.month]
  return (
    <tr>
      <td colSpan={columns}>
        <button type="button" class="dash-grid__fold" aria-expanded={open} onClick={onToggle}>
          <Icon name={open ? 'down' : 'right'} size={14} />
          {yearSpanText(oldest, newest)}
          <span class="dash-soft">{yearClosedText(group.months.length)}</span>
        </button>
      </td>
    </tr>
  )
}
