import { BACKUP_TEXT, exportedText, SETTINGS_TEXT } from '../../lib/text/settings.ts'
import { useAction } from './use-action.tsx'

interface ExportBackupProps {
  /** Saves the file; answers its name and how many records are in it. */
  onExport(): Promise<{ name: string; records: number }>
}

export function ExportBackup({ onExport }: ExportBackupProps) {
  const action = useAction()
  const save = (): void =>
    action.run(async () => {
      const { name, records } = await onExport()
      return exportedText(name, records)
    })
  return (
    <>
      <h3>{BACKUP_TEXT.exportHeading}</h3>
      <p class="dash-soft">{BACKUP_TEXT.exportMeaning}</p>
      <p>
        <button type="button" class="dash-button dash-button--main" disabled={action.busy} onClick={save}>
          {action.busy ? SETTINGS_TEXT.working : BACKUP_TEXT.exportAction}
        </button>
      </p>
      {action.notice}
    </>
  )
}
