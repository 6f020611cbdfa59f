import { PLATFORM_CLOSES } from '../domain/deadlines.ts'
import { taipeiDay, taipeiTime } from '../domain/months.ts'
import type { NextAction } from '../domain/next-action.ts'

/** On the last day, before the platform closes: minutes left; undefined at any other time. */
export function minutesToClosing({ step }: NextAction, now: number): number | undefined {
  const files = step.id === 'produce' || step.id === 'file' || step.id === 'carried'
  const time = taipeiTime(now)
  if (!files || !step.deadline || time.hour >= PLATFORM_CLOSES) return undefined
  if (taipeiDay(now) !== step.deadline.safe && !(step.overdue && step.id === 'file')) return undefined
  return PLATFORM_CLOSES * 60 - time.hour * 60 - time.minute
}

/** The action is done by an answer here, not on a page elsewhere. */
export function isAnsweredHere({ step }: NextAction): boolean {
  return step.reason.key === 'carried-missed-run' || step.reason.key === 'survey-too-early'
}
