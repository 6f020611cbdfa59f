import type { Table, Transaction } from './schema.ts'

export type Reading<T extends Table> = Transaction<T, 'readonly'>
export type Writing<T extends Table> = Transaction<T, 'readwrite'>

/** What `work` read. Within it only requests of the transaction may be awaited: anything else would end it. */
export async function readIn<T extends Table, R>(tx: Reading<T>, work: (tx: Reading<T>) => PromiseLike<R>): Promise<R> {
  hush(tx)
  try {
    return await work(tx)
  } catch (error) {
    throw tx.error ?? error
  }
}

/** Does `work`, all of it or nothing, and resolves once it is durable. Awaits in it as in `readIn`. */
export async function writeIn<T extends Table, R>(
  tx: Writing<T>,
  work: (tx: Writing<T>) => PromiseLike<R>,
): Promise<R> {
  hush(tx)
  const ended = new Promise<void>((resolve, reject) => {
    tx.addEventListener('complete', () => resolve())
    // Only now does the transaction know its reason; idb's `done` rejects before.
    tx.addEventListener('abort', () => reject(tx.error ?? new DOMException('aborted', 'AbortError')))
  })
  ended.catch(() => {})
  try {
    const result = await work(tx)
    await ended
    return result
  } catch (error) {
    // Why the browser ended it, the transaction knows; its requests only know that it ended.
    const reason = tx.error ?? error
    try {
      tx.abort()
    } catch {
      // Ended already.
    }
    await ended.catch(() => {})
    throw reason
  }
}

/** Where nobody listens to idb's `done`, a transaction that ends badly would be reported as an error nobody handled. */
function hush({ done }: { done: Promise<void> }): void {
  done.catch(() => {})
}
