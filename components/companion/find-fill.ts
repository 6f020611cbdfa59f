import type { AgencyChecklist } from '../../lib/domain/checklist.ts'
import type { Month } from '../../lib/domain/months.ts'
import type { Round } from '../../lib/domain/round.ts'
import type { Wanted } from '../../lib/domain/round-order.ts'
import { comparedBy, type StepId } from '../../lib/domain/step.ts'
import type { Site } from './data.ts'

/**
 * What 前往並帶入 would fill for a step, and in which tab: where the step is a comparison and the tab is of an allowed
 * site. A round at work is not disturbed: not in its tab, nor by asking what it is about to ask.
 */
export function findFill(
  { agency }: AgencyChecklist,
  site: Site | undefined,
  rounds: readonly Round[],
  month: Month,
  step: StepId,
): { tab: number; wanted: Wanted } | undefined {
  const { tab, allowed = false } = site ?? {}
  const compared = comparedBy(step)
  if (!compared || !allowed || tab === undefined) return undefined
  if (rounds.some((one) => one.state === 'running' && (one.tab === tab || one.agency.code === agency.code))) {
    return undefined
  }
  const { code, name } = agency
  return { tab, wanted: { kind: compared.mode, month, data: compared.data, agency: { code, name } } }
}
