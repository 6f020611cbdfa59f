import Dexie, { type Table } from 'dexie'
import type { Agency } from '../domain/agencies.ts'
import type { StoredRecord } from '../domain/records.ts'
import { StoreError, toStoreError } from './store-error.ts'
import type { UnreadablePage } from './unreadable.ts'

/**
 * The one database. Facts only, never a status (architecture.md, "The idea").
 * A change of tables or keys is one `version(n)` block below and a frozen export in `test/store/frozen/`.
 */
export class Database extends Dexie {
  /** Each fact under its natural key (`recordKey`), which stands outside the record: a record is what was told. */
  declare readonly records: Table<StoredRecord, string>
  /** R4: pages that could not be read, in a list of their own. */
  declare readonly unreadable: Table<UnreadablePage, [string, string, string, string]>
  declare readonly agencies: Table<Agency, string>
  declare readonly settings: Table<{ key: string; value: unknown }, string>

  /** Rejects once another connection has held up the opening for `patience` milliseconds. */
  readonly #blocked: Promise<never>

  constructor(name: string, patience: number) {
    // Strict: Chrome's default answers before the bytes are on the disk, and a reading is not repeated by itself.
    // No cache: it would show a write before it is durable.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })

    this.version(1).stores({
      records: ', agency, [agency+month], kind',
      unreadable: '[at+page+origin+reason], agency, [agency+month]',
      agencies: 'code',
      settings: 'key',
    })

    this.on('versionchange', ({ newVersion }) => {
      // Let the upgrade through, and stay closed: this code is older than the tables will be. Where the data was
      // only deleted (newVersion null), the next use opens an empty database.
      this.close({ disableAutoOpen: newVersion !== null })
      return false
    })
    this.on('ready', () => this.#refuseNewer(), true)
    this.#blocked = new Promise((_, reject) => {
      this.on('blocked', () => {
        setTimeout(() => this.isOpen() || reject(new StoreError('store-blocked')), patience)
      })
    })
    this.#blocked.catch(() => {})
  }

  /** Does `work` on the open database. Throws nothing but StoreError. */
  async attempt<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      if (!this.isOpen()) await this.#opened()
      return await work()
    } catch (error) {
      throw toStoreError(error)
    }
  }

  async #opened(): Promise<void> {
    if (this.hasBeenClosed()) throw new StoreError('store-closed')
    try {
      await Promise.race([this.open(), this.#blocked])
    } catch (error) {
      throw toStoreError(error, 'store-unavailable')
    }
  }

  /** Dexie opens a database of a later version as if it were its own; ours might read its records wrongly. */
  #refuseNewer(): void {
    // Dexie keeps version n as 10 n, and counts the units up where it mends a table.
    const version = Math.floor(this.backendDB().version / 10)
    if (version > this.verno) throw new StoreError('store-newer')
  }
}

/** A database of that name, opened at first use. `patience`: how long an upgrade may be held up by another tab. */
export function openDatabase(name = 'chaiqin-companion', patience = 3000): Database {
  return new Database(name, patience)
}

let current: Database | undefined

/** This context's database. A worker that was stopped simply makes it again. */
export function db(): Database {
  current ??= openDatabase()
  return current
}
