import type { Message } from '../../lib/browser/protocol.ts'
import type { Query } from '../../lib/domain/query.ts'
import type { Arrival } from '../../lib/domain/tab-state.ts'
import type { Taught } from '../../lib/domain/taught-words.ts'

/**
 * Where the first look leaves, in the world our scripts share and the page does not, what the reader takes over, and
 * what every script of ours would else carry itself.
 */
export const SEAT = 'chaiqinSeat'

export interface Seat {
  /** Names this document. */
  doc: string
  /** How it came to be loaded. */
  arrival: Arrival
  /** Whether the console's words stand on the page: the reader, which is there from its end on, begins only then. */
  isOurs(): boolean
  /** Tells the worker; resolves with its answer (`lib/browser/post.ts`). */
  post<Answer>(message: Message): Promise<Answer | undefined>
  /** Does what talks to the worker; `onOrphaned` where the extension was updated or removed under this page. */
  tell(work: () => Promise<unknown>, onOrphaned: () => void): void
  /** Calls back with the words this site was taught, now and whenever they change. */
  onWords(hear: (taught: Taught) => void): void
  /** Calls back when the page changed (at once) and when it came to rest; returns the function that stops it. */
  watchChanges(onRest: () => void, onChange: () => void): () => void
  /** The query the page was read with last; for the redactor. */
  query?: Query | undefined
  /** What the page's message box said last, before the reader was there. */
  heard: string[]
  /** The platform's reader is there. */
  hasPlatform?: boolean
  /** Set by the reader, once a document. */
  hear?: (text: string) => void
}
