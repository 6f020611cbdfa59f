/** The console's own clock. A test freezes it where it likes; otherwise it follows the source it was given. */
export interface Clock {
  now(): number
  set(instant: string | number): void
}

export function createClock(source: () => number): Clock {
  let read = source
  return {
    now: () => read(),
    set(instant) {
      const at = toInstant(instant)
      read = () => at
    },
  }
}

export const toInstant = (instant: string | number): number =>
  typeof instant === 'number' ? instant : Temporal.Instant.from(instant).epochMilliseconds
