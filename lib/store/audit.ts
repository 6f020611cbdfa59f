import { type Audit, type Claim, LedgerAudit } from '../domain/ledger-audit.ts'
import type { Database } from './database.ts'
import type { Schema, TableIn } from './schema.ts'
import { StoreError } from './store-error.ts'

export interface AuditOptions {
  /** A head written down elsewhere, to be found again in the ledger. */
  claim?: Claim
  /** Entries and records looked at, of so many. */
  onProgress?: (done: number, total: number) => void
  /** Stops it, with StoreError `audit-stopped`. */
  signal?: AbortSignal
}

/**
 * Holds the ledger and the records against each other, all of one moment: what is written meanwhile waits until the end.
 * Reads in portions within one transaction, so that the page goes on between them. Changes nothing.
 */
export function auditLedger(db: Database, { claim, onProgress, signal }: AuditOptions = {}): Promise<Audit> {
  return db.read(['ledger', 'records'], async (tx) => {
    const [ledger, records] = [tx.objectStore('ledger'), tx.objectStore('records')]
    const [entries, kept] = await Promise.all([ledger.count(), records.count()])
    const audit = new LedgerAudit(claim)
    let done = 0
    const step = (count: number): void => {
      if (signal?.aborted) throw new StoreError('audit-stopped')
      done += count
      onProgress?.(done, entries + kept)
    }
    for await (const { values } of portionsOf(ledger)) {
      for (const entry of values) audit.entry(entry)
      step(values.length)
    }
    for await (const { keys, values } of portionsOf(records)) {
      for (const [at, key] of keys.entries()) if (values[at]) audit.record(key, values[at])
      step(values.length)
    }
    return audit.end()
  })
}

/** So many at a time: each portion comes as a task of its own, and none holds the page up for 50 ms. */
const PORTION = 100

type Portion<T extends 'ledger' | 'records'> = [keys: Schema[T]['key'][], values: Schema[T]['value'][]]

/** A table in the order of its keys; the next portion is asked for before the one in hand is looked at. */
async function* portionsOf<T extends 'ledger' | 'records'>(table: TableIn<T>) {
  const ask = (after?: IDBValidKey): Promise<Portion<T>> => {
    // One type for both tables' keys; each is asked only for what came after its own.
    const range = (after === undefined ? null : IDBKeyRange.lowerBound(after, true)) as never
    return Promise.all([table.getAllKeys(range, PORTION), table.getAll(range, PORTION)])
  }
  let asked: Promise<Portion<T>> | undefined = ask()
  while (asked) {
    const [keys, values]: Portion<T> = await asked
    asked = keys.length === PORTION ? ask(keys.at(-1)) : undefined
    // Where the reader stops, nobody waits for it.
    asked?.catch(() => {})
    yield { keys, values }
  }
}
