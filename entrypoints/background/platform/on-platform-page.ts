import type { Message, Report } from '../../../lib/browser/protocol.ts'
import { changeTab } from '../../../lib/browser/tab-store.ts'
import type { PanelNews } from '../../../lib/domain/panel.ts'
import { type DocState, noteDocument } from '../../../lib/domain/tab-state.ts'
import type { Letter } from '../door.ts'
import { onCounts } from './on-counts.ts'
import { onFilingErrors } from './on-filing-errors.ts'
import { onFilings } from './on-filings.ts'
import { onUpload } from './on-upload.ts'

type PageRead = Extract<Message, { type: 'page-read' }>
const PAGES = [
  'filing-summary',
  'filing-history',
  'filing-errors',
  'monthly-counts',
  'upload',
  'upload-result',
  'format-check',
] as const
export type PlatformReport = Extract<Report, { page: (typeof PAGES)[number] }>

export function isOfPlatform(report: Report): report is PlatformReport {
  return (PAGES as readonly string[]).includes(report.page)
}

/** A page of the platform was read: its facts are kept, and the panel says what came of it. */
export async function onPlatformPage(
  letter: Letter,
  { doc: id, at }: PageRead,
  report: PlatformReport,
): Promise<PanelNews | null> {
  switch (report.page) {
    case 'filing-summary':
    case 'filing-history': {
      const doc = await changeTab(letter.tab, (tab) => {
        const next = noteDocument(tab, { id, frame: letter.frame })
        return { tab: next, result: next.docs.at(-1) as DocState }
      })
      return onFilings(report, doc, at)
    }
    case 'filing-errors':
      return onFilingErrors(report, at)
    case 'monthly-counts':
      return onCounts(report, at)
    case 'upload':
      return onUpload(report, at)
    case 'upload-result': {
      const taken = report.results.filter(({ ok }) => ok).length
      return { lines: [{ say: 'upload-results', taken, refused: report.results.filter(({ ok }) => !ok) }] }
    }
    case 'format-check': {
      if (report.results.length === 0) return null
      const right = report.results.filter(({ ok }) => ok).length
      return { lines: [{ say: 'check-results', right, wrong: report.results.filter(({ ok }) => !ok) }] }
    }
  }
}
