import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Run } from '../../lib/domain/records.ts'
import { rocDay } from '../../lib/text/dates.ts'
import { isNotNeeded, TOLD_BY_OPERATOR } from '../../lib/text/evidence.ts'
import { POPUP, runProblemText } from '../../lib/text/popup.ts'
import { checkRun } from './check-run.ts'
import type { Tell } from './data.ts'
import './run-editor.css'
import { Wrong } from './wrong.tsx'

interface RunEditorProps {
  run: Run
  now: number
  onTell: Tell
  onDone(): void
}

/** Corrects a run's day (R10) and counts (R8): the old record stays, a new one stands in its place. */
export function RunEditor({ run, now, onTell, onDone }: RunEditorProps) {
  const [problem, setProblem] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const id = useId()
  const known = isNotNeeded(run) ? { total: null, succeeded: null } : run
  useEffect(() => first.current?.select(), [])

  const save = async (form: HTMLFormElement): Promise<void> => {
    const entry = Object.fromEntries(new FormData(form)) as Record<'day' | 'total' | 'succeeded', string>
    const checked = checkRun(entry, now)
    if ('problem' in checked) return setProblem(runProblemText(checked.problem))
    const failed = await onTell({ ...run, ...checked, replaces: run.at, source: TOLD_BY_OPERATOR })
    if (failed) setProblem(failed)
    else onDone()
  }
  return (
    <form
      class="run-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save(event.currentTarget)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onDone()
      }}
    >
      <label class="run-editor__day">
        {POPUP.runDay}
        <input
          class="input"
          name="day"
          ref={first}
          defaultValue={rocDay(run.on)}
          inputMode="numeric"
          aria-describedby={`${id}-wrong`}
          aria-invalid={problem !== undefined}
        />
      </label>
      {(['total', 'succeeded'] as const).map((name) => (
        <label key={name}>
          {name === 'total' ? POPUP.runTotal : POPUP.runSucceeded}
          <input
            class="input"
            name={name}
            defaultValue={known[name] === null ? '' : String(known[name])}
            placeholder={POPUP.unknownCount}
            inputMode="numeric"
          />
        </label>
      ))}
      <div class="run-editor__act">
        <button type="submit" class="button">
          {POPUP.save}
        </button>
        <button type="button" class="button button--quiet" onClick={onDone}>
          {POPUP.cancel}
        </button>
      </div>
      <Wrong id={`${id}-wrong`} text={problem} />
    </form>
  )
}
