import { liveQuery } from 'dexie'
import { type StoreError, toStoreError } from './store-error.ts'

/**
 * Calls `onValue` with what `querier` loads, now and after every change of what it loaded, made in any tab or in the
 * worker. Ends with `onError`, after which nothing more comes. Returns the function that stops it.
 */
export function watch<T>(
  querier: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: StoreError) => void,
): () => void {
  // Async, as Dexie asks where the querier awaits: it then follows what is loaded after the first await as well.
  const subscription = liveQuery(async () => await querier()).subscribe(onValue, (error) => {
    subscription.unsubscribe()
    onError(toStoreError(error))
  })
  return () => subscription.unsubscribe()
}
