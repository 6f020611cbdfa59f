import { CHANGES, DATA, KINDS } from '../reading/pages/words.ts'
import type { Plan } from './act.ts'
import { findDifference, type Form, openAtRest } from './form.ts'
import type { Hands } from './hands.ts'
import { planAgency } from './plan-agency.ts'
import { planChoice } from './plan-choice.ts'
import { planMonth } from './plan-month.ts'
import { fail, type Field, isProblem, type Outcome, problem } from './problems.ts'
import type { Wanted } from './wanted.ts'

/** How often the same thing is done before it is given up; a page may undo it while another field is filled. */
const TRIES = 3

/**
 * Fills 統計平台資料查詢 for a comparison and presses nothing. One thing at a time: look, do, let the page come to rest,
 * look anew, until the reader reads the form as wanted. What is right already is left alone, so a form that a page
 * loaded anew in the middle can be filled by asking again. Where it cannot be done it stops, and what was filled stays.
 */
export async function fillQuery(document: Document, wanted: Wanted, hands: Hands): Promise<Outcome> {
  const done = new Map<string, number>()
  const isVain = (key: string) => (done.get(key) ?? 0) >= TRIES
  for (;;) {
    const form = await openAtRest(document, hands)
    if (isProblem(form)) return fail(form)
    const difference = findDifference(form, wanted)
    if (!difference) return { ok: true }
    const plan = planFor(difference.field, form, wanted, isVain)
    if (isProblem(plan)) return fail(plan.key === 'not-kept' ? problem('not-kept', difference) : plan)
    if (isVain(plan.key)) return fail(problem('not-kept', difference))
    const attempt = done.get(plan.key) ?? 0
    done.set(plan.key, attempt + 1)
    const stopped = await plan.run(attempt, hands)
    if (stopped) return fail(stopped)
    await hands.rest()
  }
}

function planFor(field: Field, form: Form, wanted: Wanted, isVain: (key: string) => boolean): Plan {
  const { kind, change, data } = form.questions
  switch (field) {
    case 'kind':
      return planChoice(form, kind, KINDS, wanted.kind, field)
    case 'agency':
      return planAgency(form, wanted.agency!)
    case 'month':
      return planMonth(form, wanted.month, isVain)
    case 'change':
      return planChoice(form, change, CHANGES, 'all', field)
    case 'data':
      return planChoice(form, data, DATA, wanted.data, field)
  }
}
