import { useEffect, useState } from 'preact/hooks'
import type { Reminding } from '../../components/companion/data.ts'
import { notificationState, watchNotificationState } from '../../lib/browser/notifications.ts'
import { loadTold, watchTold } from '../../lib/browser/reminder-store.ts'
import { hasUnanswered } from '../../lib/domain/reminders.ts'
import { watch } from '../../lib/store/watch.ts'
import { deriveAll } from '../background/derive.ts'
import { deriveLook } from '../background/reminders/derive-look.ts'

/** What was told and waits for an answer, of every agency; now, and as things are told, answered and done. */
export function useReminders(): Reminding | undefined {
  const [reminding, setReminding] = useState<Reminding>()
  useEffect(() => {
    let stop = (): void => {}
    const look = (): void => {
      stop()
      // A database that fails is said by the popup itself.
      stop = watch(load, setReminding, () => setReminding(undefined))
    }
    look()
    const stops = [watchTold(look), watchNotificationState(look)]
    return () => {
      stop()
      for (const one of stops) one()
    }
  }, [])
  return reminding
}

/** Nothing is derived where nothing stands: almost always. */
async function load(): Promise<Reminding | undefined> {
  if (!hasUnanswered(await loadTold())) return undefined
  const checklists = await deriveAll()
  const { standing } = await deriveLook(checklists)
  if (standing.length === 0) return undefined
  return { standing, followed: checklists.length, notifying: await notificationState() }
}
