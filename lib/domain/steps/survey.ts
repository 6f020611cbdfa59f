import { reason } from '../reasons.ts'
import { isClosed, type Judgement, type StepContext } from '../step.ts'

/** WebHR 調查表: the operator's mark closes the month once everything before is closed (R21). */
export function judgeSurvey({ facts, before, stepOf }: StepContext): Judgement {
  const missing = before.filter((id) => !isClosed(stepOf(id)))
  const mark = facts.marks.get('survey')
  if (mark && missing.length === 0) {
    return { state: 'done', reason: reason('survey-done', { at: mark.at }), records: [mark] }
  }
  if (mark) return { state: 'attention', reason: reason('survey-too-early', { missing }), records: [mark] }
  if (missing.length === 0) return { state: 'todo', reason: reason('survey-now', {}), records: [] }
  return { state: 'waiting', reason: reason('survey-wait', { missing }), records: [] }
}
