import type { MonthChecklist } from '../../domain/checklist.ts'
import { taipeiDay } from '../../domain/months.ts'
import { dueKind } from '../due-kind.ts'
import { plainDay, weekdayAndDay } from '../english-day.ts'
import { rocMonth } from './dates.ts'
import { plural } from './plural.ts'

interface DueLine {
  text: string
  /** Overdue, or the last day. */
  urgent: boolean
  /** The date matters still, so what the calendar does not know well does too. */
  open: boolean
}

/** By when the month is to be filed, or what it waits for once it is (R17). */
export function dueLine(month: MonthChecklist, now: number): DueLine {
  const standing = dueKind(month, now)
  const { due, safe } = month
  const today = taipeiDay(now)
  const dueText = `Due ${weekdayAndDay(due, today)}`
  switch (standing.kind) {
    case 'all-done':
      return { text: 'All done', urgent: false, open: false }
    case 'none':
      return { text: '', urgent: false, open: false }
    case 'filed':
      return {
        text: standing.carrier ? `Waiting for the ${rocMonth(standing.carrier)} file` : 'Filed',
        urgent: false,
        open: false,
      }
    case 'overdue':
      return { text: `${dueText} · ${plural(standing.days, 'day')} overdue`, urgent: true, open: true }
    case 'left': {
      const { days, moved } = standing
      const rest = days > 0 ? `${plural(days, 'day')} left` : days === 0 ? 'last day today' : 'file now'
      const to =
        moved === 'before'
          ? ` is not a working day; finish by ${plainDay(safe)}`
          : moved === 'after'
            ? ` is not a working day; moved to ${weekdayAndDay(safe, today)}`
            : ''
      return { text: `${dueText}${to} · ${rest}`, urgent: days <= 0, open: true }
    }
  }
}

/** Progress in words: `2/9`. */
export { progressText } from '../zh/due.ts'

export function progressLabel(closed: number, all: number): string {
  return `${closed} of ${plural(all, 'step')} done`
}

export function attentionText(count: number): string {
  return `${count} ${count === 1 ? 'needs' : 'need'} attention`
}
