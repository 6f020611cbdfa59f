import type { Agency } from '../domain/agencies.ts'
import { type Backup, toBackup } from '../domain/backup.ts'
import { canonicalJson, hasAsides, recordKey } from '../domain/keys.ts'
import type { StoredRecord } from '../domain/records.ts'
import type { Database } from './database.ts'
import { addRecords, findAbsent } from './records.ts'
import type { Table, TableIn, Transaction } from './schema.ts'
import { StoreError } from './store-error.ts'

const TABLES: BackedUp[] = ['records', 'agencies', 'settings']
type BackedUp = 'records' | 'agencies' | 'settings'

/** Everything but the unreadable pages, which tell of this computer only. One transaction: a moment's picture. */
export function exportBackup(db: Database, now: number): Promise<Backup> {
  return db.read(TABLES, async (tx) => {
    const [records, agencies, rows] = await Promise.all([
      tx.objectStore('records').getAll(),
      tx.objectStore('agencies').getAll(),
      tx.objectStore('settings').getAll(),
    ])
    const settings = Object.fromEntries(rows.map(({ key, value }) => [key, value]))
    return toBackup({ agencies, settings, records }, now)
  })
}

/** What a restore does, or would do. */
export interface Restored {
  /** Records that come in, and those that are here already. */
  added: number
  same: number
  /** Agencies not known here. Look at them: the file may be another office's. */
  newAgencies: Agency[]
  /** Agencies known here with other particulars: the fields that differ. */
  conflicts: { code: string; name: string; fields: string[] }[]
  /** Settings not set here. */
  newSettings: string[]
  /** Settings set here to something else, which stands. */
  keptSettings: string[]
}

export interface Preview extends Restored {
  /** Of the records that are here already: known here in another detail (when we learnt of it, rows), which stands. */
  otherwise: number
}

export interface RestoreOptions {
  /**
   * Whose particulars stand where an agency differs. `ours` (default): the file only fills what is not set here, as
   * with settings, for the operator sees and sets it here. `backup`: the operator chose the file's.
   */
  agencies?: 'ours' | 'backup'
  onProgress?: (done: number, total: number) => void
  /** Stops it; then nothing was restored. */
  signal?: AbortSignal
  /** When the records come here, for the ledger, in milliseconds since 1970; now by default. */
  now?: number
}

/** Counts what `restoreBackup` would do; changes nothing. */
export function previewRestore(db: Database, backup: Backup): Promise<Preview> {
  return db.read(TABLES, async (tx) => {
    const { records, restored } = await planRestore(tx, backup)
    const here = backup.records
      .map((record) => [recordKey(record), record] as const)
      .filter(([key]) => !records.has(key))
    return { ...restored, otherwise: await countOtherwise(tx.objectStore('records'), here) }
  })
}

/**
 * Merges a backup into what is here: records and agencies are added where absent, settings where unset; nothing is
 * removed, and no record changed. All of it or nothing, in one transaction; a second time changes nothing.
 * `backup` comes from `parseBackup` or `exportBackup`, which have checked it.
 */
export function restoreBackup(db: Database, backup: Backup, options: RestoreOptions = {}): Promise<Restored> {
  return db.write([...TABLES, 'ledger' as const], async (tx) => {
    const plan = await planRestore(tx, backup, options.agencies)
    await Promise.all(plan.agencies.map((agency) => tx.objectStore('agencies').put(agency)))
    await Promise.all(plan.settings.map((setting) => tx.objectStore('settings').add(setting)))
    await addInSteps(tx, [...plan.records], options)
    return plan.restored
  })
}

async function planRestore<T extends Table>(
  tx: Transaction<T | BackedUp>,
  backup: Backup,
  standing: RestoreOptions['agencies'] = 'ours',
) {
  const records = await findAbsent(tx.objectStore('records'), backup.records)
  const known = new Map((await tx.objectStore('agencies').getAll()).map((agency) => [agency.code, agency]))
  const set = new Map((await tx.objectStore('settings').getAll()).map(({ key, value }) => [key, value]))

  const agencies: Agency[] = []
  const newAgencies: Agency[] = []
  const conflicts: Restored['conflicts'] = []
  for (const theirs of backup.agencies) {
    const ours = known.get(theirs.code)
    if (!ours) newAgencies.push(theirs)
    const fields = ours ? differing(ours, theirs) : []
    if (ours && fields.length > 0) conflicts.push({ code: ours.code, name: ours.name, fields })
    agencies.push(standing === 'ours' ? { ...theirs, ...ours } : { ...ours, ...theirs })
  }
  const theirs = Object.entries(backup.settings).filter(([, value]) => value !== undefined)
  const settings = theirs.filter(([key]) => !set.has(key)).map(([key, value]) => ({ key, value }))
  const kept = theirs.filter(([key, value]) => set.has(key) && canonicalJson(set.get(key)) !== canonicalJson(value))
  const restored: Restored = {
    added: records.size,
    same: backup.records.length - records.size,
    newAgencies,
    conflicts,
    newSettings: settings.map(({ key }) => key),
    keptSettings: kept.map(([key]) => key),
  }
  return { records, agencies, settings, restored }
}

/** How many of these records stand here in other words; all of them are here, under their keys. */
async function countOtherwise(
  table: TableIn<'records'>,
  here: readonly (readonly [key: string, record: StoredRecord])[],
): Promise<number> {
  const theirs = here.filter(([, record]) => hasAsides(record))
  let count = 0
  for (let done = 0; done < theirs.length; done += STEP) {
    const some = theirs.slice(done, done + STEP)
    const ours = await Promise.all(some.map(([key]) => table.get(key)))
    count += some.filter(([, record], at) => canonicalJson(ours[at]) !== canonicalJson(record)).length
  }
  return count
}

/** Fields set on both sides, otherwise. */
function differing(ours: Agency, theirs: Agency): string[] {
  return Object.keys(theirs).filter(
    (field) => ours[field] !== undefined && canonicalJson(ours[field]) !== canonicalJson(theirs[field]),
  )
}

/** So many at a time that progress is seen and a stop is heard. */
const STEP = 2000

async function addInSteps(
  tx: Transaction<BackedUp | 'ledger', 'readwrite'>,
  records: [string, StoredRecord][],
  options: RestoreOptions,
): Promise<void> {
  const now = options.now ?? Date.now()
  for (let done = 0; done < records.length; done += STEP) {
    if (options.signal?.aborted) throw new StoreError('restore-stopped')
    options.onProgress?.(done, records.length)
    await addRecords(tx, records.slice(done, done + STEP), now, 'backup')
  }
  if (options.signal?.aborted) throw new StoreError('restore-stopped')
  options.onProgress?.(records.length, records.length)
}
