import { useState } from 'preact/hooks'
import { SITES_TEXT, siteAllowedText, siteWithdrawnText } from '../../lib/text/settings.ts'
import { Field } from './field.tsx'
import { SettingsSection } from './settings-page.tsx'
import { useAction } from './use-action.tsx'

interface SiteSettingsProps {
  /** Origins allowed now. */
  sites: readonly string[]
  /** An address as pasted to its origin; undefined where it is none. */
  parseSite(address: string): string | undefined
  /** Called before anything else in the click: the browser asks only then. False where it was refused. */
  onAllow(site: string): Promise<boolean>
  onWithdraw(site: string): Promise<void>
}

/** The sites the product may read: allow by address, withdraw. */
export function SiteSettings({ sites, parseSite, onAllow, onWithdraw }: SiteSettingsProps) {
  const [address, setAddress] = useState('')
  const [wrong, setWrong] = useState(false)
  const action = useAction()

  const allow = (event: Event): void => {
    event.preventDefault()
    const site = parseSite(address.trim())
    setWrong(site === undefined)
    action.clear()
    if (site === undefined) return
    const answer = onAllow(site)
    action.run(async () => {
      if (!(await answer)) return action.tell('caution', SITES_TEXT.refused)
      setAddress('')
      return siteAllowedText(site)
    })
  }
  const withdraw = (site: string): void =>
    action.run(async () => {
      await onWithdraw(site)
      return siteWithdrawnText(site)
    })

  return (
    <SettingsSection id="sites">
      <p class="dash-soft">{SITES_TEXT.meaning}</p>
      {sites.length === 0 ? (
        <p>{SITES_TEXT.none}</p>
      ) : (
        <ul class="dash-sites" aria-label={SITES_TEXT.list}>
          {sites.map((site) => (
            <li key={site} class="dash-bar">
              <span class="dash-break">{site}</span>
              <button type="button" class="dash-button" disabled={action.busy} onClick={() => withdraw(site)}>
                {SITES_TEXT.withdraw}
                <span class="dash-hidden"> {site}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="dash-form dash-form--line" onSubmit={allow} noValidate>
        <Field
          label={SITES_TEXT.address}
          hint={SITES_TEXT.addressHint}
          problem={wrong ? SITES_TEXT.wrong : undefined}
          value={address}
          onValue={setAddress}
          input={{ type: 'url', inputMode: 'url', placeholder: 'https://' }}
        />
        <button type="submit" class="dash-button dash-button--main" disabled={action.busy}>
          {SITES_TEXT.allow}
        </button>
      </form>
      {action.notice}
    </SettingsSection>
  )
}
