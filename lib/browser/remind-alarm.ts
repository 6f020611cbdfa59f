import { browser } from 'wxt/browser'

/** The alarm at which reminders are looked at again. */
export const REMIND = 'remind'

/** Browsers keep no shorter alarm, in minutes. */
const LEAST = 0.5

/**
 * Wakes the worker in so many milliseconds. Told as a delay, for a clock that is put forward or back must neither make
 * it come at once for ever nor never.
 */
export async function setRemindAlarm(delay: number): Promise<void> {
  await browser.alarms.create(REMIND, { delayInMinutes: Math.max(LEAST, delay / 60_000) })
}
