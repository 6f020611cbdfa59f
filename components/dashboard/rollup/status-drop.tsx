import { filesText, ROLLUP_TEXT, takenText } from '../../../lib/text/rollup.ts'
import { SETTINGS_TEXT } from '../../../lib/text/settings.ts'
import { FileDrop } from '../file-drop.tsx'
import { Notice } from '../notice.tsx'
import { bracketed, named } from '../../../lib/text/labels.ts'

export interface StatusDropProps {
  /** How far the reading is, while it goes on. */
  running?: { done: number; total: number } | undefined
  /** The last reading that ended: so many files in so many milliseconds. */
  taken?: { files: number; ms: number } | undefined
  /** Files not taken, each with its sentence. */
  problems: readonly { file: string; text: string }[]
  onFiles(files: File[]): void
  onStop(): void
}

/** Where status files are dropped, hundreds at once, and what was wrong with some. */
export function StatusDrop({ running, taken, problems, onFiles, onStop }: StatusDropProps) {
  return (
    <section class="dash-card" aria-labelledby="dash-status-drop">
      <h2 id="dash-status-drop">{ROLLUP_TEXT.dropHeading}</h2>
      <p class="dash-soft">{ROLLUP_TEXT.dropMeaning}</p>
      {running ? (
        <div class="dash-bar">
          <label class="dash-progress">
            {ROLLUP_TEXT.running} {filesText(running.done, running.total)}
            <progress value={running.done} max={Math.max(1, running.total)} />
          </label>
          <button type="button" class="dash-button" onClick={onStop}>
            {SETTINGS_TEXT.stop}
          </button>
        </div>
      ) : (
        <FileDrop
          label={ROLLUP_TEXT.choose}
          hint={ROLLUP_TEXT.drop}
          accept=".json,application/json"
          onFiles={onFiles}
        />
      )}
      {taken && !running && <Notice kind="done">{takenText(taken.files, taken.ms)}</Notice>}
      {problems.length > 0 && (
        <details class="rollup-problems" open>
          <summary>{bracketed(ROLLUP_TEXT.problems, problems.length)}</summary>
          <ul class="dash-list">
            {problems.map(({ file, text }) => (
              <li key={file} class="dash-break">
                {named(file, text)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
