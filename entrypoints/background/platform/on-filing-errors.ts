import type { Moment } from '../../../lib/domain/months.ts'
import type { PanelNews } from '../../../lib/domain/panel.ts'
import { placeErrors } from '../../../lib/domain/place-errors.ts'
import { agencyOf } from '../../../lib/domain/place-filings.ts'
import { loadAgencies } from '../../../lib/store/agencies.ts'
import { db } from '../../../lib/store/database.ts'
import { deriveFor } from '../derive.ts'
import { isSaved } from '../is-saved.ts'
import type { PlatformReport } from './on-platform-page.ts'

/** 錯誤明細: the platform's own messages by kind, kept with the filing they belong to, where that is on record (R18). */
export async function onFilingErrors(
  { errors, file, agency: who, isPartial }: Extract<PlatformReport, { page: 'filing-errors' }>,
  at: Moment,
): Promise<PanelNews | null> {
  if (errors.length === 0) return null
  const agencies = await loadAgencies(db())
  const agency = who ? agencyOf({ agency: who.code, name: who.name }, agencies) : agencies.length === 1 && agencies[0]
  const record = agency ? placeErrors({ errors, file }, await deriveFor(agency), at) : undefined
  if (record && !(await isSaved(record))) return { lines: [{ say: 'not-saved' }] }
  return {
    lines: [
      {
        say: 'filing-errors',
        ...(agency && { agency: agency.name }),
        ...(record && { month: record.month }),
        errors,
        isPartial,
      },
    ],
  }
}
