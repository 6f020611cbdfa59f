import { browser } from 'wxt/browser'

/**
 * The browser's own notifications: the only place that says `browser.notifications`. The permission is optional and
 * asked for by a click; without it the whole namespace is missing (Chrome) or empty, so nothing here takes it for granted.
 */

const PERMISSION = { permissions: ['notifications'] } satisfies Parameters<typeof browser.permissions.contains>[0]

/** Tried out by the operator in the settings; it tells of nothing. */
export const TEST_NOTIFICATION = 'test'

/** `off`: never allowed, or taken back; `blocked`: allowed, but the browser or the system shows none. */
export type NotificationState = 'on' | 'off' | 'blocked'

type Api = typeof browser.notifications

function api(): Api | undefined {
  return browser.notifications as Api | undefined
}

export async function notificationState(): Promise<NotificationState> {
  if (!(await browser.permissions.contains(PERMISSION))) return 'off'
  const notifications = api()
  if (!notifications) return 'blocked'
  // Firefox cannot be asked.
  const level = await notifications.getPermissionLevel?.()
  return level === 'denied' ? 'blocked' : 'on'
}

/** Call it first thing in a click: browsers ask only then. */
export function askNotifications(): Promise<boolean> {
  return browser.permissions.request(PERMISSION)
}

/** Calls back whenever it may have changed; returns the function that stops it. */
export function watchNotificationState(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange)
  browser.permissions.onRemoved.addListener(onChange)
  return () => {
    browser.permissions.onAdded.removeListener(onChange)
    browser.permissions.onRemoved.removeListener(onChange)
  }
}

export interface NotificationText {
  title: string
  message: string
  /** At most two; Firefox has none. */
  buttons?: readonly string[]
}

/** Shows one and takes the others away: there is never more than one. False where none can be shown. */
export async function showNotification(
  id: string,
  { title, message, buttons = [] }: NotificationText,
): Promise<boolean> {
  if ((await notificationState()) !== 'on') return false
  try {
    const others = await standingNotifications()
    await create(id, { title, message, buttons })
    await Promise.all(others.map((other) => other !== id && api()?.clear(other)))
    return true
  } catch (error) {
    console.warn('no notification', error)
    return false
  }
}

/** Takes away all there are. */
export async function clearNotifications(): Promise<void> {
  await Promise.all((await standingNotifications()).map((id) => api()?.clear(id)))
}

/** The ids of those that stand. Firefox forgets one as soon as the system has folded it away. */
export async function standingNotifications(): Promise<string[]> {
  return Object.keys((await api()?.getAll()) ?? {})
}

async function create(id: string, { title, message, buttons }: Required<NotificationText>): Promise<void> {
  const options = { type: 'basic', iconUrl: browser.runtime.getURL('/icon/128.png'), title, message } as const
  // Firefox refuses the very word, and is the one that cannot be asked for its level.
  const asked = api()?.getPermissionLevel && buttons.length > 0
  await api()?.create(id, asked ? { ...options, buttons: buttons.map((label) => ({ title: label })) } : options)
}

interface Listeners {
  onClick(id: string): void
  /** Which of its buttons, from 0. */
  onButton(id: string, button: number): void
}

/**
 * Listens to clicks, once the permission is there: call it in the worker's first turn, and again when a permission was
 * added. The same functions are never added twice.
 */
export function listenToNotifications({ onClick, onButton }: Listeners): void {
  const notifications = api()
  if (!notifications) return
  if (!notifications.onClicked.hasListener(onClick)) notifications.onClicked.addListener(onClick)
  if (!notifications.onButtonClicked.hasListener(onButton)) notifications.onButtonClicked.addListener(onButton)
}
