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

/** The only error the store throws. Whatever was begun in the same call has been undone. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly key: StoreProblem

  constructor(key: StoreProblem, cause?: unknown) {
    super(key, { cause })
    this.key = key
  }
}

const BY_NAME: Record<string, StoreProblem> = {
  QuotaExceededError: 'store-full',
  VersionError: 'store-newer',
  DatabaseClosedError: 'store-closed',
  MissingAPIError: 'store-unavailable',
  OpenFailedError: 'store-unavailable',
  SecurityError: 'store-unavailable',
}

/** Dexie wraps what happened (`inner`, `failures`): the innermost cause that has a name of ours decides. */
export function toStoreError(error: unknown, otherwise: StoreProblem = 'store-failed'): StoreError {
  let key: StoreProblem | undefined
  for (let cause = error as Cause | undefined, depth = 0; cause && depth < 8; depth++) {
    if (cause instanceof StoreError) return cause
    const name = cause.name ?? ''
    if (Object.hasOwn(BY_NAME, name)) key = BY_NAME[name]
    cause = cause.inner ?? cause.failures?.[0]
  }
  return new StoreError(key ?? otherwise, error)
}

interface Cause {
  name?: string
  inner?: Cause
  failures?: Cause[]
}
