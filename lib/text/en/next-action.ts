import type { NextAction } from '../../domain/next-action.ts'
import type { Month } from '../../domain/months.ts'
import { PLATFORM_CLOSES } from '../../domain/deadlines.ts'
import type { Step } from '../../domain/step.ts'
import { isAnsweredHere, minutesToClosing } from '../closing-time.ts'
import { rocMonth, shortDay } from './dates.ts'
import { comparisonLabel, STEP_LABELS, STEP_PLACES } from './labels.ts'
import { plural } from './plural.ts'

/** What to do, as an order: `Compare 2023-05 backfill · leave`. */
export function nextTitle({ month, step }: NextAction): string {
  const when = rocMonth(month)
  const { key, values } = step.reason
  switch (key) {
    case 'produce-out-of-order':
    case 'produce-follows-plan':
      return `Produce ${when} again, then file in order`
    case 'produce-only-premature':
    case 'file-only-premature':
      return `Produce the ${when} data file again`
    case 'produce-look-first':
      return `Check the production history of ${when}`
    case 'file-rejected':
      return `Fix the errors and file ${when} again`
    case 'file-upload-again':
      return `Upload the ${when} data file again`
    case 'differences-rows-left':
      return `Ask the vendor about the ${plural(values.left, 'row')} left in ${when}`
    case 'carried-missed-run':
      return `Enter the run day of ${when} ${comparisonLabel(values.mode, values.data).toLowerCase()}`
    case 'carried-todo':
    case 'carried-attention':
      return `Download and file the ${rocMonth(values.carrier)} data file`
    case 'survey-too-early':
      return `Finish what is still open in ${when}`
  }
  return plainTitle(step, when)
}

function plainTitle({ id }: Step, when: string): string {
  switch (id) {
    case 'differences':
      return `Handle the differences of ${when}`
    case 'produce':
      return `Download the ${when} data file`
    case 'file':
      return `File ${when} on the platform`
    case 'carried':
      return `File the carrying month of ${when}`
    case 'survey':
      return `Fill in the WebHR survey for ${when}`
    case 'keep':
      return `Confirm the WebHR leave data of ${when}`
    case 'count':
      return `Look at the platform row count of ${when}`
    default:
      return STEP_LABELS[id].replace('Compare', `Compare ${when}`)
  }
}

/** How urgent, above the title. */
export function nextEyebrow({ step }: NextAction): string {
  if (step.overdue) return 'Overdue'
  return step.state === 'attention' ? 'Needs attention' : 'Next step'
}

/** Where to click; nowhere for what is answered here. */
export function nextPlace(next: NextAction): string | undefined {
  return isAnsweredHere(next) ? undefined : STEP_PLACES[next.step.id]
}

/** What the button says where the step is closed by the operator's own word, here. */
export function answerLabel({ step }: NextAction): string | undefined {
  if (step.reason.key === 'carried-missed-run') return 'Enter run day'
  if (step.id === 'survey' && step.state === 'todo') return 'Mark when filled in'
  return step.id === 'keep' ? 'Mark when confirmed' : undefined
}

/** On the last day, before the platform closes: how long is left. */
export function closingText(next: NextAction, now: number): string | undefined {
  const left = minutesToClosing(next, now)
  if (left === undefined) return undefined
  const hours = Math.floor(left / 60)
  return `The platform closes at ${PLATFORM_CLOSES}:00: ${hours > 0 ? `${hours} h ` : ''}${left % 60} min left`
}

/** Nothing to do now: until when, and what then. */
export function waitEyebrow(until: string | undefined): string {
  return until === undefined ? 'Waiting' : `Waiting until ${shortDay(until)}`
}

export function waitTitle(month: Month, webhr: boolean): string {
  const when = rocMonth(month)
  return webhr ? `Confirm and fill in ${when}` : `Compare, download and file ${when}`
}
