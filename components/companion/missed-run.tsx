import { useId, useState } from 'preact/hooks'
import { instantOf, taipeiDay } from '../../lib/domain/months.ts'
import type { ReasonValues } from '../../lib/domain/reasons.ts'
import { TOLD_BY_OPERATOR } from '../../lib/text/evidence.ts'
import { POPUP, runProblemText } from '../../lib/text/popup.ts'
import { checkDay } from './check-run.ts'
import type { Tell } from './data.ts'
import './missed-run.css'
import { Wrong } from './wrong.tsx'

interface MissedRunProps {
  missed: ReasonValues['carried-missed-run']
  now: number
  onTell: Tell
}

/** Differences went away and no run is on record: the operator gives its day, or says that none was needed (R11a). */
export function MissedRun({ missed, now, onTell }: MissedRunProps) {
  const { mode: kind, data } = missed
  const [problem, setProblem] = useState<string>()
  const id = useId()
  const span = { from: taipeiDay(instantOf(missed.openedAt)), to: taipeiDay(instantOf(missed.clearedAt)) }

  const tell = async (on: string, count: 0 | null): Promise<void> =>
    setProblem(await onTell({ kind, data, on, total: count, succeeded: count, source: TOLD_BY_OPERATOR }))
  const record = async (form: HTMLFormElement): Promise<void> => {
    const checked = checkDay(String(new FormData(form).get('day')), now, span)
    if ('problem' in checked) setProblem(runProblemText(checked.problem, span))
    else await tell(checked.day, null)
  }
  return (
    <form
      class="missed-run"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void record(event.currentTarget)
      }}
    >
      <label class="missed-run__day">
        {POPUP.missedRun}
        <input
          class="input"
          name="day"
          placeholder={POPUP.dayExample}
          inputMode="numeric"
          aria-describedby={`${id}-wrong`}
          aria-invalid={problem !== undefined}
        />
      </label>
      <button type="submit" class="button">
        {POPUP.recordRun}
      </button>
      <button type="button" class="button button--quiet" onClick={() => void tell(span.to, 0)}>
        {POPUP.notNeeded}
      </button>
      <Wrong id={`${id}-wrong`} text={problem} />
    </form>
  )
}
