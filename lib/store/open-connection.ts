import { type OpenDBCallbacks, openDB } from 'idb'
import type { Connection, Schema } from './schema.ts'
import { StoreError } from './store-error.ts'
import type { Version } from './versions.ts'

/** IndexedDB counts in tens of ours: so did Dexie, which wrote the first databases. */
const UNITS = 10
/** What Chrome says while it clears the data under us; a moment later it opens. */
const PASSING = ['UnknownError', 'AbortError']
const TRIES = 4

/**
 * Opens the database at the newest of `versions`, bringing it there first. An upgrade that fails changes nothing.
 * `onBlocked`: another connection holds the upgrade up.
 */
export async function openConnection(
  name: string,
  versions: readonly Version[],
  onBlocked: () => void,
): Promise<Connection> {
  for (let tries = 1; ; tries++) {
    try {
      return await upgradeAndOpen(name, versions, onBlocked)
    } catch (error) {
      const problem = (error as Error).name
      if (problem === 'VersionError') return openAsItIs(name, versions)
      if (!PASSING.includes(problem) || tries === TRIES) throw error
    }
  }
}

async function upgradeAndOpen(name: string, versions: readonly Version[], blocked: () => void): Promise<Connection> {
  let failure: unknown
  const upgrade: OpenDBCallbacks<Schema>['upgrade'] = async (connection, from, _, transaction) => {
    // The opening tells of it; unheard here too, it would be reported as an error nobody handled.
    transaction.done.catch(() => {})
    try {
      for (const [index, change] of versions.entries()) {
        if ((index + 1) * UNITS > from) await change(connection, transaction)
      }
    } catch (error) {
      failure = error
      try {
        transaction.abort()
      } catch {
        // The browser did so already.
      }
    }
  }
  try {
    return await openDB<Schema>(name, versions.length * UNITS, { blocked, upgrade })
  } catch (error) {
    throw failure ?? error
  }
}

/** A database of a later version is refused: this code might read its records wrongly. */
async function openAsItIs(name: string, versions: readonly Version[]): Promise<Connection> {
  const connection = await openDB<Schema>(name)
  // Units above the tens are no version: Dexie counted them up where it mended a table.
  if (Math.floor(connection.version / UNITS) <= versions.length) return connection
  connection.close()
  throw new StoreError('store-newer')
}
