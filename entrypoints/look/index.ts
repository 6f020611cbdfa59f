import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { DIALOG_EVENT } from '../../lib/browser/dialog-event.ts'
import { Orphaned, post } from '../../lib/browser/post.ts'
import { loadWords, watchWords } from '../../lib/browser/taught-words.ts'
import { taughtFrom } from '../../lib/domain/taught-words.ts'
import { looksLikePlatform, looksRelevant } from '../../lib/reading/looks-relevant.ts'
import { arrivalOf, newDocumentId } from './arrival.ts'
import { SEAT, type Seat } from './seat.ts'
import { watchChanges } from './watch-changes.ts'

/** How long after the operator's click a page that draws itself by script is looked at again. Milliseconds. */
const AFTER_CLICK = 1000
const LONGEST = 2000
/** A worker lives half a minute after it was last told something. Milliseconds. */
const AWAKE = 20_000

/**
 * All that is at work on a page that is not ours: one cheap look. The reader, registered for the end of every page,
 * begins where our words stand then. The look comes again when all has loaded and after the operator's own click, for
 * some consoles draw every page by script: there the worker brings the reader, as it always brings the platform's.
 */
export default defineUnlistedScript(() => {
  const { arrival, status } = arrivalOf()
  const seat: Seat = {
    doc: newDocumentId(),
    arrival,
    post,
    watchChanges,
    isOurs,
    tell(work, onOrphaned) {
      work().catch((error: unknown) => (error instanceof Orphaned ? onOrphaned() : console.warn(error)))
    },
    onWords(hear) {
      const learn = async (): Promise<void> => hear(taughtFrom(await loadWords(origin)))
      watchWords(() => void learn())
      void learn()
    },
    heard: [],
  }
  Object.assign(globalThis, { [SEAT]: seat })
  let isAsked = false
  let wokenAt = -AWAKE
  let timer: ReturnType<typeof setTimeout> | undefined

  function look(): void {
    if (!seat.hear && isOurs()) bring('reader')
    if (!seat.hasPlatform && looksLikePlatform(document)) bring('platform')
  }
  function bring(script: 'reader' | 'platform'): void {
    document.removeEventListener('click', lookLater, true)
    post({ type: 'script-wanted', script }).catch(() => {
      // The extension was updated under this page: nobody answers any more.
    })
  }
  function isOurs(): boolean {
    if (isAsked || !looksRelevant(document)) return isAsked
    for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, wake, true)
    return (isAsked = true)
  }
  function wake({ isTrusted, timeStamp }: Event): void {
    if (!isTrusted || timeStamp - wokenAt < AWAKE) return
    wokenAt = timeStamp
    post({ type: 'operator-here' }).catch(() => {})
  }
  function lookLater({ isTrusted }: MouseEvent): void {
    clearTimeout(timer)
    if (isTrusted) timer = setTimeout(look, AFTER_CLICK)
  }

  if (status >= 400) post({ type: 'page-failed', status }).catch(() => {})
  document.addEventListener('click', lookLater, true)
  // From the first moment on: a page may say what a run did while it is still loading.
  document.addEventListener(DIALOG_EVENT, (event) => {
    const { detail } = event as CustomEvent<unknown>
    if (typeof detail !== 'string') return
    const text = detail.slice(0, LONGEST)
    if (seat.hear) seat.hear(text)
    else seat.heard = [text]
  })
  // Before the reader is there: a page whose script takes our words away just then, to draw them later, is ours too.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look)
  else look()
  if (document.readyState !== 'complete') addEventListener('load', look)
})
