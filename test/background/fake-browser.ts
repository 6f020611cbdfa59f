/** As much of the browser as the worker's handlers ask of it, where no browser is: storage, leave, downloads. */

export interface FakeDownload {
  id: number
  filename: string
  fileSize: number
  /** `2023-06-02T01:01:00.000Z` */
  startTime: string
  endTime?: string
  state: 'complete' | 'in_progress' | 'interrupted'
  url: string
  referrer?: string
}

interface Query {
  id?: number
  state?: string
  endedAfter?: string
  limit?: number
}

export function fakeBrowser() {
  const given = { permissions: new Set<string>(), origins: new Set<string>() }
  const items: FakeDownload[] = []
  const downloads = {
    onChanged: listeners(),
    onCreated: listeners(),
    search: async ({ id, state, endedAfter = '', limit }: Query) =>
      items
        .filter((one) => (id === undefined || one.id === id) && (state === undefined || one.state === state))
        .filter((one) => (one.endTime ?? '') > endedAfter)
        .sort((a, b) => ((a.endTime ?? '') < (b.endTime ?? '') ? 1 : -1))
        .slice(0, limit),
  }
  const browser = {
    storage: { local: storage(), session: storage() },
    permissions: {
      contains: async ({ permissions = [], origins = [] }: { permissions?: string[]; origins?: string[] }) =>
        permissions.every((one) => given.permissions.has(one)) && origins.every((one) => given.origins.has(one)),
    },
    action: { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {} },
    /** Not there without leave, as in both browsers. */
    get downloads() {
      return given.permissions.has('downloads') ? downloads : undefined
    },
  }
  return { browser, given, items, downloads }
}

function listeners() {
  const heard = new Set<(told: never) => void>()
  return {
    addListener: (one: (told: never) => void) => void heard.add(one),
    dispatch: (told: unknown) => {
      for (const one of heard) one(told as never)
    },
  }
}

function storage() {
  const kept = new Map<string, string>()
  return {
    get: async (key: string) => (kept.has(key) ? { [key]: JSON.parse(kept.get(key)!) } : {}),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) kept.set(key, JSON.stringify(value))
    },
    remove: async (key: string) => void kept.delete(key),
    clear: async () => kept.clear(),
  }
}
