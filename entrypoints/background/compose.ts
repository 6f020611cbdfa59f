import type { Report } from '../../lib/browser/protocol.ts'
import { DEFAULT_HOLIDAY_RULE, deadlineOf } from '../../lib/domain/deadlines.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { type Month, monthOfDay, taipeiDay } from '../../lib/domain/months.ts'
import type { PanelLine, PanelQuestion, PanelView } from '../../lib/domain/panel.ts'
import type { DocState, TabState } from '../../lib/domain/tab-state.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { loadSettings } from '../../lib/store/settings.ts'
import {
  beforeFirstMonthLine,
  carryHintLine,
  changeQuestion,
  dataQuestion,
  nextLine,
  readingLine,
  runCountQuestion,
  runDataQuestion,
  runDayQuestion,
  runLines,
  teachQuestion,
  unfollowedLine,
  unreadableLine,
} from '../../lib/text/panel.ts'
import { readingReasonText } from '../../lib/text/reading-reasons.ts'
import { deriveFor } from './derive.ts'

type Unreadable = Extract<Report, { page: 'unreadable' }>

/** The panel of a comparison result: what was recorded, what a run comes to, what is next, what is asked. */
export async function composeResult(tab: TabState, doc: DocState): Promise<PanelView | null> {
  const { heading, reading } = doc
  if (!heading) return null
  const lines: PanelLine[] = reading ? [readingLine(reading)] : []
  const month = monthOfDay(heading.period[0])
  const { holidayRule = DEFAULT_HOLIDAY_RULE } = await loadSettings(db())
  const dueOf = (carrier: Month) => deadlineOf(carrier, officeCalendar, holidayRule)

  const run = lastRunHere(tab, doc)
  const today = doc.runDay ?? taipeiDay(Date.now())
  if (run) lines.push(...runLines(run, dueOf(monthOfDay(run.on))))
  else if (reading && reading.total > 0) lines.push(carryHintLine(month, today, dueOf(monthOfDay(today))))

  const agency = (await loadAgencies(db())).find(({ code }) => code === heading.agency.code)
  if (!agency) lines.push(unfollowedLine(heading.agency))
  else if (month < agency.firstMonth) lines.push(beforeFirstMonthLine(agency))
  else if (reading) lines.push(nextLine(await deriveFor(agency), month))

  return { lines, question: questionOf(tab, doc, month) }
}

/** The panel of a page that could not be read: why, and whether the site has another word for what is missing. */
export function composeUnreadable({ reason: key, values }: Unreadable): PanelView {
  const lines = [unreadableLine(readingReasonText({ key, values }))]
  const [missing] = listIn(values.columns)
  // Columns of 加班 under a query of 差假 are a contradiction, and no new names.
  const unknown = listIn(values.unknown).filter((word) => !word.includes('加班'))
  return { lines, ...(missing && unknown.length > 0 && { question: teachQuestion(missing, unknown) }) }
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

function questionOf(tab: TabState, doc: DocState, month: Month): PanelQuestion | undefined {
  const { click } = tab
  if (click?.unanswered) return runCountQuestion(click)
  if (click?.counts && click.data === null) return runDataQuestion(click)
  if (!doc.query && doc.heading) {
    return doc.said?.data ? changeQuestion() : dataQuestion({ month, mode: doc.heading.mode })
  }
  const run = lastRunHere(tab, doc)
  return run && runDayQuestion(run)
}
