import type { Reminder, ReminderLook } from '../../../lib/domain/reminders.ts'
import { noteSilent, noteTelling, settleShown, type Told } from '../../../lib/domain/told.ts'

/** What telling needs of browser and store; the tests live through a year with another one. */
export interface Desk {
  now(): number
  loadTold(): Promise<Told[]>
  changeTold(change: (told: Told[]) => Told[]): Promise<void>
  /** What is due and what stands, by what was told so far. */
  look(): Promise<ReminderLook>
  /** One notification of all of these. False where none can be shown: badge and popup say it, so it is told all the same. */
  show(id: string, reminders: readonly Reminder[]): Promise<boolean>
  /** The ids of the notifications that stand. */
  shown(): Promise<readonly string[]>
  clear(): Promise<void>
}

/**
 * Tells what is due, all of it at once. One at a time; it may die at every await. It is noted before it is shown and
 * again after, and a note without an end is settled by the next one that comes: by whether its notification stands.
 */
export async function tellDue(desk: Desk): Promise<ReminderLook> {
  if ((await desk.loadTold()).some(({ showing }) => showing !== undefined)) {
    const shown = await desk.shown()
    await desk.changeTold((told) => settleShown(told, (id) => shown.includes(id)))
  }
  const look = await desk.look()
  const { due, standing } = look
  if (due.length > 0) {
    const id = `remind-${crypto.randomUUID()}`
    await desk.changeTold((told) => noteTelling(told, due, desk.now(), id))
    const isShown = await desk.show(id, [...due, ...standing])
    await desk.changeTold((told) => settleShown(isShown ? told : noteSilent(told), () => true))
  } else if (standing.length === 0) {
    await desk.clear()
  }
  return look
}
