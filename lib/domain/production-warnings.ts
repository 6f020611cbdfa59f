import type { AgencyChecklist } from './checklist.ts'
import { completeFrom, hasEnded } from './deadlines.ts'
import type { Day, Month } from './months.ts'
import { isClosed } from './step.ts'

/** What to say before a month's file is produced (R14). It explains; the operator may go on. */
export type ProductionWarning =
  | { key: 'month-not-ended'; month: Month; since: Day }
  | { key: 'newer-has-file'; month: Month; newer: Month[] }
  | { key: 'older-has-none'; month: Month; older: Month[] }

/** The warnings for producing `month` at `now` (milliseconds since 1970), gravest first. */
export function warnBeforeProducing(checklist: AgencyChecklist, month: Month, now: number): ProductionWarning[] {
  const warnings: ProductionWarning[] = []
  if (!hasEnded(month, now)) warnings.push({ key: 'month-not-ended', month, since: completeFrom(month) })
  const newer = checklist.months.filter((one) => one.month > month && one.facts.files.some((file) => file.complete))
  if (newer.length > 0) warnings.push({ key: 'newer-has-file', month, newer: newer.map((one) => one.month) })
  const older = checklist.months.filter(
    (one) =>
      one.month < month &&
      one.steps.some(
        (step) => step.id === 'produce' && !isClosed(step) && !one.facts.files.some((file) => file.complete),
      ),
  )
  if (older.length > 0) warnings.push({ key: 'older-has-none', month, older: older.map((one) => one.month) })
  return warnings
}
