import type { Message, PanelAnswered } from '../../lib/browser/protocol.ts'
import { changeTab } from '../../lib/browser/tab-store.ts'
import { firstDayOf, instantOf, lastDayOf, monthOfDay, taipeiDay } from '../../lib/domain/months.ts'
import type { Query, ResultHeading } from '../../lib/domain/query.ts'
import type { Change, Data, Run } from '../../lib/domain/records.ts'
import {
  type DocState,
  noteDocument,
  type RunClick,
  runOf,
  settleClick,
  type TabState,
} from '../../lib/domain/tab-state.ts'
import { parseRocDay, tidyEntry } from '../../lib/text/entry.ts'
import { notACountText, notADayText, notSavedLine } from '../../lib/text/panel.ts'
import { composeResult } from './compose.ts'
import type { Letter } from './door.ts'
import { keepRun } from './on-page-said.ts'

type Answered = Extract<Message, { type: 'question-answered' }>

interface Outcome {
  tab: TabState
  run?: Run
  readAgain?: boolean
  /** Why the answer was not taken. */
  problem?: string
}

/** The operator answered the panel: what the page does not say is known now. */
export async function onAnswer(letter: Letter, message: Answered): Promise<PanelAnswered | undefined> {
  const outcome = await changeTab(letter.tab, (tab) => {
    const next = apply(tab, letter.frame, message)
    return { tab: next.tab, result: next }
  })
  if (outcome.run && !(await keepRun(outcome.run))) return { view: { lines: [notSavedLine()] } }
  const doc = outcome.tab.docs.find(({ id }) => id === message.doc)
  const view = doc && (await composeResult(outcome.tab, doc))
  if (view && outcome.problem) view.lines.unshift({ icon: 'attention', text: outcome.problem })
  return view ? { view, readAgain: outcome.readAgain } : undefined
}

function apply(tab: TabState, frame: number, { doc: id, question, value, at }: Answered): Outcome {
  const doc: DocState = { ...tab.docs.find((one) => one.id === id), id, frame }
  const { click, lastRun } = tab
  switch (question) {
    case 'data':
      return isData(value) ? { tab: noteDocument(tab, { ...doc, said: { data: value } }) } : { tab }
    case 'change':
      if (!isChange(value) || !doc.heading || !doc.said?.data) return { tab }
      return {
        tab: noteDocument(tab, { ...doc, query: queryOf(doc.heading, doc.said.data, value) }),
        readAgain: true,
      }
    case 'agency':
      return { tab: noteDocument(tab, { ...doc, agency: value }), readAgain: true }
    case 'run-data':
      if (!click?.counts || !isData(value)) return { tab }
      return settle(tab, runOf(click, value, click.counts.total, click.counts.succeeded))
    case 'run-count':
      return click ? countRun(tab, click, value) : { tab }
    case 'run-day': {
      const day = parseRocDay(value)
      if (!lastRun) return { tab }
      if (day === undefined || day > taipeiDay(instantOf(at))) return { tab, problem: notADayText(value) }
      return settle(tab, { ...lastRun, on: day, at, replaces: lastRun.replaces ?? lastRun.at })
    }
  }
}

function countRun(tab: TabState, click: RunClick, value: string): Outcome {
  if (value === 'none') return { tab: settleClick(tab) }
  const succeeded = value === 'unknown' ? null : Number(tidyEntry(value) || Number.NaN)
  if (succeeded !== null && !(Number.isInteger(succeeded) && succeeded >= 0 && succeeded <= click.total)) {
    return { tab, problem: notACountText(value, click.total) }
  }
  if (click.data !== null) return settle(tab, runOf(click, click.data, click.total, succeeded))
  return { tab: { ...tab, click: { ...click, unanswered: false, counts: { total: click.total, succeeded } } } }
}

function settle(tab: TabState, run: Run): Outcome {
  return { tab: settleClick(tab, run), run }
}

/** The query as the operator told it, over the period the heading names. */
function queryOf({ mode, period: [from, to] }: ResultHeading, data: Data, change: Change): Query {
  const month = monthOfDay(from)
  const isMonth = from === firstDayOf(month) && to === lastDayOf(month)
  return { kind: mode, month: isMonth ? month : null, date: !isMonth && from === to ? from : null, change, data }
}

function isData(value: string): value is Data {
  return value === 'leave' || value === 'overtime'
}

function isChange(value: string): value is Change {
  return value === 'all' || value === 'upsert' || value === 'delete' || value === 'unknown'
}
