import type { IDBPTransaction } from 'idb'
import { beginLedger } from './ledger.ts'
import type { Connection, Schema, Table } from './schema.ts'

/** Within `change` only requests of `transaction` may be awaited: anything else would end it half way. */
export type Version = (
  connection: Connection,
  transaction: IDBPTransaction<Schema, Table[], 'versionchange'>,
) => void | Promise<void>

/**
 * What each version of the database changes in the one before: the first makes version 1, and so on. One that was
 * given out is never edited. A new one is a function at the end, and a frozen export in `test/store/frozen/`.
 */
export const VERSIONS: readonly Version[] = [
  function version1(connection) {
    const records = connection.createObjectStore('records')
    records.createIndex('agency', 'agency')
    records.createIndex('[agency+month]', ['agency', 'month'])
    records.createIndex('kind', 'kind')
    const unreadable = connection.createObjectStore('unreadable', { keyPath: ['at', 'page', 'origin', 'reason'] })
    unreadable.createIndex('agency', 'agency')
    unreadable.createIndex('[agency+month]', ['agency', 'month'])
    connection.createObjectStore('agencies', { keyPath: 'code' })
    connection.createObjectStore('settings', { keyPath: 'key' })
  },
  async function version2(connection, transaction) {
    const ledger = connection.createObjectStore('ledger', { keyPath: 'seq' })
    ledger.createIndex('[agency+month]', ['agency', 'month'])
    ledger.createIndex('event', 'event')
    await beginLedger(transaction, Date.now())
  },
]
