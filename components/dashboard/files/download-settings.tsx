import { DOWNLOADS_TEXT } from '../../../lib/text/downloads.ts'
import { SettingsSection } from '../settings-page.tsx'
import { useAction } from '../use-action.tsx'

export interface DownloadSettingsProps {
  /** Undefined until the browser has said. */
  allowed: boolean | undefined
  /** Called before anything else in the click: the browser asks only then. False where it was refused. */
  onAllow(): Promise<boolean>
  onWithdraw(): Promise<void>
}

/** The leave to hear of finished downloads: what it means, given and taken back. */
export function DownloadSettings({ allowed, onAllow, onWithdraw }: DownloadSettingsProps) {
  const action = useAction()
  const allow = (): void => {
    const answer = onAllow()
    action.run(async () => {
      if (!(await answer)) return action.tell('caution', DOWNLOADS_TEXT.refused)
      return DOWNLOADS_TEXT.nowAllowed
    })
  }
  const withdraw = (): void =>
    action.run(async () => {
      await onWithdraw()
      return DOWNLOADS_TEXT.nowWithdrawn
    })
  return (
    <SettingsSection id="downloads">
      <p>{DOWNLOADS_TEXT.meaning}</p>
      <ul class="dash-list dash-soft">
        {DOWNLOADS_TEXT.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p class="dash-soft">{DOWNLOADS_TEXT.browserSays}</p>
      {allowed !== undefined && (
        <div class="dash-bar">
          <p>{allowed ? DOWNLOADS_TEXT.allowed : DOWNLOADS_TEXT.notAllowed}</p>
          <button
            type="button"
            class={`dash-button${allowed ? '' : ' dash-button--main'}`}
            disabled={action.busy}
            onClick={allowed ? withdraw : allow}
          >
            {allowed ? DOWNLOADS_TEXT.withdraw : DOWNLOADS_TEXT.allow}
          </button>
        </div>
      )}
      {action.notice}
    </SettingsSection>
  )
}
