import { useState } from 'preact/hooks'
import type { Agency } from '../../../lib/domain/agencies.ts'
import { agencyOptionText } from '../../../lib/text/dashboard.ts'
import { exportedStatusText, ROLLUP_TEXT } from '../../../lib/text/rollup.ts'
import { SETTINGS_TEXT } from '../../../lib/text/settings.ts'
import { Select } from '../field.tsx'
import { useAction } from '../use-action.tsx'

export interface StatusExportProps {
  agencies: readonly Agency[]
  /** Saves the status file of these agencies; answers its name. */
  onExport(codes: readonly string[]): Promise<string>
}

/** For the superior office: how far these agencies are, and nothing else. */
export function StatusExport({ agencies, onExport }: StatusExportProps) {
  const [chosen, setChosen] = useState('')
  const action = useAction()
  const codes = chosen === '' ? agencies.map(({ code }) => code) : [chosen]
  const save = (): void => action.run(async () => exportedStatusText(await onExport(codes), codes.length))
  return (
    <section class="dash-card" aria-labelledby="dash-status-export">
      <h2 id="dash-status-export">{ROLLUP_TEXT.exportHeading}</h2>
      <p class="dash-soft">{ROLLUP_TEXT.exportMeaning}</p>
      {agencies.length === 0 ? (
        <p>{ROLLUP_TEXT.exportNone}</p>
      ) : (
        <div class="dash-bar rollup-export">
          {agencies.length > 1 && (
            <Select
              label={ROLLUP_TEXT.exportWhat}
              options={[
                { value: '', label: ROLLUP_TEXT.exportAll },
                ...agencies.map((one) => ({ value: one.code, label: agencyOptionText(one) })),
              ]}
              value={chosen}
              onValue={setChosen}
            />
          )}
          <button type="button" class="dash-button" disabled={action.busy} onClick={save}>
            {action.busy ? SETTINGS_TEXT.working : ROLLUP_TEXT.exportAction}
          </button>
        </div>
      )}
      {action.notice}
    </section>
  )
}
