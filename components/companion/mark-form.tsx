import { useId, useState } from 'preact/hooks'
import type { Step } from '../../lib/domain/step.ts'
import { rocMoment } from '../../lib/text/dates.ts'
import { beside, STEP_LABELS } from '../../lib/text/labels.ts'
import { POPUP } from '../../lib/text/popup.ts'
import type { Tell } from './data.ts'
import './mark-form.css'
import { Wrong } from './wrong.tsx'

/** The operator's own word on a step, with a note, and its taking back (R24). */
export function MarkForm({ step, onTell }: { step: Step; onTell: Tell }) {
  const [problem, setProblem] = useState<string>()
  const id = useId()
  const { mark } = step
  const tell = async (done: boolean, note: string): Promise<void> =>
    setProblem(await onTell({ kind: 'mark', step: step.id, done, note }))
  if (mark) {
    return (
      <div class="mark-form">
        <p class="mark-form__mark">
          {POPUP.marked}
          {beside(rocMoment(mark.at))}
          {beside(mark.note)}
        </p>
        <button
          type="button"
          class="button button--quiet"
          aria-label={`${POPUP.unmark} ${STEP_LABELS[step.id]}`}
          onClick={() => void tell(false, '')}
        >
          {POPUP.unmark}
        </button>
        <Wrong text={problem} />
      </div>
    )
  }
  return (
    <form
      class="mark-form"
      onSubmit={(event) => {
        event.preventDefault()
        void tell(true, String(new FormData(event.currentTarget).get('note')).trim())
      }}
    >
      <label class="mark-form__note">
        <span class="visually-hidden">{POPUP.note}</span>
        <input class="input" name="note" maxLength={200} placeholder={POPUP.note} id={`${id}-note`} />
      </label>
      <button type="submit" class="button button--quiet" aria-label={`${POPUP.mark} ${STEP_LABELS[step.id]}`}>
        {POPUP.mark}
      </button>
      <Wrong text={problem} />
    </form>
  )
}
