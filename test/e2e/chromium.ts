import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test'
import { build, CHROMIUM, CHROMIUM_ARGS, closing, freshProfile, handOver } from './browsers.ts'

// A toolbar popup and the side panel are targets of type `other` when they come to life. Playwright lets those go
// unless told otherwise; told so, they are ordinary Pages: click, read, screenshot. Read at every attach, so here is early enough.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1'

type Options = {
  /** Hosts whose request is answered yes, as match patterns: `http://localhost/*` (ports do not belong in them). */
  grantable?: string[]
  /** Optional permissions whose request is answered yes: `downloads`. */
  grantableApis?: string[]
  /** Where downloads go under their own names; by default Playwright keeps them under names of its own. */
  downloads?: string
  /** The unpacked extension. Its id hangs on this path; copy the build elsewhere to try an update. */
  extension?: string
  /** A profile to go on with; by default a new one, removed by `close`. */
  profile?: string
  languages?: string
  timezone?: string
  args?: string[]
  /** In a window, slowly, for people to watch. */
  watch?: boolean
}

export type Chromium = {
  context: BrowserContext
  extensionId: string
  profile: string
  /** An extension page in a tab of its own: `open('dashboard.html')`. */
  open(path: string): Promise<Page>
  /**
   * The real toolbar popup over a page, as a click on the icon opens it, `activeTab` granted on that page. A click elsewhere closes it.
   * Its real side panel is a Page too: `context.waitForEvent('page')` beside the click that calls `sidePanel.open()`.
   */
  openPopup(over: Page): Promise<Page>
  /** The background worker, to evaluate in; one object for all its lives. While it is stopped, evaluate waits. */
  worker(): Promise<Worker>
  /** Ends the worker, as the browser does when it idles. The next message or alarm wakes a new one. */
  stopWorker(): Promise<void>
  /** After the files of `extension` (a copy of the build) changed: takes them over, as an update does. */
  update(): Promise<void>
  /** Closes the browser and starts it again with the same profile. */
  relaunch(): Promise<Chromium>
  /** Ends the browser as a power cut does; only `relaunch` and `close` may follow. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** Starts Debian's Chromium, headless, with the production build. */
export async function launchChromium(options: Options = {}): Promise<Chromium> {
  const { extension = build('chrome'), languages = 'zh-TW,zh', timezone = 'Asia/Taipei', args = [] } = options
  const profile = options.profile ?? freshProfile()
  const extensionId = idOf(extension)
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`no build at ${extension}: npm run build`)
  seed(profile, extensionId, options, languages)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: !options.watch,
    slowMo: options.watch ? 250 : 0,
    // An emulated viewport would stretch the popup's screenshots to its own size.
    viewport: null,
    // Playwright's own default is en-US, whatever the profile says.
    locale: undefined,
    env: { ...process.env, TZ: timezone },
    args: [
      ...CHROMIUM_ARGS,
      '--window-size=1280,900',
      // For Extensions.triggerAction; obeyed only over a pipe, which is what Playwright uses.
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...args,
    ],
  })
  const close = closing(async () => {
    await context.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  const browser = await context.browser()!.newBrowserCDPSession()
  // The browser's own way: where the profile says, `x (1).json` beside `x.json`.
  if (options.downloads !== undefined) await browser.send('Browser.setDownloadBehavior', { behavior: 'default' })
  const origin = `chrome-extension://${extensionId}/`
  const ours = (each: { url(): string }) => each.url().startsWith(origin)
  // The last one: after an update the old worker may linger a moment in the list.
  const worker = async () =>
    context.serviceWorkers().findLast(ours) ?? (await context.waitForEvent('serviceworker', ours))

  // Until the worker has started once, the extension is not there: no popup, no registered scripts.
  await worker()

  async function open(path: string): Promise<Page> {
    const page = await context.newPage()
    await page.goto(origin + path)
    // Drawn, not only loaded: its words and its code come one after the other.
    await page.waitForSelector('#app > *', { state: 'attached' })
    return page
  }

  async function openPopup(over: Page): Promise<Page> {
    // The popup belongs to the active tab, whichever target one names.
    await over.bringToFront()
    const targetId = await tabOf(browser, over)
    const [popup] = await Promise.all([
      context.waitForEvent('page', ours),
      browser.send('Extensions.triggerAction' as never, { id: extensionId, targetId } as never),
    ])
    await popup.waitForLoadState()
    return popup
  }

  async function stopWorker(): Promise<void> {
    const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()))
    // Playwright notices no end: the Worker object stays, and evaluates in the next worker once that runs.
    const stopped = new Promise<void>((done) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.length > 0 && versions.every((each) => each.runningStatus === 'stopped')) done()
      })
    })
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await stopped
    await session.detach()
  }

  async function update(): Promise<void> {
    // Not chrome.runtime.reload(): it leaves an extension from the command line disabled.
    await Promise.all([
      context.waitForEvent('serviceworker', ours),
      browser.send('Extensions.loadUnpacked' as never, { path: extension } as never),
    ])
  }

  async function kill(): Promise<void> {
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
    const closed = new Promise((done) => context.once('close', done))
    process.kill(processInfo.find((each) => each.type === 'browser')!.id, 'SIGKILL')
    await closed
  }

  async function relaunch(): Promise<Chromium> {
    await context.close()
    handOver(close)
    return launchChromium({ ...options, profile })
  }

  return { context, extensionId, profile, open, openPopup, worker, stopWorker, update, relaunch, kill, close }
}

/** An unpacked extension's id: its path hashed, hex digits as letters a–p. */
function idOf(extension: string): string {
  const hex = createHash('sha256').update(resolve(extension)).digest('hex').slice(0, 32)
  return hex.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
}

/**
 * A headless browser shows no permission prompt, and a request then never settles. What was granted once and given
 * back is granted again without a prompt: write that past into a new profile. `permissions.request()` in a real
 * click then answers true; until then the extension does not have the host. A profile in use is left alone.
 */
function seed(
  profile: string,
  extensionId: string,
  { grantable = [], grantableApis = [], downloads }: Options,
  languages: string,
): void {
  const path = join(profile, 'Default/Preferences')
  if (existsSync(path)) return
  const permissions = { api: grantableApis, explicit_host: grantable, manifest_permissions: [], scriptable_host: [] }
  mkdirSync(join(profile, 'Default'), { recursive: true })
  writeFileSync(
    path,
    JSON.stringify({
      // Debian's Chromium has no Chinese of its own (chromium-l10n): navigator.languages says this, i18n.getUILanguage() en-US.
      intl: { accept_languages: languages, selected_languages: languages },
      ...(downloads !== undefined && { download: { default_directory: downloads, prompt_for_download: false } }),
      extensions: { settings: { [extensionId]: { runtime_granted_permissions: permissions } } },
    }),
  )
}

/** triggerAction wants the tab's target, one above the page's; nothing names the one to the other but being in front. */
async function tabOf(browser: CDPSession, page: Page): Promise<string> {
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] })
  const tab = targetInfos.find(
    (each) => each.url === page.url() && (each as { embedderData?: { tabActive?: boolean } }).embedderData?.tabActive,
  )
  if (!tab) throw new Error(`no active tab shows ${page.url()}`)
  return tab.targetId
}
