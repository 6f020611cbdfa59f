/**
 * The ledger's table: entries are added where records are (`addRecords`) and emptied where records are erased
 * (`erase.ts`), in the very transaction, so that neither is ever without the other. What an entry is: `lib/domain/ledger.ts`.
 */
import {
  erasedEntry,
  eventEntry,
  isRecordEntry,
  type LedgerEvent,
  type LedgerHead,
  ledgerId,
  NO_HEAD,
  type RecordEntry,
  recordEntry,
  spansOf,
} from '../domain/ledger.ts'
import { type Month, toMoment } from '../domain/months.ts'
import type { StoredRecord } from '../domain/records.ts'
import type { Database } from './database.ts'
import type { Table, TableIn, Transaction } from './schema.ts'

type Ledger = TableIn<'ledger', 'readwrite' | 'versionchange'>

/** The ledger's end, for a report to carry: its last link and how many entries there are. One small read. */
export function ledgerHead(db: Database): Promise<LedgerHead> {
  return db.read(['ledger'], (tx) => headOf(tx.objectStore('ledger')))
}

/** Notes down that a backup of so many records was made, at `now` (milliseconds since 1970). */
export function noteBackup(db: Database, records: number, now: number): Promise<void> {
  return db.write(['ledger'], (tx) => addEvent(tx.objectStore('ledger'), { event: 'backup', records }, now))
}

/** Chains records just added, in this order. `now`: when they came, in milliseconds since 1970. */
export async function chainRecords(
  ledger: Ledger,
  records: Iterable<readonly [key: string, record: StoredRecord]>,
  now: number,
  from?: RecordEntry['from'],
): Promise<void> {
  const at = toMoment(now)
  let head = await headOf(ledger)
  const all = [...records]
  for (let done = 0; done < all.length; done += PORTION) {
    const entries = all.slice(done, done + PORTION).map((arrived) => {
      const entry = recordEntry(head, arrived, at, from)
      head = { head: entry.link, count: entry.seq }
      return entry
    })
    // `async`: one that throws at once must not leave the others unheard.
    await Promise.all(entries.map(async (entry) => ledger.add(entry)))
  }
}

/** So many at a time that the page, or the worker, is not held up by the reckoning. */
const PORTION = 500

/** Empties the entries of records that are erased, found by their keys, and says who erased what. */
export async function chainErasure(
  ledger: Ledger,
  keys: readonly string[],
  scope: { agency: string; month?: Month },
  now: number,
): Promise<void> {
  if (keys.length === 0) return
  const { agency, month } = scope
  // A list sorts after every text: from the agency's first month to its last.
  const ofAgency = IDBKeyRange.bound([agency], [agency, []])
  const found = await ledger.index('[agency+month]').getAll(month === undefined ? ofAgency : [agency, month])
  const ids = new Set(keys.map(ledgerId))
  // An entry whose record was lost before stays: erasing the others does not hide it.
  const emptied = found
    .filter((entry) => isRecordEntry(entry) && ids.has(entry.id))
    .map((entry) => entry as RecordEntry)
  emptied.sort((a, b) => a.seq - b.seq)
  await Promise.all(emptied.map(async (entry) => ledger.put(erasedEntry(entry))))
  const entries = spansOf(emptied.map(({ seq }) => seq))
  await addEvent(ledger, { event: 'erased', scope, records: keys.length, entries }, now)
}

/** Drops every entry, and goes on from the last link with one that says that everything was erased. */
export async function chainErasureOfAll(ledger: Ledger, records: number, now: number): Promise<void> {
  const head = await headOf(ledger)
  if (head.count === 0) return
  const [first] = await ledger.getAll(null, 1)
  const before = first && 'event' in first && first.event === 'all-erased' ? first : undefined
  // Nothing came since everything was erased: it stands as it was said.
  if (before?.seq === head.count) return
  const earlier = before ? [...before.earlier, { at: before.at, records: before.records }].slice(-EARLIER) : []
  await ledger.clear()
  await ledger.add(eventEntry(head, { event: 'all-erased', records, after: head.head, earlier }, toMoment(now)))
}

/** So many erasures of everything are told. */
const EARLIER = 50

/** Chains what is here before there was a ledger, in the order of the moments it tells of: when it came nobody knows. */
export async function beginLedger(transaction: Transaction<Table, 'versionchange'>, now: number): Promise<void> {
  const table = transaction.objectStore('records')
  const [keys, records] = await Promise.all([table.getAllKeys(), table.getAll()])
  const here = keys.map((key, at) => [key, records[at] as StoredRecord] as const)
  here.sort(([a, one], [b, other]) => compare(toldAt(one), toldAt(other)) || compare(a, b))
  await chainRecords(transaction.objectStore('ledger'), here, now, 'before')
}

function toldAt(record: StoredRecord): string {
  const { at, producedAt, filedAt } = record as Record<string, unknown>
  return String(at ?? producedAt ?? filedAt ?? '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

async function addEvent(ledger: Ledger, event: LedgerEvent, now: number): Promise<void> {
  await ledger.add(eventEntry(await headOf(ledger), event, toMoment(now)))
}

async function headOf(ledger: TableIn<'ledger'>): Promise<LedgerHead> {
  const last = await ledger.openCursor(null, 'prev')
  return last ? { head: last.value.link, count: last.value.seq } : NO_HEAD
}
