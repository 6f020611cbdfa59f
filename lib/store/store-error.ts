/** Why the database did not do it; the sentence for each is in `lib/text/backup-problems.ts`. */
export type StoreProblem =
  | 'store-closed'
  | 'store-blocked'
  | 'store-newer'
  | 'store-full'
  | 'store-unavailable'
  | 'store-failed'
  | 'store-refused'
  | 'restore-stopped'
  | 'audit-stopped'

/** The only error the store throws. Whatever was begun in the same call has been undone. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly key: StoreProblem

  constructor(key: StoreProblem, cause?: unknown) {
    super(key, { cause })
    this.key = key
  }
}

/** What browsers call it, where the name alone says enough. */
const BY_NAME: Record<string, StoreProblem> = {
  QuotaExceededError: 'store-full',
  SecurityError: 'store-unavailable',
}

export function toStoreError(error: unknown, otherwise: StoreProblem = 'store-failed'): StoreError {
  if (error instanceof StoreError) return error
  const name = (error as Error | undefined)?.name ?? ''
  return new StoreError(Object.hasOwn(BY_NAME, name) ? (BY_NAME[name] as StoreProblem) : otherwise, error)
}
