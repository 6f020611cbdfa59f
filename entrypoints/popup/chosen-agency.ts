/** Which agency was looked at last: a habit of this computer, no fact, so it is no part of the database. */
const KEY = 'companion.agency'

/** Where a policy forbids the page its storage, the habit is lost and nothing else. */
export function recallAgency(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}

export function rememberAgency(code: string): void {
  try {
    localStorage.setItem(KEY, code)
  } catch {
    // As above.
  }
}
