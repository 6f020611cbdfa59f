import { readFileSync } from 'node:fs'
import { readBackup } from '../../lib/domain/backup.ts'
import { explain } from '../../lib/cli/explain.ts'
import type { StepState } from '../../lib/domain/step.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { STATE_LABELS, STEP_LABELS } from '../../lib/text/labels.ts'

const SYMBOLS: Record<StepState, string> = { done: '✓', todo: '○', waiting: '…', attention: '!', 'not-needed': '—' }

/** Prints what the checklist says of a backup, now. */
export function tellChecklist(path: string): void {
  const backup = readBackup(readFileSync(path))
  if (!backup.ok) throw new Error(`the demo's own backup: ${backup.problem.key}`)
  for (const { name, code, months, next } of explain(backup.value, Date.now()).agencies) {
    console.log(`\n${name}(${code})`)
    for (const { month, steps } of months) {
      console.log(`\n  ${rocMonth(month)}`)
      for (const { id, state, reason } of steps) {
        console.log(`    ${SYMBOLS[state]} ${STATE_LABELS[state]}  ${STEP_LABELS[id]}:${reason}`)
      }
    }
    if (next)
      console.log(
        `\n  下一步:${rocMonth(next.month)} ${STEP_LABELS[next.step]}\n    ${next.reason}\n    ${next.where}\n`,
      )
  }
}
