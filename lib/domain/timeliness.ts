import type { MonthChecklist } from './checklist.ts'
import { type Day, daysBetween, instantOf, taipeiDay } from './months.ts'
import { isClosed } from './step.ts'

/**
 * How a month stands to its date. `late` and `on-time` go by the first filing the platform took without an error;
 * `unknown`: filed by a mark or by setting, so no time is on record.
 */
export interface Timeliness {
  kind: 'on-time' | 'late' | 'overdue' | 'left' | 'past-safe' | 'unknown'
  days: number
}

/** Undefined where the documents name no date (WebHR agencies, R17). */
export function timelinessOf({ steps, facts, due, safe, latest }: MonthChecklist, today: Day): Timeliness | undefined {
  const filing = steps.find(({ id }) => id === 'file')
  if (!filing) return undefined
  if (steps.some(({ id, overdue }) => overdue && (id === 'produce' || id === 'file'))) {
    return { kind: 'overdue', days: daysBetween(latest, today) }
  }
  const filedOn = firstAccepted(facts)
  if (filedOn !== undefined) {
    return filedOn > latest ? { kind: 'late', days: daysBetween(latest, filedOn) } : { kind: 'on-time', days: 0 }
  }
  if (isClosed(filing)) return { kind: 'unknown', days: 0 }
  if (today > safe) return { kind: 'past-safe', days: daysBetween(today, due) }
  return { kind: 'left', days: daysBetween(today, safe) }
}

function firstAccepted({ files }: MonthChecklist['facts']): Day | undefined {
  const days = files
    .filter(({ complete }) => complete)
    .flatMap(({ filings }) => filings)
    .filter(({ rejected }) => rejected === 0)
    .map(({ filedAt }) => taipeiDay(instantOf(filedAt)))
  return days.sort()[0]
}
