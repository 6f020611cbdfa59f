import type { PanelNews, PanelSaid } from '../../../lib/domain/panel.ts'
import { nextOf } from '../../../lib/domain/panel.ts'
import { agencyOf, findStrangers, placeFilings } from '../../../lib/domain/place-filings.ts'
import type { Moment } from '../../../lib/domain/months.ts'
import type { DocState } from '../../../lib/domain/tab-state.ts'
import { loadAgencies } from '../../../lib/store/agencies.ts'
import { db } from '../../../lib/store/database.ts'
import { refreshBadge } from '../badge.ts'
import { deriveFor } from '../derive.ts'
import { isSaved } from '../is-saved.ts'
import { loadPattern } from './load-pattern.ts'
import type { PlatformReport } from './on-platform-page.ts'

/** As many agencies that are not followed are offered one by one. */
const OFFERED = 5

/** 彙整總表 or 歷程: filings of followed agencies are kept; of which month one is, is asked where it is not known. */
export async function onFilings(
  { page, filings }: Extract<PlatformReport, { page: 'filing-summary' | 'filing-history' }>,
  { filingMonths: answers = {} }: DocState,
  at: Moment,
): Promise<PanelNews> {
  const agencies = await loadAgencies(db())
  const followed = agencies.filter((agency) => filings.some((seen) => agencyOf(seen, agencies) === agency))
  const checklists = await Promise.all(followed.map(deriveFor))
  const pattern = await loadPattern()
  const { records, newest, open } = placeFilings(filings, { checklists, agencies, pattern, answers, at })
  if (!(await isSaved(...records))) return { lines: [{ say: 'not-saved' }] }
  await refreshBadge()

  const lines: PanelSaid[] = newest.map((filing) => ({
    say: 'filing',
    agency: agencies.find(({ code }) => code === filing.agency)?.name ?? filing.agency,
    filing,
  }))
  const strangers = findStrangers(filings, agencies)
  const [question] = open
  if (lines.length === 0 && !question) lines.push({ say: 'no-filing', page })
  const [only] = followed
  if (newest.length > 0 && only && followed.length === 1) lines.push(nextOf(await deriveFor(only)))
  if (strangers.length > OFFERED) lines.push({ say: 'many-strangers', count: strangers.length })
  if (question) return { lines, question: { ask: 'filing-month', ...question } }
  const isFew = strangers.length > 0 && strangers.length <= OFFERED
  return { lines, ...(isFew && { question: { ask: 'follow', agencies: strangers } }) }
}
