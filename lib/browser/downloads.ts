import { type Browser, browser } from 'wxt/browser'
import type { FinishedDownload } from '../domain/downloads.ts'
import { parseOrigin } from './sites.ts'

/** The operator's leave to hear of finished downloads; never asked for at install. */
const LEAVE = { permissions: ['downloads' as const] }
/** When the last download that was looked at had finished, in milliseconds since 1970. */
const KEY = 'downloads-seen'
/** So many that finished while the worker was away are looked at, the newest. */
const MOST = 50

/** Asks the browser for the leave. Call it first thing in a click: browsers ask only then. */
export function allowDownloads(): Promise<boolean> {
  return browser.permissions.request(LEAVE)
}

export async function withdrawDownloads(): Promise<void> {
  await browser.permissions.remove(LEAVE)
}

export function areDownloadsAllowed(): Promise<boolean> {
  return browser.permissions.contains(LEAVE)
}

/** Calls back whenever leave may have been given or taken back; returns the function that stops it. */
export function watchLeave(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions
  for (const event of [onAdded, onRemoved]) event.addListener(onChange)
  return () => {
    for (const event of [onAdded, onRemoved]) event.removeListener(onChange)
  }
}

/**
 * Hears of each download that finishes, by its id. The function returned begins it: nothing happens where there is no
 * leave, for then the browser has no such events; called again, it changes nothing.
 */
export function hearDownloads(onFinished: (id: number) => void): () => void {
  const heard = ({ id, state }: { id: number; state?: string | { current?: string } }): void => {
    if ((typeof state === 'object' ? state.current : state) === 'complete') onFinished(id)
  }
  return () => {
    const { downloads } = browser as { downloads?: typeof browser.downloads }
    downloads?.onChanged.addListener(heard)
    // What the browser had at hand already is finished as it begins.
    downloads?.onCreated.addListener(heard)
  }
}

/**
 * The finished download of that id; without one, those finished since the last look, oldest first. What finished
 * before the leave was given, or while it was taken back, is never looked at.
 */
export async function findFinished(id?: number): Promise<FinishedDownload[]> {
  const since = await beginLooking()
  if (since === undefined) return []
  const found = await browser.downloads.search(
    id === undefined
      ? { state: 'complete', endedAfter: new Date(since).toISOString(), orderBy: ['-endTime'], limit: MOST }
      : { id },
  )
  return found
    .filter(({ state }) => state === 'complete')
    .map(toFinished)
    .filter(({ finishedAt }) => id !== undefined || finishedAt > since)
    .sort((a, b) => a.finishedAt - b.finishedAt)
}

/** This one was looked at; a worker that is started again begins behind it. */
export async function noteSeen({ finishedAt }: FinishedDownload): Promise<void> {
  const since = await loadSeen()
  if (since === undefined || finishedAt > since) await browser.storage.local.set({ [KEY]: finishedAt })
}

/** From when on downloads are looked at; undefined without leave, and what was noted of it is forgotten. */
async function beginLooking(): Promise<number | undefined> {
  if (!(await areDownloadsAllowed())) {
    await browser.storage.local.remove(KEY)
    return undefined
  }
  const since = (await loadSeen()) ?? Date.now()
  await browser.storage.local.set({ [KEY]: since })
  return since
}

async function loadSeen(): Promise<number | undefined> {
  const { [KEY]: since } = await browser.storage.local.get(KEY)
  return typeof since === 'number' ? since : undefined
}

function toFinished({
  filename,
  fileSize,
  startTime,
  endTime,
  url,
  referrer,
}: Browser.downloads.DownloadItem): FinishedDownload {
  const startedAt = Date.parse(startTime)
  return {
    // Its folder is nobody's business, and could carry a person's name.
    name: filename.replace(/^.*[\\/]/s, ''),
    bytes: fileSize,
    startedAt,
    finishedAt: endTime ? Date.parse(endTime) : startedAt,
    origins: [url, referrer ?? ''].flatMap((address) => originOf(address) ?? []),
  }
}

/** Of `blob:https://host/…` too, which is the page's own. */
function originOf(address: string): string | undefined {
  return /^(blob:)?https?:/.test(address) ? parseOrigin(address.replace(/^blob:/, '')) : undefined
}
