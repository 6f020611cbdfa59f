import { newestCount } from '../count-below.ts'
import { completeFrom, hasEnded } from '../deadlines.ts'
import { reason } from '../reasons.ts'
import { isClosed, type Judgement, type StepContext } from '../step.ts'

/** 代表會 keep their data in WebHR, which files by itself; only a mark can say so [001] (R20). */
export function judgeKeeping({ month, now }: StepContext): Judgement {
  if (hasEnded(month, now)) return { state: 'todo', reason: reason('keep-now', { month }), records: [] }
  const until = completeFrom(month)
  return { state: 'waiting', reason: reason('keep-month-not-ended', { month, until }), until, records: [] }
}

/** The platform's monthly count shows that WebHR's filing arrived (R20). */
export function judgeCounting({ facts, month, stepOf }: StepContext): Judgement {
  const newest = newestCount(facts.counts)
  if (newest && newest.leave + newest.overtime > 0) {
    const { leave, overtime, at } = newest
    return { state: 'done', reason: reason('count-done', { leave, overtime, at }), records: [newest] }
  }
  if (!isClosed(stepOf('keep'))) return { state: 'waiting', reason: reason('count-wait-keep', {}), records: [] }
  return { state: 'todo', reason: reason('count-now', { month }), records: newest ? [newest] : [] }
}
