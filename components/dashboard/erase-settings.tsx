import { useState } from 'preact/hooks'
import type { Month } from '../../lib/domain/months.ts'
import { ERASE_TEXT, erasedText } from '../../lib/text/settings.ts'
import { EraseForm } from './erase-form.tsx'
import type { Holdings } from './holdings.ts'
import { SettingsSection } from './settings-page.tsx'
import { useAction } from './use-action.tsx'

export type EraseTarget =
  | { what: 'month'; agency: string; month: Month }
  | { what: 'agency'; agency: string }
  | { what: 'all' }

interface EraseSettingsProps {
  /** Counts what is kept. */
  onLook(): Promise<Holdings>
  /** Erases it; answers how many records went. */
  onErase(target: EraseTarget): Promise<number>
}

/** One month, one agency, everything: first what would go, then a word typed, then it goes. */
export function EraseSettings({ onLook, onErase }: EraseSettingsProps) {
  const [holdings, setHoldings] = useState<Holdings>()
  const action = useAction()
  const look = (): void =>
    action.run(async () => {
      setHoldings(await onLook())
    })
  const erase = (target: EraseTarget): void =>
    action.run(async () => {
      const records = await onErase(target)
      setHoldings(undefined)
      return erasedText(records)
    })
  return (
    <SettingsSection id="erase">
      <p class="dash-soft">{ERASE_TEXT.meaning}</p>
      {holdings ? (
        <EraseForm holdings={holdings} busy={action.busy} onErase={erase} onCancel={() => setHoldings(undefined)} />
      ) : (
        <p>
          <button type="button" class="dash-button" disabled={action.busy} onClick={look}>
            {ERASE_TEXT.look}
          </button>
        </p>
      )}
      {action.notice}
    </SettingsSection>
  )
}
