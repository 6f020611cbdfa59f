/** A hand in the database, by IndexedDB itself and past the product. */
import { settled } from './raw.ts'

type Tables = 'records' | 'ledger'

export async function tamper(
  name: string,
  table: Tables,
  work: (store: IDBObjectStore) => Promise<unknown> | unknown,
): Promise<void> {
  const db = await settled(indexedDB.open(name))
  const tx = db.transaction(table, 'readwrite')
  const ended = new Promise((resolve, reject) => {
    tx.oncomplete = resolve
    tx.onabort = () => reject(tx.error)
  })
  await work(tx.objectStore(table))
  await ended
  db.close()
}

/** Puts something else under the key of the `at`-th record, in the order of keys. */
export function changeRecord(name: string, at: number, change: (record: object) => object): Promise<void> {
  return tamper(name, 'records', async (store) => {
    const key = (await settled(store.getAllKeys()))[at] as IDBValidKey
    store.put(change(await settled(store.get(key))), key)
  })
}

export function removeRecord(name: string, at: number): Promise<void> {
  return tamper(name, 'records', async (store) => {
    store.delete((await settled(store.getAllKeys()))[at] as IDBValidKey)
  })
}

/** Changes the entry of that number; to nothing: takes it out. */
export function changeEntry(name: string, seq: number, change: (entry: object) => object | undefined): Promise<void> {
  return tamper(name, 'ledger', async (store) => {
    const changed = change(await settled(store.get(seq)))
    if (changed) store.put(changed)
    else store.delete(seq)
  })
}
