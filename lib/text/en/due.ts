import type { MonthChecklist } from '../../domain/checklist.ts'
import { type Day, daysBetween, type Month, taipeiDay } from '../../domain/months.ts'
import { isClosed } from '../../domain/step.ts'
import { rocDay, rocMonth, shortDay } from './dates.ts'

interface DueLine {
  text: string
  /** Overdue, or the last day. */
  urgent: boolean
  /** The date matters still, so what the calendar does not know well does too. */
  open: boolean
}

/** By when the month is to be filed, or what it waits for once it is (R17). */
export function dueLine({ steps, due, safe, latest }: MonthChecklist, now: number): DueLine {
  const today = taipeiDay(now)
  const filing = steps.find(({ id }) => id === 'file')
  const closed = steps.every(isClosed)
  if (closed) return { text: '全部完成', urgent: false, open: false }
  if (!filing) return { text: '', urgent: false, open: false }
  if (isClosed(filing)) {
    const carried = steps.find(({ id }) => id === 'carried')
    const carrier =
      carried && !isClosed(carried) && 'carrier' in carried.reason.values ? carried.reason.values.carrier : ''
    return { text: carrier ? `等 ${rocMonth(carrier as Month)} 檔` : '已報送', urgent: false, open: false }
  }
  if (today > latest) {
    return { text: `期限 ${dayText(due, today)}・逾期 ${daysBetween(latest, today)} 天`, urgent: true, open: true }
  }
  const left = daysBetween(today, safe)
  const rest = left > 0 ? `剩 ${left} 天` : left === 0 ? '今天截止' : '請立即報送'
  const soon = left <= 0
  if (safe < due) {
    return { text: `期限 ${dayText(due, today)} 非上班日,${plainDay(safe)} 前完成・${rest}`, urgent: soon, open: true }
  }
  if (safe > due) {
    return {
      text: `期限 ${dayText(due, today)} 非上班日,順延至 ${dayText(safe, today)}・${rest}`,
      urgent: soon,
      open: true,
    }
  }
  return { text: `期限 ${dayText(due, today)}・${rest}`, urgent: soon, open: true }
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
