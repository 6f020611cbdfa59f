import type { Agency } from '../../lib/domain/agencies.ts'
import { recordKey } from '../../lib/domain/keys.ts'
import type { StoredRecord } from '../../lib/domain/records.ts'
import type { Office } from './office.ts'
import type { Screen } from './screen.ts'

type Row = Record<string, unknown> & { kind: string }

/** Everything in the extension's database, read by IndexedDB itself from a page of the extension. */
export async function readDatabase(
  office: Office,
): Promise<{ records: Row[]; unreadable: Record<string, unknown>[]; agencies: Record<string, unknown>[] }> {
  const page = await office.open('dashboard.html')
  try {
    return JSON.parse(await page.evaluate(readAll, undefined))
  } finally {
    await page.close()
  }
}

/** Sets one setting where the settings page has no field for it in so few seconds as a test has. */
export async function writeSetting(office: Office, key: string, value: unknown): Promise<void> {
  const page = await office.open('dashboard.html')
  try {
    await page.evaluate(writeOne, { key, value })
  } finally {
    await page.close()
  }
}

/** Follows an agency, from a page of the extension that is open. */
export async function putAgency(page: Screen, agency: Record<string, unknown>): Promise<void> {
  await page.evaluate(putOne, agency)
}

/** Puts agencies and their records in, from a page of the extension that is open; past the ledger. */
export async function putRecords(
  page: Pick<Screen, 'evaluate'>,
  agencies: readonly Agency[],
  records: readonly StoredRecord[],
): Promise<void> {
  await page.evaluate(putAll, {
    agencies: [...agencies],
    records: records.map((one) => [recordKey(one), one] as const),
  })
}

async function putAll(held: { agencies: unknown[]; records: (readonly [string, unknown])[] }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('chaiqin-companion')
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  await new Promise<void>((resolve, reject) => {
    const writing = database.transaction(['agencies', 'records'], 'readwrite')
    writing.oncomplete = () => resolve()
    writing.onabort = () => reject(writing.error)
    for (const one of held.agencies) writing.objectStore('agencies').put(one)
    for (const [key, one] of held.records) writing.objectStore('records').put(one, key)
  })
  database.close()
}

async function putOne(agency: Record<string, unknown>): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('chaiqin-companion'))
  await done(database.transaction('agencies', 'readwrite').objectStore('agencies').put(agency))
  database.close()
}

async function writeOne(setting: { key: string; value: unknown }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('chaiqin-companion')
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  await new Promise<void>((resolve, reject) => {
    const writing = database.transaction('settings', 'readwrite')
    writing.oncomplete = () => resolve()
    writing.onabort = () => reject(writing.error)
    writing.objectStore('settings').put(setting)
  })
  database.close()
}

async function readAll(): Promise<string> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('chaiqin-companion'))
  const read = (name: string) => done(database.transaction(name).objectStore(name).getAll())
  const all = { records: await read('records'), unreadable: await read('unreadable'), agencies: await read('agencies') }
  database.close()
  return JSON.stringify(all)
}
