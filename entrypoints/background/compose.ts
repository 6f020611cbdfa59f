import type { Report } from '../../lib/browser/protocol.ts'
import { DEFAULT_HOLIDAY_RULE, deadlineOf } from '../../lib/domain/deadlines.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { type Month, monthOfDay, taipeiDay } from '../../lib/domain/months.ts'
import { nextIn, type PanelAsked, type PanelNews, type PanelSaid } from '../../lib/domain/panel.ts'
import type { DocState, TabState } from '../../lib/domain/tab-state.ts'
import { parseTaught } from '../../lib/reading/teachable.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { loadSettings } from '../../lib/store/settings.ts'
import { deriveFor } from './derive.ts'
import { offersFor } from './offers.ts'

type Unreadable = Extract<Report, { page: 'unreadable' }>

/** The panel of a comparison result: what was recorded, what a run comes to, what is next, what is asked. */
export async function composeResult(tab: TabState, doc: DocState): Promise<PanelNews | null> {
  const { heading, reading } = doc
  if (!heading) return null
  const lines: PanelSaid[] = reading ? [{ say: 'reading', reading }] : []
  const month = monthOfDay(heading.period[0])
  const { holidayRule = DEFAULT_HOLIDAY_RULE } = await loadSettings(db())
  const dueOf = (carrier: Month) => deadlineOf(carrier, officeCalendar, holidayRule)

  const run = lastRunHere(tab, doc)
  const today = doc.runDay ?? taipeiDay(Date.now())
  if (run) lines.push({ say: 'run', run, deadline: dueOf(monthOfDay(run.on)) })
  else if (reading && reading.total > 0)
    lines.push({ say: 'carry-hint', month, today, deadline: dueOf(monthOfDay(today)) })

  const agency = (await loadAgencies(db())).find(({ code }) => code === heading.agency.code)
  const question = questionOf(tab, doc, month)
  if (!agency) return { lines: [...lines, { say: 'unfollowed', agency: heading.agency }], question }
  if (month < agency.firstMonth) lines.push({ say: 'before-first-month', firstMonth: agency.firstMonth })
  if (!reading) return { lines, question }
  const checklist = await deriveFor(agency)
  if (month >= agency.firstMonth) lines.push(nextIn(checklist, month))
  return { lines, question, offers: await offersFor(checklist, month) }
}

/** The panel of a page that could not be read: why, and whether the site has another word for what is missing. */
export function composeUnreadable({ of, reason, values }: Unreadable): PanelNews {
  const lines: PanelSaid[] = [{ say: 'unreadable', reason, values }]
  const [means = ''] = listIn(values.columns)
  // Columns of 加班 under a query of 差假 are a contradiction, and no new names.
  const isOther = (word: string) => of === 'comparison' && word.includes('加班')
  const words = listIn(values.unknown).filter(
    (word) => !isOther(word) && typeof parseTaught('header', word, means) !== 'string',
  )
  return {
    lines,
    offers: [{ offer: 'copy' }],
    ...(words.length > 0 && { question: { ask: 'teach' as const, means, words } }),
  }
}

function listIn(value: string | number | undefined): string[] {
  return value ? String(value).split('、') : []
}

function lastRunHere({ lastRun }: TabState, { heading }: DocState): TabState['lastRun'] {
  if (!lastRun || !heading) return undefined
  const isHere =
    lastRun.kind === heading.mode &&
    lastRun.agency === heading.agency.code &&
    lastRun.month === monthOfDay(heading.period[0])
  return isHere ? lastRun : undefined
}

function questionOf(tab: TabState, doc: DocState, month: Month): PanelAsked | undefined {
  const { click } = tab
  if (click?.unanswered) return { ask: 'run-count', mode: click.action, total: click.total }
  if (click?.counts && click.data === null) return { ask: 'run-data', mode: click.action }
  if (!doc.query && doc.heading) {
    return doc.said?.data ? { ask: 'change' } : { ask: 'data', month, mode: doc.heading.mode }
  }
  const run = lastRunHere(tab, doc)
  return run && { ask: 'run-day', on: run.on }
}
