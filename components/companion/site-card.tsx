import { useState } from 'preact/hooks'
import { POPUP } from '../../lib/text/popup.ts'
import type { CompanionActions, Site } from './data.ts'
import './site-card.css'
import { Wrong } from './wrong.tsx'

interface SiteCardProps {
  origin: string
  looksLike: NonNullable<Site['looksLike']>
  onAllow: CompanionActions['allowSite']
}

/** A page that looks like a console or the platform, on a site not yet allowed: what allowing it means, and the button. */
export function SiteCard({ origin, looksLike, onAllow }: SiteCardProps) {
  const [refused, setRefused] = useState(false)
  return (
    <section class="site-card" aria-labelledby="site-title">
      <h2 class="site-card__title" id="site-title">
        {POPUP.siteTitle[looksLike]}
      </h2>
      <p class="site-card__origin">{origin}</p>
      <p>{POPUP.siteMeaning[looksLike]}</p>
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
