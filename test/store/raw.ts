/**
 * A database as the browser itself sees it, without a library. A version is frozen by writing `readRaw` of a filled database
 * to `frozen/v<n>.json`, once, with the code of that version; `writeRaw` puts it back.
 */

export interface RawDatabase {
  /** IndexedDB's own version: ours times ten. */
  version: number
  tables: Record<string, RawTable>
}
interface RawTable {
  keyPath: string | string[] | null
  indexes: { name: string; keyPath: string | string[] }[]
  rows: { key: IDBValidKey; value: unknown }[]
}

export async function readRaw(name: string): Promise<RawDatabase> {
  const db = await settled(indexedDB.open(name))
  const tables: RawDatabase['tables'] = {}
  for (const tableName of db.objectStoreNames) {
    const store = db.transaction(tableName).objectStore(tableName)
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())])
    tables[tableName] = {
      keyPath: store.keyPath,
      indexes: [...store.indexNames].map((index) => ({ name: index, keyPath: store.index(index).keyPath })),
      rows: keys.map((key, at) => ({ key, value: values[at] })),
    }
  }
  const { version } = db
  db.close()
  return { version, tables }
}

export async function writeRaw(name: string, { version, tables }: RawDatabase): Promise<void> {
  const opening = indexedDB.open(name, version)
  opening.onupgradeneeded = () => {
    for (const [tableName, { keyPath, indexes, rows }] of Object.entries(tables)) {
      const store = opening.result.createObjectStore(tableName, { keyPath })
      for (const index of indexes) store.createIndex(index.name, index.keyPath)
      for (const { key, value } of rows) store.put(value, keyPath === null ? key : undefined)
    }
  }
  ;(await settled(opening)).close()
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
