import type { Taught } from '../domain/taught-words.ts'
import { findLabels, type Region, sayRegion } from '../reading/fields.ts'
import { findQuestions, hasForm } from '../reading/pages/query-form.ts'
import type { LabelId } from '../reading/pages/words.ts'
import { lookAt, readQueryForm } from '../reading/read-page.ts'
import { windowOf } from '../reading/sight.ts'
import type { Stream } from '../reading/stream.ts'
import type { QueryFormFacts } from '../reading/verdicts.ts'
import type { View } from '../reading/view.ts'
import type { Hands } from './hands.ts'
import { type Field, isProblem, type Problem, problem } from './problems.ts'
import { namesAgency, type Wanted } from './wanted.ts'

/** The query form of a document as it stands now. Held no longer than a turn: a partial update replaces all of it. */
export interface Form {
  document: Document
  view: View
  page: Stream
  questions: Partial<Record<LabelId, Region>>
  /** What the reader says that it asks. */
  facts: QueryFormFacts
}

const ASKED: Record<Field, LabelId> = { kind: 'kind', month: 'span', agency: 'agency', change: 'change', data: 'data' }

/** Finds the query form; a problem where it is not there, is at work, or is there twice. */
export function openForm(document: Document, taught?: Taught): Form | Problem {
  const view = lookAt(document, taught)
  const { page } = view
  if (view.isLogin) return problem('session-over')
  if (view.isBusy) return problem('busy')
  const { frameElement, innerWidth, innerHeight } = windowOf(document)
  const reading = readQueryForm(document, taught)
  const isShown = !frameElement || innerWidth * innerHeight > 0
  if (!isShown || !hasForm(view) || reading.page !== 'query-form' || reading.verdict === 'unreadable') {
    return problem('no-form')
  }
  if (Object.values(ASKED).some((id) => isTwice(page, id))) return problem('form-twice')
  return { document, view, page, questions: findQuestions(page), facts: reading }
}

/** A second form's label: it cannot be told whose answers are whose. A result's 查詢年月：112-09-01 is no label of a form. */
function isTwice(page: Stream, id: LabelId): boolean {
  const labels = findLabels(page, id)
  return [...labels].filter(({ end }) => !/^:?\d/.test(page.text.slice(end, end + 2))).length > 1
}

/** How often the page is given time while it says 請稍後. */
const PATIENCE = 20

/** The form once the page rests and nothing is at work. */
export async function openAtRest(document: Document, { rest, taught }: Hands): Promise<Form | Problem> {
  let form = openForm(document, taught)
  for (let turn = 0; turn < PATIENCE && isProblem(form) && form.key === 'busy'; turn++) {
    await rest()
    form = openForm(document, taught)
  }
  return form
}

/** The first answer of the form that is not as wanted, with what should be there and what is. */
export function findDifference(
  { facts, page, questions }: Form,
  { kind, month, data, agency }: Wanted,
): { field: Field; wanted: string; read: string } | undefined {
  const differs = (field: Field, wanted: string, read: string | null) =>
    wanted === read ? undefined : { field, wanted, read: read ?? '' }
  const said = questions.agency ? sayRegion(page, questions.agency) : ''
  const isRight = !agency || (namesAgency(facts.agencyName ?? '', agency) && hasCode(said, agency.code))
  return (
    differs('kind', kind, facts.kind) ??
    (isRight ? undefined : { field: 'agency' as const, wanted: agency.name, read: facts.agencyName ?? '' }) ??
    differs('month', month, facts.date ? facts.date : facts.month) ??
    differs('change', 'all', facts.change) ??
    differs('data', data, facts.data)
  )
}

/** No other agency's code stands in the answer. */
function hasCode(said: string, code: string): boolean {
  const codes = said.match(/[0-9A-Z]{10}/g)
  return !codes || codes.includes(code)
}
