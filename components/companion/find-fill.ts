import type { AgencyChecklist } from '../../lib/domain/checklist.ts'
import { pendingTasks, type Round, type Wanted } from '../../lib/domain/round.ts'
import type { Site } from './data.ts'

/**
 * What 前往並帶入 would fill, and in which tab: the next action, where it is a comparison and the tab is of an allowed
 * site. A round at work is not disturbed: not in its tab, nor by asking what it is about to ask.
 */
export function findFill(
  checklist: AgencyChecklist,
  site: Site | undefined,
  rounds: readonly Round[],
): { tab: number; wanted: Wanted } | undefined {
  const { agency, next } = checklist
  const { tab, allowed = false } = site ?? {}
  if (!next || !allowed || tab === undefined) return undefined
  if (rounds.some((one) => one.state === 'running' && (one.tab === tab || one.agency.code === agency.code))) {
    return undefined
  }
  const { month, step } = next
  const [task] = pendingTasks(checklist, {
    from: month,
    to: month,
    isWanted: (mode, data) => step.id === `compare-${mode}-${data}`,
  })
  if (!task) return undefined
  const { mode: kind, data } = task
  return { tab, wanted: { kind, month, data, agency: { code: agency.code, name: agency.name } } }
}
