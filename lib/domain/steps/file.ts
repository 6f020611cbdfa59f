import { countSince, findCountBelow } from '../count-below.ts'
import { completeFrom, hasEnded, isPastSafe, isPlatformClosed } from '../deadlines.ts'
import { newestFiling } from '../files.ts'
import { instantOf, toMoment } from '../months.ts'
import { type Reason, reason } from '../reasons.ts'
import type { Filing, FilingErrors } from '../records.ts'
import { isClosed, type Judgement, type StepContext } from '../step.ts'
import { evidenceOf } from './produce.ts'

/** The month's file uploaded and accepted by the platform (R16, R18, R22). */
export function judgeFiling(context: StepContext): Judgement {
  const judgement = judge(context)
  const canBeDone = judgement.state === 'todo' || judgement.state === 'attention'
  if (!canBeDone || !isPlatformClosed(context.now)) return judgement
  const { today, deadline } = context
  const lastDay = today === deadline.safe || today === deadline.latest
  return { ...judgement, notes: [...(judgement.notes ?? []), reason('note-platform-closed', { lastDay })] }
}

function judge({ agency, facts, month, now, deadline, stepOf }: StepContext): Judgement {
  const { order, files } = facts
  if (order?.inPlan && !isClosed(stepOf('produce')))
    return { state: 'waiting', reason: reason('file-wait-plan', { month }), ...evidenceOf(order) }

  const isFiledThrough = agency.filedThrough !== undefined && month <= agency.filedThrough
  const complete = files.filter((file) => file.complete)
  const newest = newestFiling(complete)
  if (newest && newest.rejected > 0 && !isFiledThrough) {
    const { rejected, filedAt } = newest
    return {
      state: 'attention',
      reason: reason('file-rejected', { rejected, filedAt }),
      ...whyRejected(newest, facts.errors),
      against: instantOf(newest.at ?? filedAt),
    }
  }
  const accepted = complete.findLast((file) => file.accepted)
  const proof = accepted?.filings.findLast((filing) => filing.rejected === 0)
  if (accepted && proof && !order?.uploadAgain) {
    const notes: Reason[] = order?.betterNotUploaded
      ? [reason('note-better-not-upload', { month, producedAt: toMoment(order.newestComplete.producedAt) })]
      : []
    const below = findCountBelow(facts)
    if (below) notes.push(reason('note-count-below', { ...below }))
    const { filedAt, accepted: rows } = proof
    const count = countSince(facts.counts, filedAt)
    const records = count ? [proof, count] : [proof]
    return { state: 'done', reason: reason('file-done', { filedAt, accepted: rows }), notes, records }
  }
  if (isFiledThrough) {
    return { state: 'done', reason: reason('filed-through', { through: agency.filedThrough ?? month }), records: [] }
  }
  if (order?.uploadAgain && order.newerOlder) {
    const producedAt = toMoment(order.newestComplete.producedAt)
    return {
      state: 'todo',
      reason: reason('file-upload-again', { month, older: order.newerOlder.month, producedAt }),
      ...evidenceOf(order),
    }
  }
  const ready = complete.at(-1)
  if (ready) {
    return {
      state: 'todo',
      reason: reason('file-ready', { month, safe: deadline.safe, past: isPastSafe(deadline, now) }),
      records: ready.productions,
    }
  }
  const premature = files.findLast((file) => file.filings.length > 0)
  if (premature && hasEnded(month, now)) {
    const producedAt = toMoment(premature.producedAt)
    return {
      state: 'attention',
      reason: reason('file-only-premature', { month, producedAt, since: completeFrom(month) }),
      records: premature.filings,
      against: Math.max(...premature.filings.map((filing) => instantOf(filing.at ?? filing.filedAt))),
    }
  }
  // Produced by a mark: there is no file on record, but the step before is closed (R24).
  if (isClosed(stepOf('produce'))) {
    return {
      state: 'todo',
      reason: reason('file-ready', { month, safe: deadline.safe, past: isPastSafe(deadline, now) }),
      records: [],
    }
  }
  return { state: 'waiting', reason: reason('file-wait-produce', { month }), records: [] }
}

/** The newest 錯誤明細 of a filing, where it was read: what to correct before the file is made again (R18). */
function whyRejected(filing: Filing, errors: readonly FilingErrors[]): Pick<Judgement, 'notes' | 'records'> {
  const why = errors
    .filter(({ filedAt }) => instantOf(filedAt) === instantOf(filing.filedAt))
    .sort((a, b) => instantOf(a.at) - instantOf(b.at))
    .at(-1)
  const [first] = [...(why?.messages ?? [])].sort((a, b) => b.count - a.count)
  if (!why || !first) return { notes: [reason('note-rejected-look', {})], records: [filing] }
  const { message, count } = first
  return {
    notes: [reason('note-rejected-why', { message, count, kinds: why.messages.length })],
    records: [filing, why],
  }
}
