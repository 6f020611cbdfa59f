import type { Agency, Settings } from './agencies.ts'
import { splitIntoBatches } from './batches.ts'
import type { WorkCalendar } from './calendar.ts'
import { DEFAULT_HOLIDAY_RULE, type Deadline, deadlineOf } from './deadlines.ts'
import { deriveMonthFacts, type MonthFacts } from './month-facts.ts'
import { daysBetween, instantOf, type Month, monthOfDay, monthsFrom, taipeiDay } from './months.ts'
import { findNextAction, type NextAction } from './next-action.ts'
import { reason } from './reasons.ts'
import type { Fact } from './records.ts'
import { SOPS } from './sop.ts'
import { isClosed, type Judgement, type Step, type StepContext, type StepId, type StepRule } from './step.ts'

/** One month of one agency, judged. */
export interface MonthChecklist extends Deadline {
  month: Month
  steps: Step[]
  facts: MonthFacts
}

/** Everything the product says of one agency; nothing of it is ever stored. */
export interface AgencyChecklist {
  agency: Agency
  next: NextAction | null
  /** From the agency's first month to the month of `now`, ascending. */
  months: MonthChecklist[]
  /** Months to produce again, oldest first (the plan of R13). */
  produceAgain: Month[]
  /** Files to upload now, in order, at most ten an upload (R15). */
  batches: string[][]
}

interface ChecklistInput {
  agency: Agency
  /** Any records; those of other agencies are passed over. Their order does not matter. */
  records: Iterable<Fact>
  calendar: WorkCalendar
  settings: Settings
  /** Milliseconds since 1970. */
  now: number
}

/** The one function every surface rests on: facts in, checklist and next action out (R1–R25). */
export function deriveChecklist({ agency, records, calendar, settings, now }: ChecklistInput): AgencyChecklist {
  const today = taipeiDay(now)
  const holidayRule = settings.holidayRule ?? DEFAULT_HOLIDAY_RULE
  const factsOf = deriveMonthFacts(agency, records)
  const rules = SOPS[agency.channel]
  const places = new Map(
    rules.map((rule, index) => [rule.id, { rule, before: rules.slice(0, index).map(({ id }) => id) }]),
  )
  const judged = new Map<Month, Map<StepId, Step>>()
  const deadlines = new Map<Month, Deadline>()

  const deadlineFor = (month: Month): Deadline => {
    let found = deadlines.get(month)
    if (!found) deadlines.set(month, (found = deadlineOf(month, calendar, holidayRule)))
    return found
  }
  const stepOf = (id: StepId, month: Month): Step => {
    let ofMonth = judged.get(month)
    if (!ofMonth) judged.set(month, (ofMonth = new Map()))
    let found = ofMonth.get(id)
    if (!found) {
      const { rule, before } = places.get(id) as { rule: StepRule; before: StepId[] }
      const context: StepContext = {
        agency,
        month,
        facts: factsOf(month),
        now,
        today,
        deadline: deadlineFor(month),
        before,
        stepOf: (other, otherMonth = month) => stepOf(other, otherMonth),
        deadlineOf: deadlineFor,
      }
      ofMonth.set(id, (found = judgeStep(rule, context)))
    }
    return found
  }

  const months = monthsFrom(agency.firstMonth, monthOfDay(today)).map((month) => ({
    month,
    ...deadlineFor(month),
    steps: rules.map((rule) => stepOf(rule.id, month)),
    facts: factsOf(month),
  }))
  return {
    agency,
    next: findNextAction(months, today, calendar),
    months,
    produceAgain: months
      .filter(({ facts, steps }) => facts.order?.inPlan && steps.some(({ id }) => id === 'produce'))
      .map(({ month }) => month),
    batches: splitIntoBatches(months.flatMap(fileToUpload)),
  }
}

/** A rule's judgement, the operator's mark taken in (R24), and whether it is overdue (R17). */
function judgeStep(rule: StepRule, context: StepContext): Step {
  const { against, ...judgement } = rule.judge(context)
  const mark = context.facts.marks.get(rule.id)
  const byMark =
    mark !== undefined &&
    !rule.judgesMark &&
    !isClosed(judgement) &&
    (against === undefined || against <= instantOf(mark.at))
  const stands: Omit<Judgement, 'against'> =
    mark && byMark
      ? { state: 'done', reason: reason('marked', { at: mark.at, note: mark.note ?? '' }), records: [mark] }
      : judgement
  const deadline = stands.deadline ?? (rule.dueWithMonth ? context.deadline : undefined)
  const overdue = deadline !== undefined && !isClosed(stands) && context.today > deadline.latest
  const notes = [...(stands.notes ?? [])]
  if (overdue) {
    notes.push(
      reason('note-overdue', {
        due: deadline.due,
        latest: deadline.latest,
        days: daysBetween(deadline.latest, context.today),
      }),
    )
  }
  return { ...stands, id: rule.id, notes, deadline, overdue, mark, byMark }
}

/** The month's newest complete file, where it has a name, was never filed, and may go up now (contract.md). */
function fileToUpload({ steps, facts }: MonthChecklist): string[] {
  const filing = steps.find(({ id }) => id === 'file')
  const newest = facts.files.findLast((file) => file.complete && file.name !== undefined)
  // An accepted month's newer file is left out: uploading it would only disturb the order (R13).
  if (!filing || isClosed(filing) || facts.order?.inPlan || !newest?.name || newest.filings.length > 0) return []
  return [newest.name]
}
