import type { PanelAnswered } from '../../lib/browser/protocol.ts'
import type { PanelAsked, PanelNews, PanelSaid } from '../../lib/domain/panel.ts'
import type { PanelLine } from '../../lib/text/panel-lines.ts'
import type { PanelQuestion } from '../../lib/text/panel-questions.ts'
import type { Seat } from '../look/seat.ts'

/** Our element's name. */
export const PANEL_HOST = 'chaiqin-companion'

/** Where the panel's script leaves its maker for the reader, in the world both share and the page does not. */
export const PANEL = 'chaiqinPanel'

export interface Panel {
  show(news: PanelNews | null): void
  /** One more line below what is shown; what was offered is done. */
  add(said: PanelSaid): void
  /** Shows what the worker answered, and has done what it orders. */
  take(answered: PanelAnswered): Promise<void>
}

/** What the reader lends its panel. */
export interface PanelLink {
  /** Names the document. */
  doc: string
  post: Seat['post']
  /** Runs what talks to the worker; once the extension was updated, that is said instead. */
  tell(work: () => Promise<unknown>): void
  /** Reads the page again, whatever it says. */
  readAgain(): void
  /** Words of what only its own pages tell and ask; the panel has the console's. */
  words?: PanelWords
  /** What the panel stands beside, where the operator has not moved it on this page; and buttons not to be covered. */
  beside?(): { rect: DOMRect; buttons: DOMRect[] } | undefined
}

export interface PanelWords {
  linesOf(said: PanelSaid): PanelLine[] | undefined
  questionOf(asked: PanelAsked): PanelQuestion | undefined
}

export type CreatePanel = (link: PanelLink) => Panel
