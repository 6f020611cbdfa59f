import type { Taught } from '../domain/taught-words.ts'
/** What the caller lends: this room knows neither timers nor the browser. */
export interface Hands {
  /** Resolves when the page came to rest after a change. Asked again while the vendor says 請稍後. */
  rest(): Promise<void>
  /**
   * How an element is clicked; without it, by its own `click()`. In an isolated world that does not follow `javascript:`
   * links (Chrome, MV3), so there the caller hands the click to the page's own world, within the same call.
   */
  click?(element: HTMLElement): void
  /** The site's own words (`lib/domain/taught-words.ts`): headers and labels are read by them; of buttons, they only forbid. */
  taught?: Taught
}
