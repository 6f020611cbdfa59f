import type { Month } from '../../lib/domain/months.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { STATE_LABELS } from '../../lib/text/labels.ts'
import { moreMonthsText, POPUP } from '../../lib/text/popup.ts'
import { StateIcon } from '../icons.tsx'
import type { NeedyMonth } from './find-needy-months.ts'
import './month-chips.css'

interface MonthChipsProps {
  needy: readonly NeedyMonth[]
  onChoose(month: Month): void
}

/** More would push the overview's link away, which shows them all. */
const MOST = 3
const MOST_WITH_COUNT = 2

/** Other months that need something, a click away. */
export function MonthChips({ needy, onChoose }: MonthChipsProps) {
  const first = needy.slice(0, needy.length > MOST ? MOST_WITH_COUNT : MOST)
  return (
    <nav class="chips" aria-label={POPUP.otherMonths}>
      {first.map(({ month, state }) => (
        <button type="button" key={month} class={`chip chip--${state}`} onClick={() => onChoose(month)}>
          <StateIcon state={state} size={14} />
          <span class="visually-hidden">{STATE_LABELS[state]}</span>
          {rocMonth(month)}
        </button>
      ))}
      {needy.length > first.length && <span class="chips__more">{moreMonthsText(needy.length - first.length)}</span>}
    </nav>
  )
}
