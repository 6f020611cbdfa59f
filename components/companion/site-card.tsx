import { useState } from 'preact/hooks'
import { POPUP } from '../../lib/text/popup.ts'
import type { CompanionActions } from './data.ts'
import './site-card.css'
import { Wrong } from './wrong.tsx'

/** A page that looks like a console, on a site not yet allowed: what allowing it means, and the button. */
export function SiteCard({ origin, onAllow }: { origin: string; onAllow: CompanionActions['allowSite'] }) {
  const [refused, setRefused] = useState(false)
  return (
    <section class="site-card" aria-labelledby="site-title">
      <h2 class="site-card__title" id="site-title">
        {POPUP.siteTitle}
      </h2>
      <p class="site-card__origin">{origin}</p>
      <p>{POPUP.siteMeaning}</p>
      <p>{POPUP.sitePrivacy}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          const answer = onAllow(origin)
          void answer.then((outcome) => setRefused(outcome !== 'allowed'))
        }}
      >
        {POPUP.siteAllow}
      </button>
      <Wrong text={refused ? POPUP.siteRefused : undefined} />
    </section>
  )
}
