import { vi } from 'vitest'

/**
 * As much of the browser as the worker's reminders touch, with its memory: what a stopped worker leaves, what a restart
 * takes. Put in place before our code asks for it: `import './fake-reminding.ts'` first.
 */

type Listener = (...args: never[]) => unknown

class Event {
  listeners = new Set<Listener>()
  addListener = (listener: Listener): void => void this.listeners.add(listener)
  removeListener = (listener: Listener): void => void this.listeners.delete(listener)
  hasListener = (listener: Listener): boolean => this.listeners.has(listener)
  fire(...args: unknown[]): void {
    for (const listener of this.listeners) listener(...(args as never[]))
  }
}

interface Shown {
  title: string
  message: string
  buttons?: { title: string }[]
}

class Area {
  kept: Record<string, unknown> = {}
  onChanged = new Event()
  get = async (key: string): Promise<Record<string, unknown>> =>
    key in this.kept ? { [key]: structuredClone(this.kept[key]) } : {}
  set = async (items: Record<string, unknown>): Promise<void> => {
    if (fake.dies === 'storing') throw new Error('the worker died')
    Object.assign(this.kept, structuredClone(items))
    this.onChanged.fire(Object.fromEntries(Object.keys(items).map((key) => [key, {}])))
  }
  remove = async (key: string): Promise<void> => void delete this.kept[key]
}

const notifications = {
  onClicked: new Event(),
  onButtonClicked: new Event(),
  getPermissionLevel: async () => fake.level,
  getAll: async () => Object.fromEntries([...fake.shown.keys()].map((id) => [id, true])),
  async create(id: string, options: Shown) {
    if (fake.dies === 'showing') throw new Error('the worker died')
    fake.shown.set(id, options)
    fake.everShown.push(options)
  },
  clear: async (id: string) => fake.shown.delete(id),
}

export const fake = {
  local: new Area(),
  session: new Area(),
  granted: true,
  level: 'granted',
  dies: undefined as 'showing' | 'storing' | undefined,
  shown: new Map<string, Shown>(),
  everShown: [] as Shown[],
  alarms: new Map<string, { delayInMinutes?: number; periodInMinutes?: number }>(),
  opened: [] as string[],
  badge: '',
  events: {
    alarm: new Event(),
    added: new Event(),
    removed: new Event(),
    installed: new Event(),
    startup: new Event(),
    message: new Event(),
    tabRemoved: new Event(),
  },
  click: (id: string) => notifications.onClicked.fire(id),
  press: (id: string, button: number) => notifications.onButtonClicked.fire(id, button),
  /** The browser started anew: no worker, no listener, no notification; in Firefox no alarm either. */
  restart(): void {
    for (const event of [...Object.values(fake.events), notifications.onClicked, notifications.onButtonClicked])
      event.listeners.clear()
    fake.local.onChanged.listeners.clear()
    fake.session.kept = {}
    fake.shown.clear()
    fake.alarms.clear()
    fake.badge = ''
  },
  reset(): void {
    fake.restart()
    Object.assign(fake, { granted: true, level: 'granted', dies: undefined })
    // Of Node the languages are what they are.
    fake.local.kept = { language: 'zh' }
    fake.everShown.length = 0
    fake.opened.length = 0
  },
}

vi.stubGlobal('chrome', {
  runtime: {
    id: 'fake',
    getURL: (path: string) => `extension:/${path}`,
    onMessage: fake.events.message,
    onInstalled: fake.events.installed,
    onStartup: fake.events.startup,
  },
  storage: { local: fake.local, session: fake.session },
  alarms: {
    onAlarm: fake.events.alarm,
    get: async (name: string) => fake.alarms.get(name),
    create: async (name: string, info: object) => void fake.alarms.set(name, info),
  },
  action: {
    setBadgeText: async ({ text }: { text: string }) => void Object.assign(fake, { badge: text }),
    setBadgeBackgroundColor: async () => {},
  },
  permissions: {
    onAdded: fake.events.added,
    onRemoved: fake.events.removed,
    contains: async ({ permissions = [] }: { permissions?: string[] }) =>
      permissions.every((one) => one === 'notifications' && fake.granted),
  },
  scripting: { getRegisteredContentScripts: async () => [], registerContentScripts: async () => {} },
  tabs: {
    onRemoved: fake.events.tabRemoved,
    query: async () => [],
    create: async ({ url }: { url: string }) => void fake.opened.push(url),
  },
  // As in the browsers: not there at all without the permission.
  get notifications() {
    return fake.granted ? notifications : undefined
  },
})
