import { useState } from 'preact/hooks'
import { HANDOVER_TEXT, handedOverText } from '../../lib/text/handover.ts'
import { SETTINGS_TEXT } from '../../lib/text/settings.ts'
import { Tick } from './field.tsx'
import { useAction } from './use-action.tsx'

export interface HandoverChoice {
  withNotes: boolean
  withBackup: boolean
}

interface HandoverFormProps {
  /** Whether there is an agency to hand over. */
  hasAgency: boolean
  /** Saves the file; answers its name and how many records are in it, where a backup is. */
  onMake(choice: HandoverChoice): Promise<{ name: string; records?: number | undefined }>
}

/** What goes into the file for the successor, and the button that makes it. */
export function HandoverForm({ hasAgency, onMake }: HandoverFormProps) {
  const [choice, setChoice] = useState<HandoverChoice>({ withNotes: false, withBackup: true })
  const action = useAction()
  const make = (): void =>
    action.run(async () => {
      const { name, records } = await onMake(choice)
      return handedOverText(name, records)
    })
  return (
    <>
      <h3>{HANDOVER_TEXT.heading}</h3>
      <p class="dash-soft">{HANDOVER_TEXT.meaning}</p>
      {hasAgency ? (
        <>
          <Tick
            label={HANDOVER_TEXT.backup}
            hint={HANDOVER_TEXT.backupHint}
            checked={choice.withBackup}
            onChecked={(withBackup) => setChoice((before) => ({ ...before, withBackup }))}
          />
          <Tick
            label={HANDOVER_TEXT.notes}
            hint={HANDOVER_TEXT.notesHint}
            checked={choice.withNotes}
            onChecked={(withNotes) => setChoice((before) => ({ ...before, withNotes }))}
          />
          <p>
            <button type="button" class="dash-button dash-button--main" disabled={action.busy} onClick={make}>
              {action.busy ? SETTINGS_TEXT.working : HANDOVER_TEXT.action}
            </button>
          </p>
        </>
      ) : (
        <p>{HANDOVER_TEXT.noAgency}</p>
      )}
      {action.notice}
    </>
  )
}
