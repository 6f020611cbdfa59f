/**
 * One operator, one session for the whole server. A cookie would be truer to life, but cookies are shared between the
 * ports of a host, and two practice consoles on one machine would log each other out.
 */
export interface Session {
  readonly timedOut: boolean
  /** Counts a request; false when it comes after the end of the session. */
  admit(): boolean
  login(): void
  expire(): void
}

export function createSession(loggedIn: boolean, limit: number): Session {
  let begun = loggedIn
  let left = loggedIn ? limit : 0
  let timedOut = false
  return {
    get timedOut() {
      return timedOut
    },
    admit() {
      if (left > 0) {
        left -= 1
        return true
      }
      timedOut = begun
      return false
    },
    login() {
      begun = true
      timedOut = false
      left = limit
    },
    expire() {
      left = 0
    },
  }
}
