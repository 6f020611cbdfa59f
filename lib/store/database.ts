import { announce } from './changes.ts'
import { noteLook } from './looks.ts'
import { openConnection } from './open-connection.ts'
import type { Connection, Table } from './schema.ts'
import { StoreError, toStoreError } from './store-error.ts'
import { type Reading, readIn, type Writing, writeIn } from './transaction.ts'
import { VERSIONS, type Version } from './versions.ts'

// Strict: Chrome's default answers before the bytes are on the disk, and a reading is not repeated by itself.
const DURABLE: IDBTransactionOptions = { durability: 'strict' }

/**
 * The one database. Facts only, never a status (architecture.md, "The idea"). Opened at first use, and again where the
 * browser took the connection away. Rejects with nothing but StoreError.
 */
export class Database {
  readonly name: string
  readonly #patience: number
  readonly #versions: readonly Version[]
  /** The way to the connection, and the connection at its end. */
  #connecting: Promise<Connection> | undefined
  #connected: Connection | undefined
  #isClosed = false

  constructor(name: string, patience: number, versions: readonly Version[] = VERSIONS) {
    this.name = name
    this.#patience = patience
    this.#versions = versions
  }

  /** Does `work` on the open database. */
  async attempt<R>(work: (connection: Connection) => PromiseLike<R>): Promise<R> {
    try {
      return await work(await this.#connection())
    } catch (error) {
      throw toStoreError(error)
    }
  }

  /** Everything `work` reads is of one moment. */
  read<T extends Table, R>(tables: T[], work: (tx: Reading<T>) => PromiseLike<R>): Promise<R> {
    return this.attempt(async () => {
      noteLook(this.#places(tables))
      return readIn(await this.#begin((connection) => connection.transaction(tables)), work)
    })
  }

  /**
   * Everything `work` writes is written, or nothing; then watchers are told. `isChange` says from what `work` answers
   * whether there is anything to tell: a page that is read again wakes nobody.
   */
  write<T extends Table, R>(
    tables: T[],
    work: (tx: Writing<T>) => PromiseLike<R>,
    isChange: (result: R) => boolean = () => true,
  ): Promise<R> {
    return this.attempt(async () => {
      const result = await writeIn(
        await this.#begin((connection) => connection.transaction(tables, 'readwrite', DURABLE)),
        work,
      )
      if (isChange(result)) announce(this.#places(tables))
      return result
    })
  }

  /** For good: whoever uses it afterwards is told that it is closed. */
  close(): void {
    this.#isClosed = true
    this.#connected?.close()
  }

  #places(tables: readonly Table[]): string[] {
    return tables.map((table) => `${this.name}/${table}`)
  }

  /** A connection may be gone before it says so: then another one is opened, once. */
  async #begin<Tx>(begin: (connection: Connection) => Tx): Promise<Tx> {
    const connection = await this.#connection()
    try {
      return begin(connection)
    } catch (error) {
      if ((error as Error).name !== 'InvalidStateError') throw error
      this.#forget(connection)
      return begin(await this.#connection())
    }
  }

  async #connection(): Promise<Connection> {
    if (this.#isClosed) throw new StoreError('store-closed')
    try {
      return await (this.#connecting ??= this.#connect())
    } catch (error) {
      throw toStoreError(error, 'store-unavailable')
    }
  }

  /** Rejects once another connection has held up the opening for `patience` milliseconds; the opening goes on. */
  #connect(): Promise<Connection> {
    const held = Promise.withResolvers<never>()
    const opening = openConnection(this.name, this.#versions, () => {
      setTimeout(() => held.reject(new StoreError('store-blocked')), this.#patience)
    })
    opening.then(
      (connection) => {
        this.#connecting = opening
        this.#keep(connection)
      },
      () => {
        this.#connecting = undefined
      },
    )
    return Promise.race([opening, held.promise])
  }

  #keep(connection: Connection): void {
    this.#connected = connection
    if (this.#isClosed) connection.close()
    connection.addEventListener('versionchange', ({ newVersion }) => {
      // Let the upgrade through, and stay closed: this code is older than the tables will be. Where the data was
      // only deleted (newVersion null), the next use opens an empty database.
      connection.close()
      this.#forget(connection)
      this.#isClosed ||= newVersion !== null
    })
    // The browser took it away.
    connection.addEventListener('close', () => this.#forget(connection))
  }

  #forget(connection: Connection): void {
    if (this.#connected === connection) this.#connected = this.#connecting = undefined
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
