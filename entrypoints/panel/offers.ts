import type { PanelOffer, RoundOffer } from '../../lib/domain/panel.ts'
import { fillText } from '../../lib/text/panel-lines.ts'
import { COPY_LABELS, PANEL_LABELS } from '../../lib/text/panel-labels.ts'
import type { Deeds } from './deeds.ts'
import { button, element } from './parts.ts'

/** What the operator can have done from here, a button each. */
export function drawOffers(
  offers: readonly PanelOffer[],
  deeds: Deeds,
  onRound: (offer: RoundOffer) => void,
): HTMLElement {
  const made = element('div', 'offers')
  for (const offer of offers) {
    if (offer.offer === 'fill') {
      const { wanted, sends } = offer
      made.append(button('', fillText(wanted), fillText(wanted), () => deeds.fill(wanted, sends)))
    } else if (offer.offer === 'copy') {
      made.append(
        element('p', 'detail', COPY_LABELS.why),
        button('quiet', COPY_LABELS.save, COPY_LABELS.save, deeds.copy),
      )
    } else made.append(button('quiet', PANEL_LABELS.round, PANEL_LABELS.round, () => onRound(offer)))
  }
  return made
}
