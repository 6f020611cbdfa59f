import type { Office } from './office.ts'

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
