import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { type Agency, DEFAULT_FIRST_MONTH } from '../../lib/domain/agencies.ts'
import type { SeenAgency } from '../../lib/domain/agency-names.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { POPUP, SETUP_PROBLEMS } from '../../lib/text/popup.ts'
import { checkSetup, type SetupEntry, type SetupField, type SetupProblems } from './check-setup.ts'
import type { CompanionActions, Site } from './data.ts'
import { Field } from './field.tsx'
import { SeenAgencies } from './seen-agencies.tsx'
import './setup-form.css'
import { SiteAddress } from './site-address.tsx'
import { Wrong } from './wrong.tsx'

interface SetupFormProps {
  followed: readonly Agency[]
  seen: readonly SeenAgency[]
  loadSeen: CompanionActions['loadSeen']
  now: number
  onSave: CompanionActions['saveAgency']
  onDone(): void
  /** There is another agency to go back to. */
  canCancel: boolean
  site: Site | undefined
  onAllowSite: CompanionActions['allowSite']
}

/** First run, and one agency more: whose months to follow, from when, and up to when all is filed (R1, R20, R25). */
export function SetupForm(props: SetupFormProps) {
  const { followed, seen, loadSeen, now, onSave, onDone, canCancel, site, onAllowSite } = props
  const [problems, setProblems] = useState<SetupProblems>({})
  const [failed, setFailed] = useState<string>()
  const [offered, setOffered] = useState(seen)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => {
    if (canCancel) void loadSeen().then(setOffered)
    else setOffered(seen)
  }, [seen, canCancel])

  useEffect(() => {
    if (canCancel) form.current?.querySelector('input')?.focus()
  }, [])

  const fill = ({ code, name }: SeenAgency): void => {
    const fields = form.current?.elements
    if (!fields) return
    ;(fields.namedItem('code') as HTMLInputElement).value = code
    const nameField = fields.namedItem('name') as HTMLInputElement
    nameField.value = name
    setProblems({})
    ;(name ? (fields.namedItem('first') as HTMLInputElement) : nameField).focus()
  }
  const submit = async (element: HTMLFormElement): Promise<void> => {
    const checked = checkSetup(Object.fromEntries(new FormData(element)) as unknown as SetupEntry, followed, now)
    if ('problems' in checked) {
      setProblems(checked.problems)
      const first = Object.keys(checked.problems)[0] as SetupField
      ;(element.elements.namedItem(first) as HTMLInputElement).focus()
      return
    }
    setProblems({})
    const sentence = await onSave(checked.agency)
    setFailed(sentence)
    if (!sentence) onDone()
  }
  const field = (name: SetupField, label: string, hint?: string, defaultValue = '') => (
    <Field
      id={`${id}-${name}`}
      name={name}
      label={label}
      hint={hint}
      defaultValue={defaultValue}
      problem={problems[name] && SETUP_PROBLEMS[problems[name]]}
    />
  )
  return (
    <main class="setup">
      <h1 class="setup__title">{canCancel ? POPUP.addAgency : POPUP.setupTitle}</h1>
      <p class="setup__text">{POPUP.setupText}</p>
      <SeenAgencies seen={offered} onChoose={fill} />
      {offered.length === 0 && !canCancel && <p class="setup__text">{POPUP.setupHint}</p>}
      <form
        ref={form}
        class="setup__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit(event.currentTarget)
        }}
      >
        {field('code', POPUP.setupCode, POPUP.setupCodeHint)}
        {field('name', POPUP.setupName)}
        {field('first', POPUP.setupFirst, POPUP.setupFirstHint, rocMonth(DEFAULT_FIRST_MONTH))}
        {field('through', POPUP.setupThrough, POPUP.setupThroughHint)}
        <fieldset class="setup__channel">
          <legend>{POPUP.setupChannel}</legend>
          <label>
            <input type="radio" name="channel" value="console" defaultChecked />
            {POPUP.setupConsole}
          </label>
          <label>
            <input type="radio" name="channel" value="webhr" />
            {POPUP.setupWebhr}
          </label>
        </fieldset>
        <Wrong text={failed} />
        <div class="setup__act">
          <button type="submit" class="button">
            {POPUP.setupStart}
          </button>
          {canCancel && (
            <button type="button" class="button button--quiet" onClick={onDone}>
              {POPUP.cancel}
            </button>
          )}
        </div>
      </form>
      {site && !site.allowed && <SiteAddress onAllow={onAllowSite} />}
    </main>
  )
}
