import { detailDaysOf } from '../../lib/domain/detail-days.ts'
import { areOver, deriveRows, hasRows, type MonthRows } from '../../lib/domain/detail-rows.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { eraseRows } from '../../lib/store/erase.ts'
import { loadRecords } from '../../lib/store/records.ts'
import { loadRecordedAgencies } from '../../lib/store/rows.ts'
import { loadSettings } from '../../lib/store/settings.ts'
import { deriveFor } from './derive.ts'

/** Forgets the detail rows of every month that closed so many days ago (quality.md, Privacy); the counts stay. */
export async function forgetRows(now: number): Promise<void> {
  const days = detailDaysOf(await loadSettings(db()))
  for await (const { agency, month, ...kept } of rowsKept()) {
    if (areOver({ month, ...kept }, days, now)) await eraseRows(db(), agency, month)
  }
}

/** The detail rows of every agency and month there are, one agency after the other. */
export async function* rowsKept(): AsyncGenerator<MonthRows & { agency: string }> {
  const agencies = await loadAgencies(db())
  for (const code of await loadRecordedAgencies(db())) {
    const records = (await loadRecords(db(), code)).filter(hasRows)
    if (records.length === 0) continue
    const agency = agencies.find((one) => one.code === code)
    const months = agency ? (await deriveFor(agency)).months : []
    for (const rows of deriveRows(records, months)) yield { agency: code, ...rows }
  }
}
