import type { MonthChecklist } from '../../domain/checklist.ts'
import { type Day, taipeiDay } from '../../domain/months.ts'
import { dueKind } from '../due-kind.ts'
import { rocDay, rocMonth, shortDay } from './dates.ts'

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
  switch (standing.kind) {
    case 'all-done':
      return { text: '全部完成', urgent: false, open: false }
    case 'none':
      return { text: '', urgent: false, open: false }
    case 'filed':
      return { text: standing.carrier ? `等 ${rocMonth(standing.carrier)} 檔` : '已報送', urgent: false, open: false }
    case 'overdue':
      return { text: `期限 ${dayText(due, today)}・逾期 ${standing.days} 天`, urgent: true, open: true }
    case 'left': {
      const { days, moved } = standing
      const rest = days > 0 ? `剩 ${days} 天` : days === 0 ? '今天截止' : '請立即報送'
      const text = `期限 ${dayText(due, today)}`
      const to =
        moved === 'before'
          ? ` 非上班日,${plainDay(safe)} 前完成`
          : moved === 'after'
            ? ` 非上班日,順延至 ${dayText(safe, today)}`
            : ''
      return { text: `${text}${to}・${rest}`, urgent: days <= 0, open: true }
    }
  }
}

/** Progress in words: `2/9`. */
export function progressText(closed: number, all: number): string {
  return `${closed}/${all}`
}

export function progressLabel(closed: number, all: number): string {
  return `${all} 項中已完成 ${closed} 項`
}

export function attentionText(count: number): string {
  return `${count} 項注意`
}

function dayText(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : rocDay(day)
}

function plainDay(day: Day): string {
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
}
