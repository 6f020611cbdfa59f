import type { Message, PanelAnswered } from '../../lib/browser/protocol.ts'
import { changeTab } from '../../lib/browser/tab-store.ts'
import type { Agency } from '../../lib/domain/agencies.ts'
import { findAgencyByName } from '../../lib/domain/agency-names.ts'
import { comparisonOf } from '../../lib/domain/comparison-of.ts'
import { instantOf, taipeiDay } from '../../lib/domain/months.ts'
import { nextIn, nextOf, type PanelAsked, type PanelNews } from '../../lib/domain/panel.ts'
import { warnBeforeProducing } from '../../lib/domain/production-warnings.ts'
import type { Query } from '../../lib/domain/query.ts'
import type { Production } from '../../lib/domain/records.ts'
import { type DocState, dropQuery, noteDocument, noteResult } from '../../lib/domain/tab-state.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { saveUnreadable } from '../../lib/store/unreadable.ts'
import { refreshBadge } from './badge.ts'
import { composeResult, composeUnreadable } from './compose.ts'
import { deriveFor } from './derive.ts'
import { isSaved } from './is-saved.ts'
import { keepPendingRun } from './keep-pending-run.ts'
import type { Letter } from './door.ts'
import { offersFor } from './offers.ts'
import { isOfPlatform, onPlatformPage } from './platform/on-platform-page.ts'
import { noteReadInRound, pauseInTab } from './rounds/note.ts'

type PageRead = Extract<Message, { type: 'page-read' }>
type Read<P extends PageRead['report']['page']> = Extract<PageRead['report'], { page: P }>

/** A page was read: its facts are kept, and the panel says what came of it. */
export async function onPageRead(letter: Letter, message: PageRead): Promise<PanelAnswered> {
  const { report } = message
  if (report.page === 'comparison') return { news: await keepComparison(letter, message, report) }
  if (isOfPlatform(report)) return { news: await onPlatformPage(letter, message, report) }
  await noteReadInRound(letter, message)
  const doc = await changeTab(letter.tab, (tab) => {
    const isAnswer = report.page === 'listing' || report.page === 'session-expired'
    const next = noteDocument(isAnswer ? dropQuery(tab) : tab, { id: message.doc, frame: letter.frame })
    return { tab: next, result: next.docs.at(-1) as DocState }
  })
  switch (report.page) {
    case 'unreadable':
      await saveUnreadable(db(), {
        at: message.at,
        page: report.of,
        reason: report.reason,
        values: report.values,
        origin: letter.origin,
      })
      return { news: composeUnreadable(report) }
    case 'listing':
      return { news: { lines: [{ say: 'listing' }] } }
    case 'production-history':
      return { news: await keepProductions(message, report, doc) }
    case 'produce-form':
      return { news: await adviseProduction(report, doc) }
    case 'query-form':
      return { news: await showNext(letter, report) }
    case 'session-expired':
      return { news: null }
  }
}

async function keepComparison(
  letter: Letter,
  message: PageRead,
  { heading, query, total, shown, rows, runDay }: Read<'comparison'>,
): Promise<PanelNews | null> {
  const result = { heading, total, shown, runDay, readOn: taipeiDay(instantOf(message.at)) }
  const readingOf = (rowsRead: number) => comparisonOf(heading, query as Query, { total, rowsRead }, message.at)
  await keepPendingRun(letter.tab)
  const state = await changeTab(letter.tab, (tab) => {
    const doc = { id: message.doc, frame: letter.frame }
    const next = query
      ? noteResult(tab, doc, result, (rowsRead) => ({ query, reading: readingOf(rowsRead) }))
      : noteResult(tab, doc, result)
    return { tab: next, result: next }
  })
  const doc = state.docs.at(-1) as DocState
  if (query && doc.reading) {
    // Rows stay out of the tab's state: it is written at every message.
    if (!(await isSaved({ ...doc.reading, ...(rows.length > 0 && { rows }) }))) {
      await pauseInTab(letter.tab, { key: 'not-saved' })
      return { lines: [{ say: 'not-saved' }] }
    }
    await refreshBadge()
  }
  await noteReadInRound(letter, message, doc.reading && query && { reading: doc.reading, shown })
  return composeResult(state, doc)
}

async function keepProductions(
  message: PageRead,
  read: Read<'production-history'>,
  doc: DocState,
): Promise<PanelNews | null> {
  const agencies = await loadAgencies(db())
  const agency = agencies.find(({ code }) => code === doc.agency) ?? findAgencyByName(agencies, read.agencyName)
  if (!agency) {
    if (doc.agency === '' || read.productions.length === 0) return null
    return { lines: [], question: askAgency(read.agencyName, agencies) }
  }
  const records = read.productions.map(
    ({ month, records: count, producedAt, file }): Production => ({
      kind: 'production',
      agency: agency.code,
      month,
      ...(count !== null && { records: count }),
      producedAt,
      ...(file !== undefined && { file }),
      at: message.at,
    }),
  )
  if (!(await isSaved(...records))) return { lines: [{ say: 'not-saved' }] }
  await refreshBadge()
  const checklist = await deriveFor(agency)
  const month = records[0]?.month
  const next = month === undefined ? nextOf(checklist) : nextIn(checklist, month)
  return { lines: [{ say: 'productions', agency: agency.name, count: records.length }, next] }
}

async function adviseProduction(read: Read<'produce-form'>, doc: DocState): Promise<PanelNews | null> {
  const agencies = await loadAgencies(db())
  const agency = agencies.find(({ code }) => code === doc.agency) ?? findAgencyByName(agencies, read.agencyName)
  if (!agency) return doc.agency === '' ? null : { lines: [], question: askAgency(read.agencyName, agencies) }
  if (read.month === null) return null
  const warnings = warnBeforeProducing(await deriveFor(agency), read.month, Date.now())
  return { lines: [{ say: 'produce', month: read.month, warnings }] }
}

async function showNext({ frame }: Letter, { agencyName }: Read<'query-form'>): Promise<PanelNews | null> {
  const agencies = await loadAgencies(db())
  // With several agencies the form's own choice tells whose it is.
  const agency = agencies.length === 1 ? agencies[0] : findAgencyByName(agencies, agencyName)
  if (!agency) return null
  const checklist = await deriveFor(agency)
  // In a page of frames the result's frame says what is next; two panels would soon disagree.
  const lines = frame === 0 ? [nextOf(checklist)] : []
  return { lines, offers: await offersFor(checklist) }
}

function askAgency(name: string | null | undefined, agencies: readonly Agency[]): PanelAsked {
  return {
    ask: 'agency',
    name: name ?? undefined,
    agencies: agencies.map((agency) => ({ code: agency.code, name: agency.name })),
  }
}
