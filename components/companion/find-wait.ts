import type { AgencyChecklist } from '../../lib/domain/checklist.ts'
import type { Day, Month } from '../../lib/domain/months.ts'
import type { Step } from '../../lib/domain/step.ts'

interface Wait {
  month: Month
  /** The step whose reason says what is waited for. */
  step: Step
  until?: Day
}

/**
 * Where nothing can be done now: what is waited for, and until when. The earliest day decides; of the steps that wait
 * for it, rows that another month's file carries say most, for that is what surprises people.
 */
export function findWait({ months }: AgencyChecklist): Wait | undefined {
  const waiting = months.flatMap(({ month, steps }) =>
    steps.filter(({ state }) => state === 'waiting').map((step) => ({ month, step, until: step.until })),
  )
  const until = waiting.flatMap((one) => one.until ?? []).sort()[0]
  if (until === undefined) return waiting[0]
  const then = waiting.filter((one) => one.until === until)
  const own = then.find(({ step }) => step.id !== 'carried')
  const carried = then.find(({ step }) => step.id === 'carried')
  const said = carried ?? own
  return said && { ...said, month: own?.month ?? carrierOf(said) }
}

function carrierOf({ month, step }: Wait): Month {
  return step.reason.key === 'carried-waiting' ? step.reason.values.carrier : month
}
