import { until } from './browsers.ts'
import type { Chromium } from './chromium.ts'
import { type Firefox, ID } from './firefox.ts'

declare const chrome: typeof import('wxt/browser').browser

/** The browser's notifications as a person meets them: there is one, it is clicked. Nothing is drawn in a headless browser. */
export interface Bell {
  /** The ids of those that were shown; in Chromium of those that stand. */
  rung(): Promise<string[]>
  /** Clicks the last one, or one of its buttons (from 0). */
  click(button?: number): Promise<void>
}

export function chromiumBell({ worker }: Pick<Chromium, 'worker'>): Bell {
  const rung = async (): Promise<string[]> =>
    (await worker()).evaluate(async () => Object.keys((await chrome.notifications?.getAll()) ?? {}))
  return {
    rung,
    async click(button) {
      const id = await until('a notification', async () => (await rung()).at(-1))
      await (await worker()).evaluate(
        ([which, index]) => {
          type Event = { dispatch(...args: unknown[]): void }
          const { onClicked, onButtonClicked } = chrome.notifications as unknown as Record<string, Event>
          if (index === undefined) onClicked?.dispatch(which)
          else onButtonClicked?.dispatch(which, index)
        },
        [id, button] as const,
      )
    },
  }
}

/** Firefox forgets a notification as soon as the system folds it away, here at once: so each is noted as it comes. */
export async function firefoxBell({ chrome: inWindow }: Pick<Firefox, 'chrome'>): Promise<Bell> {
  const rung = (): Promise<string[]> =>
    inWindow((extensionId) => {
      const { extension } = WebExtensionPolicy.getByID(extensionId)
      const told: string[] = (mainWindow().rung ??= [])
      // Without the permission there is none yet; given, taken and given again there is another.
      const map = extension.apiManager.getAPI('notifications', extension, 'addon_parent')?.notificationsMap
      if (map && mainWindow().watched !== map) {
        mainWindow().watched = map
        const set = map.set.bind(map)
        map.set = (id: string, one: unknown) => {
          told.push(id)
          return set(id, one)
        }
      }
      return told
    }, ID)
  await rung()
  return {
    rung,
    async click() {
      await until('a notification', async () => (await rung()).length > 0)
      await inWindow((extensionId) => {
        const { extension } = WebExtensionPolicy.getByID(extensionId)
        const map = extension.apiManager.getAPI('notifications', extension, 'addon_parent').notificationsMap
        map.emit('clicked', mainWindow().rung.at(-1))
      }, ID)
    },
  }
}
