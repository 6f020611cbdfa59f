import { useState } from 'preact/hooks'
import { DETAIL_DAYS } from '../../lib/domain/detail-days.ts'
import { parseSeconds } from '../../lib/text/entry.ts'
import { PRIVACY_TEXT, rowsErasedText, type RowsCount, type RowsScope, scopeText } from '../../lib/text/privacy.ts'
import { SETTINGS_TEXT } from '../../lib/text/settings.ts'
import { Choice, Field } from './field.tsx'
import { SettingsSection } from './settings-page.tsx'
import { useAction } from './use-action.tsx'

interface PrivacySettingsProps {
  /** Days detail rows are kept after their month closed. */
  days: number
  onDays(days: number): Promise<void>
  /** Counts the detail rows there are. */
  onLook(): Promise<Record<RowsScope, RowsCount>>
  /** Erases them; answers how many went. */
  onErase(scope: RowsScope): Promise<RowsCount>
}

/** What is kept of a person and what never, for how long, and taking it back at once. */
export function PrivacySettings({ days, onDays, onLook, onErase }: PrivacySettingsProps) {
  return (
    <SettingsSection id="privacy">
      <h3>{PRIVACY_TEXT.kept}</h3>
      <List items={PRIVACY_TEXT.keptList} />
      <h3>{PRIVACY_TEXT.never}</h3>
      <List items={PRIVACY_TEXT.neverList} />
      <KeepDays days={days} onDays={onDays} />
      <h3>{PRIVACY_TEXT.erase}</h3>
      <p class="dash-soft">{PRIVACY_TEXT.eraseMeaning}</p>
      <EraseRows onLook={onLook} onErase={onErase} />
    </SettingsSection>
  )
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul class="dash-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

function KeepDays({ days, onDays }: Pick<PrivacySettingsProps, 'days' | 'onDays'>) {
  const [typed, setTyped] = useState<string>()
  const [isWrong, setWrong] = useState(false)
  const action = useAction()
  const submit = (event: Event): void => {
    event.preventDefault()
    action.clear()
    const value = parseSeconds(typed ?? String(days), DETAIL_DAYS)
    const isDays = value !== undefined && Number.isInteger(value)
    setWrong(!isDays)
    if (!isDays) return
    action.run(async () => {
      await onDays(value)
      setTyped(undefined)
      return PRIVACY_TEXT.saved
    })
  }
  return (
    <>
      <form class="dash-form dash-form--line" onSubmit={submit} noValidate>
        <Field
          label={PRIVACY_TEXT.days}
          hint={PRIVACY_TEXT.daysHint}
          problem={isWrong ? PRIVACY_TEXT.daysProblem : undefined}
          value={typed ?? String(days)}
          onValue={setTyped}
          input={{ inputMode: 'numeric', maxLength: 5 }}
        />
        <button type="submit" class="dash-button dash-button--main" disabled={action.busy}>
          {SETTINGS_TEXT.save}
        </button>
      </form>
      {action.notice}
    </>
  )
}

/** Looks first, says how much, then erases. */
function EraseRows({ onLook, onErase }: Pick<PrivacySettingsProps, 'onLook' | 'onErase'>) {
  const [found, setFound] = useState<Record<RowsScope, RowsCount>>()
  const [scope, setScope] = useState<RowsScope>('closed')
  const action = useAction()
  const look = (): void =>
    action.run(async () => {
      const counts = await onLook()
      if (counts.all.rows === 0) return PRIVACY_TEXT.nothing
      setScope(counts.closed.rows > 0 ? 'closed' : 'all')
      setFound(counts)
    })
  const erase = (event: Event): void => {
    event.preventDefault()
    action.run(async () => {
      const erased = await onErase(scope)
      setFound(undefined)
      return rowsErasedText(erased)
    })
  }
  return (
    <>
      {found ? (
        <form class="dash-form" onSubmit={erase}>
          <Choice
            legend={PRIVACY_TEXT.which}
            options={(['closed', 'all'] as const).map((value) => ({ value, label: scopeText(value, found[value]) }))}
            value={scope}
            onValue={setScope}
          />
          <p class="dash-bar">
            <button
              type="submit"
              class="dash-button dash-button--danger"
              disabled={action.busy || found[scope].rows === 0}
            >
              {PRIVACY_TEXT.confirm}
            </button>
            <button type="button" class="dash-button" onClick={() => setFound(undefined)}>
              {SETTINGS_TEXT.cancel}
            </button>
          </p>
        </form>
      ) : (
        <p>
          <button type="button" class="dash-button" disabled={action.busy} onClick={look}>
            {PRIVACY_TEXT.erase}
          </button>
        </p>
      )}
      {action.notice}
    </>
  )
}
