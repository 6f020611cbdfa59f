import { instantOf } from '../../lib/domain/months.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { eraseRows } from '../../lib/store/erase.ts'
import { deriveFor } from './derive.ts'

/** Detail rows of a month go so long after it closed, in milliseconds (quality.md, Privacy); the counts stay. */
const NINETY_DAYS = 90 * 86_400_000

/** Forgets the detail rows of every month that closed long ago. */
export async function forgetRows(now: number): Promise<void> {
  for (const agency of await loadAgencies(db())) {
    const { months } = await deriveFor(agency)
    for (const { month, steps } of months) {
      const survey = steps.find(({ id }) => id === 'survey')
      const closedAt = survey?.state === 'done' && survey.mark ? instantOf(survey.mark.at) : now
      if (now - closedAt > NINETY_DAYS) await eraseRows(db(), agency.code, month)
    }
  }
}
