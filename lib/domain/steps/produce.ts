import { completeFrom, hasEnded, isPastSafe } from '../deadlines.ts'
import type { FileStanding } from '../file-order.ts'
import { learntAt } from '../files.ts'
import { addMonths, monthOfDay, toMoment } from '../months.ts'
import { type Reason, reason } from '../reasons.ts'
import type { Judgement, StepContext } from '../step.ts'

/** The month's data file: complete, and in the platform's order (R12, R13, R22). */
export function judgeProduction({ agency, facts, month, now, today, deadline }: StepContext): Judgement {
  const { order, files } = facts
  if (order?.inPlan) {
    return { state: 'attention', reason: whyInPlan(order), ...evidenceOf(order) }
  }
  const complete = files.findLast((file) => file.complete)
  if (complete) {
    const { verified, records: count } = complete
    const producedAt = toMoment(complete.producedAt)
    return {
      state: 'done',
      reason: reason('produce-done', { producedAt, records: count, verified }),
      records: complete.productions,
    }
  }
  if (agency.filedThrough !== undefined && month <= agency.filedThrough) {
    return { state: 'done', reason: reason('filed-through', { through: agency.filedThrough }), records: [] }
  }
  const premature = files.at(-1)
  const records = premature?.productions ?? []
  const since = completeFrom(month)
  if (!hasEnded(month, now)) {
    const prematureAt = premature && toMoment(premature.producedAt)
    return {
      state: 'waiting',
      reason: reason('produce-month-not-ended', { month, until: since, prematureAt }),
      until: since,
      records,
    }
  }
  if (premature) {
    const producedAt = toMoment(premature.producedAt)
    return {
      state: 'attention',
      reason: reason('produce-only-premature', { month, producedAt, since }),
      records,
      against: premature.producedAt,
    }
  }
  const isLastEnded = addMonths(month, 1) === monthOfDay(today)
  return {
    state: 'todo',
    reason: isLastEnded
      ? reason('produce-now', { month, safe: deadline.safe, past: isPastSafe(deadline, now) })
      : reason('produce-look-first', { month }),
    records,
  }
}

function whyInPlan({ newestComplete, newerOlder, follows }: FileStanding): Reason {
  const month = newestComplete.month
  if (!newerOlder) return reason('produce-follows-plan', { month, older: follows ?? month })
  return reason('produce-out-of-order', {
    month,
    producedAt: toMoment(newestComplete.producedAt),
    older: newerOlder.month,
    olderProducedAt: toMoment(newerOlder.producedAt),
  })
}

/** The files a wrong order rests on, and when we last learnt of one. */
export function evidenceOf({ newestComplete, newerOlder }: FileStanding): Pick<Judgement, 'records' | 'against'> {
  const files = newerOlder ? [newestComplete, newerOlder] : [newestComplete]
  return { records: files.flatMap((file) => file.productions), against: Math.max(...files.map(learntAt)) }
}
