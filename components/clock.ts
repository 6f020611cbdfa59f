import { useEffect, useState } from 'preact/hooks'

/** Where a surface gets its time from: the computer's clock, or a test's. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

const MINUTE = 60_000

/** The time, to the minute: draws anew when a minute begins, and after the computer slept. */
export function useNow(clock: Clock): number {
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = (): void => {
      clearTimeout(timer)
      const time = clock.now()
      setNow(time)
      timer = setTimeout(tick, MINUTE - (time % MINUTE) + 5)
    }
    tick()
    document.addEventListener('visibilitychange', tick)
    window.addEventListener('focus', tick)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tick)
      window.removeEventListener('focus', tick)
    }
  }, [clock])
  return now
}
