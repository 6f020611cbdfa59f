import type { MonthChecklist } from '../domain/checklist.ts'
import { daysBetween, type Month, taipeiDay } from '../domain/months.ts'
import { isClosed } from '../domain/step.ts'

export type DueKind =
  | { kind: 'all-done' }
  | { kind: 'none' }
  /** `carrier`: the month whose file is waited for still. */
  | { kind: 'filed'; carrier: Month | undefined }
  | { kind: 'overdue'; days: number }
  /** `days`: to the safe date, negative once it is past; `moved`: where that lies, seen from the due date. */
  | { kind: 'left'; days: number; moved: 'before' | 'after' | undefined }

/** How a month stands to its due date (R17), before any words. */
export function dueKind({ steps, due, safe, latest }: MonthChecklist, now: number): DueKind {
  if (steps.every(isClosed)) return { kind: 'all-done' }
  const filing = steps.find(({ id }) => id === 'file')
  if (!filing) return { kind: 'none' }
  if (isClosed(filing)) {
    const carried = steps.find(({ id }) => id === 'carried')
    const carrier =
      carried && !isClosed(carried) && 'carrier' in carried.reason.values ? carried.reason.values.carrier : undefined
    return { kind: 'filed', carrier }
  }
  const today = taipeiDay(now)
  if (today > latest) return { kind: 'overdue', days: daysBetween(latest, today) }
  const moved = safe < due ? 'before' : safe > due ? 'after' : undefined
  return { kind: 'left', days: daysBetween(today, safe), moved }
}
