import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb'
import type { Agency } from '../domain/agencies.ts'
import type { LedgerEntry } from '../domain/ledger.ts'
import type { StoredRecord } from '../domain/records.ts'
import type { UnreadablePage } from './unreadable.ts'

/** What stands in which table and under which key, as TypeScript sees it; `versions.ts` makes the tables. */
export interface Schema extends DBSchema {
  /** Each fact under its natural key (`recordKey`), which stands outside the record: a record is what was told. */
  records: { key: string; value: StoredRecord; indexes: Indexes & { kind: string } }
  /** R4: pages that could not be read, in a list of their own, by moment, page, site and reason. */
  unreadable: { key: [string, string, string, string]; value: UnreadablePage; indexes: Indexes }
  agencies: { key: string; value: Agency }
  settings: { key: string; value: { key: string; value: unknown } }
  /** Each record's arrival, chained, by number (`lib/domain/ledger.ts`). `event` finds what is no arrival. */
  ledger: { key: number; value: LedgerEntry; indexes: Pick<Indexes, '[agency+month]'> & { event: string } }
}

// Dexie, which made the first databases, named an index of two fields so; a name once written stays.
type Indexes = { agency: string; '[agency+month]': [agency: string, month: string] }

export type Table = StoreNames<Schema>
export type Connection = IDBPDatabase<Schema>

type Mode = IDBTransactionMode
/** A transaction over the tables `T`, and one table within it; without a mode, any kind. */
export type Transaction<T extends Table, M extends Mode = Mode> = IDBPTransaction<Schema, T[], M>
export type TableIn<T extends Table, M extends Mode = Mode> = IDBPObjectStore<Schema, Table[], T, M>
