import type { Agency } from '../../../lib/domain/agencies.ts'
import { officeCalendar } from '../../../lib/domain/calendar.ts'
import { readFileName } from '../../../lib/domain/file-name-reading.ts'
import { instantOf, type Moment } from '../../../lib/domain/months.ts'
import type { PanelNews } from '../../../lib/domain/panel.ts'
import { agencyOf } from '../../../lib/domain/place-filings.ts'
import { isFact } from '../../../lib/domain/records.ts'
import { adviseUpload } from '../../../lib/domain/upload-advice.ts'
import { loadAgencies } from '../../../lib/store/agencies.ts'
import { db } from '../../../lib/store/database.ts'
import { loadRecords } from '../../../lib/store/records.ts'
import { loadSettings } from '../../../lib/store/settings.ts'
import { loadPattern } from './load-pattern.ts'
import type { PlatformReport } from './on-platform-page.ts'

/** 手動報送: the files chosen against the plan, before 確認上傳 (R12–R17). `at`: the page's own clock decides what is closed. */
export async function onUpload(
  { files, agency: who }: Extract<PlatformReport, { page: 'upload' }>,
  at: Moment,
): Promise<PanelNews> {
  const agencies = await loadAgencies(db())
  const pattern = await loadPattern()
  const known = agencies.map(({ code }) => code)
  const agency = who
    ? agencyOf({ agency: who.code, name: who.name }, agencies)
    : whoseFiles(
        agencies,
        files.map(({ name }) => readFileName(name, known, pattern).agency),
      )
  if (!agency) return { lines: [{ say: 'upload-whose', ...(who && { code: who.code }) }] }
  if (agency.channel === 'webhr') return { lines: [{ say: 'upload-webhr', agency: agency.name }] }
  const [records, settings] = await Promise.all([loadRecords(db(), agency.code), loadSettings(db())])
  const advice = adviseUpload(files, {
    agency,
    known,
    records: records.filter(isFact),
    calendar: officeCalendar,
    settings,
    ...(pattern && { pattern }),
    now: instantOf(at),
  })
  return { lines: [{ say: 'upload', agency: agency.name, advice }] }
}

/** The one followed agency the files' names tell of; of names that tell nothing, the only one followed. */
function whoseFiles(agencies: readonly Agency[], codes: readonly (string | undefined)[]): Agency | undefined {
  const told = new Set(codes.filter((code) => code !== undefined))
  if (told.size === 0) return agencies.length === 1 ? agencies[0] : undefined
  return told.size === 1 ? agencies.find(({ code }) => told.has(code.toUpperCase())) : undefined
}
