/** Milliseconds of work between two pauses: half of what a page may be blocked, for the last step may be a long one. */
const SLICE = 25

/** Does work that yields wherever it may be paused, without a pause. */
export function atOnce<T>(steps: Generator<void, T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/**
 * Does the same work in slices, for pages of thousands of rows: whenever it has worked for about 25 ms it calls and
 * awaits `pause`, in which the page may go on. Short work is never paused. Where `pause` rejects, the work ends with
 * that error: what is read of a page that changed in between must be dropped.
 */
export async function inSlices<T>(steps: Generator<void, T>, pause: () => Promise<unknown>): Promise<T> {
  let since = performance.now()
  let step = steps.next()
  for (; !step.done; step = steps.next()) {
    if (performance.now() - since < SLICE) continue
    await pause()
    since = performance.now()
  }
  return step.value
}
