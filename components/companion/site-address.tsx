import { useId, useState } from 'preact/hooks'
import { POPUP } from '../../lib/text/popup.ts'
import type { CompanionActions } from './data.ts'
import './site-address.css'
import { Wrong } from './wrong.tsx'

const ANSWERS = { allowed: POPUP.siteAllowed, refused: POPUP.siteRefused, 'no-address': POPUP.siteNoAddress } as const

/** Allows a console by its address, where the browser does not show us the tab's or the page has no word of ours. */
export function SiteAddress({ onAllow }: { onAllow: CompanionActions['allowSite'] }) {
  const [answer, setAnswer] = useState<keyof typeof ANSWERS>()
  const id = useId()
  return (
    <details class="site-address">
      <summary>{POPUP.siteOther}</summary>
      <form
        class="site-address__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const asked = onAllow(String(new FormData(event.currentTarget).get('address')).trim())
          void asked.then(setAnswer)
        }}
      >
        <label>
          <span class="visually-hidden">{POPUP.siteAddress}</span>
          <input
            class="input"
            name="address"
            type="url"
            placeholder={POPUP.siteAddress}
            aria-describedby={`${id}-hint ${id}-wrong`}
            aria-invalid={answer === 'no-address'}
          />
        </label>
        <button type="submit" class="button button--quiet">
          {POPUP.siteAllowOther}
        </button>
        <p id={`${id}-hint`}>{POPUP.siteAddressHint}</p>
        {answer === 'allowed' ? (
          <p role="status">{ANSWERS.allowed}</p>
        ) : (
          <Wrong id={`${id}-wrong`} text={answer && ANSWERS[answer]} />
        )}
      </form>
    </details>
  )
}
