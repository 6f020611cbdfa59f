import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Where Debian puts the browsers. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
export const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr'

/** Quiet: nothing phones home, nothing asks, and it runs as root in a container. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/** The production build of one browser, as run.ts makes it. */
export function build(browser: 'chrome' | 'firefox'): string {
  return join(import.meta.dirname, `../../output/${browser}-mv3`)
}

export function freshProfile(): string {
  return mkdtempSync(join(tmpdir(), 'chaiqin-profile-'))
}

const started = new Set<() => Promise<void>>()

/** Remembers how to close a browser that was started; answers a close that does it once. */
export function closing(close: () => Promise<void>): () => Promise<void> {
  const once = async () => {
    if (started.delete(once)) await close()
  }
  started.add(once)
  return once
}

/** Its profile lives on in another browser: closing this one is no longer ours. */
export function handOver(close: () => Promise<void>): void {
  started.delete(close)
}

/** For `test.afterEach`: whatever a failed test left open, profiles removed. */
export async function closeAll(): Promise<void> {
  await Promise.all([...started].map((close) => close()))
}

/** Saves what a page shows to output/pictures/<name>.png (or where an absolute name says), for eyes and for the README. Playwright's page or puppeteer's. */
export async function picture(
  page: { screenshot(options: { path: `${string}.png` }): Promise<unknown> },
  name: string,
): Promise<string> {
  const path = resolve(import.meta.dirname, '../../output/pictures', `${name}.png`) as `${string}.png`
  mkdirSync(dirname(path), { recursive: true })
  // A page that is just being replaced cannot be taken.
  await until(`the picture ${name}`, () =>
    page.screenshot({ path }).then(
      () => true,
      () => false,
    ),
  )
  return path
}

/** Asks again until something true comes back; for what no browser announces. */
export async function until<T>(what: string, ask: () => Promise<T>, patience = 10_000): Promise<NonNullable<T>> {
  const end = Date.now() + patience
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s in vain for ${what}`)
    await new Promise((done) => setTimeout(done, 30))
  }
}
