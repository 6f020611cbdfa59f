import type { PanelAnswered } from '../../lib/browser/protocol.ts'
import type { RoundOffer, RoundShown, ConsoleSaid } from '../../lib/domain/panel.ts'
import type { RoundOrder, Wanted } from '../../lib/domain/round-order.ts'

import type { Deeds } from '../panel/deeds.ts'

/** Where the assist's script leaves itself for the reader, in the world both share and the page does not. */
export const ASSIST = 'chaiqinAssist'

export interface Assist {
  /** 帶入: fills the query form; `sends`: and sends it. Answers with what the panel says of it. */
  fill(wanted: Wanted, sends: boolean): Promise<ConsoleSaid>
  /**
   * Carries out what a round wants next; the same order again is left alone. `doc`: the document that was told. `show`:
   * what the worker answers where the round pauses.
   */
  follow(order: RoundOrder, doc: string, show: (answered: PanelAnswered | undefined) => void): void
  /** Whether the query form stands on the page, in this frame or another. */
  hasForm(): Promise<boolean>
  /** For the panel: how far a round is, and what can be done with it. */
  drawRound(round: RoundShown, deeds: Deeds): HTMLElement
  /** For the panel: which comparisons a round is to make. */
  drawRoundForm(offer: RoundOffer, deeds: Deeds, onCancel: () => void): HTMLElement
}
