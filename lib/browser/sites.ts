import { browser } from 'wxt/browser'
import { watchKey } from './watch-key.ts'

/**
 * The consoles the operator allowed. A site is an exact origin (`https://host:8443`); the browser's own
 * grant may be wider (Firefox knows no ports), so both must hold: the grant and our list.
 */
export type Origin = string

const KEY = 'sites'

/** `https://host:8443/a?b` → `https://host:8443`; undefined for anything but http and https. */
export function parseOrigin(address: string): Origin | undefined {
  let url: URL
  try {
    url = new URL(address.includes('://') ? address : `https://${address}`)
  } catch {
    return undefined
  }
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.origin : undefined
}

/** 人事服務網 eCPA asks for passwords and certificates: nothing of ours ever runs there, whoever allows it. */
export function isNeverRead(origin: Origin): boolean {
  return /^ecpa\b/i.test(new URL(origin).hostname)
}

/** The match pattern to ask the browser for. Without the port: Firefox refuses patterns that name one. */
export function patternOf(origin: Origin): string {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}/*`
}

/** Remembers an origin whose grant stands. */
export async function listSite(origin: Origin): Promise<void> {
  await browser.storage.local.set({ [KEY]: [...new Set([...(await listed()), origin])].sort() })
}

/** Forgets the origin, and gives the browser's grant back where no other listed origin needs it. */
export async function withdrawSite(origin: Origin): Promise<void> {
  const rest = (await listed()).filter((other) => other !== origin)
  await browser.storage.local.set({ [KEY]: rest })
  if (!rest.some((other) => patternOf(other) === patternOf(origin))) {
    await browser.permissions.remove({ origins: [patternOf(origin)] })
  }
}

/** The origins that are listed and whose grant still stands. */
export async function allowedSites(): Promise<Origin[]> {
  const origins = await listed()
  const stands = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [patternOf(origin)] })),
  )
  return origins.filter((origin, index) => stands[index] && !isNeverRead(origin))
}

export async function isAllowed(origin: Origin | undefined): Promise<boolean> {
  return origin !== undefined && (await allowedSites()).includes(origin)
}

/** Calls back whenever the list or a grant changes; returns the function that stops it. */
export function watchSites(onChange: () => void): () => void {
  const stop = watchKey(KEY, onChange)
  browser.permissions.onAdded.addListener(onChange)
  browser.permissions.onRemoved.addListener(onChange)
  return () => {
    stop()
    browser.permissions.onAdded.removeListener(onChange)
    browser.permissions.onRemoved.removeListener(onChange)
  }
}

async function listed(): Promise<Origin[]> {
  const { [KEY]: sites } = await browser.storage.local.get(KEY)
  return Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : []
}
