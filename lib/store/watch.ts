import { onChange } from './changes.ts'
import { look } from './looks.ts'
import { type StoreError, toStoreError } from './store-error.ts'

/**
 * Calls `onValue` with what `querier` loads, now and after every change of a table it loaded from, made in any tab or
 * in the worker. One run at a time: changes made during it lead to one more. Ends with `onError`, after which nothing
 * more comes. Returns the function that stops it.
 */
export function watch<T>(
  querier: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: StoreError) => void,
): () => void {
  /** Where the last run looked. */
  let seen = new Set<string>()
  /** What changed since the run that goes on began; undefined where none does. */
  let meanwhile: Set<string> | undefined
  let isStopped = false

  const onPlaces = (places: Iterable<string>): void => {
    if (meanwhile) for (const place of places) meanwhile.add(place)
    else if (!seen.isDisjointFrom(new Set(places))) run()
  }
  // Back from the browser's cache of pages, where no word reached this one.
  const onShown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) onPlaces(seen)
  }
  // Listens before it looks: what is written in between must not be missed.
  const unlisten = onChange(onPlaces)
  globalThis.addEventListener?.('pageshow', onShown)
  const stop = (): void => {
    isStopped = true
    unlisten()
    globalThis.removeEventListener?.('pageshow', onShown)
  }

  function run(): void {
    const places = new Set<string>()
    const changes = (meanwhile = new Set<string>())
    look(places, async () => querier()).then(
      (value) => {
        if (isStopped) return
        seen = places
        meanwhile = undefined
        onPlaces(changes)
        onValue(value)
      },
      (error) => {
        if (isStopped) return
        stop()
        onError(toStoreError(error))
      },
    )
  }

  run()
  return stop
}
