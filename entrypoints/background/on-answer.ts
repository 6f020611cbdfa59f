import type { Message, PanelAnswered } from '../../lib/browser/protocol.ts'
import { openPage } from '../../lib/browser/open-page.ts'
import { changeTab } from '../../lib/browser/tab-store.ts'
import { changeWords } from '../../lib/browser/taught-words.ts'
import { firstDayOf, instantOf, lastDayOf, monthOfDay, taipeiDay } from '../../lib/domain/months.ts'
import type { PanelSaid } from '../../lib/domain/panel.ts'
import type { Query, ResultHeading } from '../../lib/domain/query.ts'
import type { Change, Data, Run } from '../../lib/domain/records.ts'
import { withWord } from '../../lib/domain/taught-words.ts'
import { type DocState, noteDocument, type RunClick, settleClick, type TabState } from '../../lib/domain/tab-state.ts'
import { parseTaught } from '../../lib/reading/teachable.ts'
import { parseRocDay, tidyEntry } from '../../lib/text/entry.ts'
import { refreshBadge } from './badge.ts'
import { composeResult } from './compose.ts'
import type { Letter } from './door.ts'
import { isSaved } from './is-saved.ts'
import { keepPendingRun } from './keep-pending-run.ts'

type Answered = Extract<Message, { type: 'question-answered' }>

/** An answer about the result on the page. */
type AboutResult = Answered & { question: Exclude<Answered['question'], 'teach' | 'follow' | 'filing-month'> }

interface Outcome {
  tab: TabState
  /** The last run with its day changed, to be kept. */
  amended?: Run
  readAgain?: boolean
  /** Why the answer was not taken. */
  problem?: PanelSaid
}

/** The operator answered the panel: what the page does not say is known now. */
export async function onAnswer(letter: Letter, message: Answered): Promise<PanelAnswered | undefined> {
  const { question } = message
  if (question === 'teach') return learn(letter, message.value)
  if (question === 'follow') return openAgencyForm(message.value)
  if (question === 'filing-month') return keepFilingMonth(letter, message)
  const { amended, readAgain, problem } = await changeTab(letter.tab, (tab) => {
    const next = apply(tab, letter.frame, { ...message, question })
    return { tab: next.tab, result: next }
  })
  const tab = await keep(letter.tab, amended)
  if (!tab) return { news: { lines: [{ say: 'not-saved' }] } }
  const doc = tab.docs.find(({ id }) => id === message.doc)
  const news = doc && (await composeResult(tab, doc))
  if (news && problem) news.lines.unshift(problem)
  return news ? { news, readAgain } : undefined
}

/** A column of the page under the site's own word; the reader hears of it from the list itself. */
async function learn({ origin }: Letter, value: string): Promise<PanelAnswered> {
  const [means = '', word = ''] = value.split('=')
  const parsed = parseTaught('header', word, means)
  if (typeof parsed === 'string') return { news: { lines: [{ say: 'taught', means }] } }
  await changeWords(origin, (words) => withWord(words, parsed))
  return { news: { lines: [{ say: 'taught', means, word: parsed.word }] } }
}

/** The operator follows agencies themselves: the form asks from which month on, and by which channel (R1, R20). */
async function openAgencyForm(value: string): Promise<undefined> {
  const [code = '', name = ''] = value.split(/ (.*)/s)
  await openPage(`dashboard.html#settings/agencies/${encodeURIComponent(code)}/${encodeURIComponent(name)}`)
}

/** Of which month a filing is, as `filingKey|month`; the page is read again and keeps it. */
async function keepFilingMonth({ tab: tabId, frame }: Letter, { doc: id, value }: Answered): Promise<PanelAnswered> {
  const [key = '', month = ''] = value.split('|')
  await changeTab(tabId, (tab) => {
    const doc: DocState = { ...tab.docs.find((one) => one.id === id), id, frame }
    return {
      tab: noteDocument(tab, { ...doc, filingMonths: { ...doc.filingMonths, [key]: month } }),
      result: undefined,
    }
  })
  return { news: null, readAgain: true }
}

async function keep(tabId: number, amended: Run | undefined): Promise<TabState | undefined> {
  if (!amended) return keepPendingRun(tabId)
  if (!(await isSaved(amended))) return undefined
  await refreshBadge()
  return changeTab(tabId, (tab) => {
    const next = { ...tab, lastRun: amended }
    return { tab: next, result: next }
  })
}

function apply(tab: TabState, frame: number, { doc: id, question, value, at }: AboutResult): Outcome {
  const doc: DocState = { ...tab.docs.find((one) => one.id === id), id, frame }
  const { click, lastRun } = tab
  switch (question) {
    case 'data':
      return isData(value) ? { tab: noteDocument(tab, { ...doc, said: { data: value } }) } : { tab }
    case 'change':
      if (!isChange(value) || !doc.heading || !doc.said?.data) return { tab }
      return { tab: noteDocument(tab, { ...doc, query: queryOf(doc.heading, doc.said.data, value) }), readAgain: true }
    case 'agency':
      return { tab: noteDocument(tab, { ...doc, agency: value }), readAgain: true }
    case 'run-data':
      return click?.counts && isData(value) ? { tab: { ...tab, click: { ...click, data: value } } } : { tab }
    case 'run-count':
      return click ? countRun(tab, click, value) : { tab }
    case 'run-day': {
      const day = parseRocDay(value)
      if (!lastRun) return { tab }
      if (day === undefined || day > taipeiDay(instantOf(at)))
        return { tab, problem: { say: 'not-a-day', text: value } }
      return { tab, amended: { ...lastRun, on: day, at, replaces: lastRun.replaces ?? lastRun.at } }
    }
  }
}

function countRun(tab: TabState, click: RunClick, value: string): Outcome {
  if (value === 'none') return { tab: settleClick(tab) }
  const succeeded = value === 'unknown' ? null : Number(tidyEntry(value) || Number.NaN)
  if (succeeded !== null && !(Number.isInteger(succeeded) && succeeded >= 0 && succeeded <= click.total)) {
    return { tab, problem: { say: 'not-a-count', text: value, total: click.total } }
  }
  return { tab: { ...tab, click: { ...click, unanswered: false, counts: { total: click.total, succeeded } } } }
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
