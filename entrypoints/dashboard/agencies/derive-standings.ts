import type { Agency, Settings } from '../../../lib/domain/agencies.ts'
import { type AgencyStanding, standingOf } from '../../../lib/domain/agency-standing.ts'
import { calendarOf } from '../../../lib/domain/calendar.ts'
import { deriveChecklist } from '../../../lib/domain/checklist.ts'
import { canonicalJson } from '../../../lib/domain/keys.ts'
import { taipeiDay } from '../../../lib/domain/months.ts'
import { isFact, type StoredRecord } from '../../../lib/domain/records.ts'
import { loadAgencies } from '../../../lib/store/agencies.ts'
import { db } from '../../../lib/store/database.ts'
import { loadSettings } from '../../../lib/store/settings.ts'
import { countRecords, loadRecordsOf } from '../../../lib/store/several-agencies.ts'
import { watch } from '../../../lib/store/watch.ts'
import type { Answer, Question } from './messages.ts'

let now = 0
let stop: (() => void) | undefined
/** Of each agency told: all its standing hangs on. */
const told = new Map<string, string>()

/**
 * Derives every agency beside the page, which stays free to scroll and answer: 100,000 records never reach it, only
 * what each month comes to. Looks again at every change of the database, and derives only the agencies that changed.
 */
export function deriveStandings(): void {
  addEventListener('message', ({ data }: MessageEvent<Question>) => {
    now = data.now
    stop?.()
    stop = watch(
      tellWhatChanged,
      () => {},
      ({ key }) => tell({ failed: key }),
    )
  })
}

/** Agencies read at a time: enough that reading and deriving overlap, few enough that the first ones come soon. */
const PORTION = 10

async function tellWhatChanged(): Promise<void> {
  const [agencies, settings] = await Promise.all([loadAgencies(db()), loadSettings(db())])
  const codes = agencies.map(({ code }) => code)
  const counts = await countRecords(db(), codes)
  const gone = [...told.keys()].filter((code) => !codes.includes(code))
  for (const code of gone) told.delete(code)
  const { holidayRule, officeYears } = settings
  const stampOf = (agency: Agency): string =>
    canonicalJson([agency, counts.get(agency.code), holidayRule, officeYears, taipeiDay(now)])
  const stale = agencies.filter((agency) => told.get(agency.code) !== stampOf(agency))
  const total = agencies.length
  let done = total - stale.length
  tell({ standings: [], gone, done, total })

  const portions = Array.from({ length: Math.ceil(stale.length / PORTION) }, (_, index) =>
    stale.slice(index * PORTION, (index + 1) * PORTION),
  )
  const load = (portion: readonly Agency[] | undefined) =>
    loadRecordsOf(
      db(),
      (portion ?? []).map(({ code }) => code),
    )
  let loading = load(portions[0])
  for (const [index, portion] of portions.entries()) {
    const records = await loading
    loading = load(portions[index + 1])
    const standings = portion.map((agency, at) => standingFor(agency, records[at] ?? [], settings))
    for (const agency of portion) told.set(agency.code, stampOf(agency))
    done += portion.length
    tell({ standings, gone: [], done, total })
  }
  await loading
}

function standingFor(agency: Agency, records: readonly StoredRecord[], settings: Settings): AgencyStanding {
  const calendar = calendarOf(settings)
  return standingOf(
    deriveChecklist({ agency, records: records.filter(isFact), calendar, settings, now }),
    records.length,
  )
}

function tell(answer: Answer): void {
  postMessage(answer)
}
