import type { Agency } from '../../lib/domain/agencies.ts'
import { calendarOf } from '../../lib/domain/calendar.ts'
import { type AgencyChecklist, deriveChecklist } from '../../lib/domain/checklist.ts'
import { isFact } from '../../lib/domain/records.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { loadRecords } from '../../lib/store/records.ts'
import { loadSettings } from '../../lib/store/settings.ts'

/** The checklist of one agency as the database has it now. */
export async function deriveFor(agency: Agency): Promise<AgencyChecklist> {
  const [records, settings] = await Promise.all([loadRecords(db(), agency.code), loadSettings(db())])
  return deriveChecklist({
    agency,
    records: records.filter(isFact),
    calendar: calendarOf(settings),
    settings,
    now: Date.now(),
  })
}

/** Of every agency followed; one after another, so that the records of many do not fill the memory. */
export async function deriveAll(): Promise<AgencyChecklist[]> {
  const checklists: AgencyChecklist[] = []
  for (const agency of await loadAgencies(db())) checklists.push(await deriveFor(agency))
  return checklists
}
