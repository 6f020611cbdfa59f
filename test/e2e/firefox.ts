import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { build, closing, FIREFOX, freshProfile, handOver, until } from './browsers.ts'
import { type Chrome, openChrome } from './firefoxChrome.ts'
import { FirefoxPopup } from './firefoxPopup.ts'
import { writeXpi } from './xpi.ts'

type Options = {
  /** Real permission prompts, to be answered with `answerPrompt`. By default a request in a real click is granted at once. */
  prompts?: boolean
  /** The unpacked extension. */
  extension?: string
  /** A profile to go on with; by default a new one, removed by `close`. */
  profile?: string
  languages?: string
  timezone?: string
  prefs?: Record<string, unknown>
}

export type Firefox = {
  browser: Browser
  profile: string
  /** Runs code in the browser's own window: `Services`, toolbar, permissions, everything. */
  chrome: Chrome
  /** A web page in a tab of its own. */
  visit(url: string): Promise<Page>
  /** An extension page in a tab of its own: `open('dashboard.html')`. */
  open(path: string): Promise<Page>
  /** The real toolbar popup over a page, opened by a mouse click on the icon, `activeTab` granted on that page. */
  openPopup(over: Page): Promise<FirefoxPopup>
  /** Answers the permission prompt that shows or comes. */
  answerPrompt(allow: boolean): Promise<void>
  /** Suspends the event page, as the browser does when it idles. The next message or alarm wakes it. */
  stopWorker(): Promise<void>
  /** Puts another build over the installed one, as an update does. */
  update(folder: string): Promise<void>
  /** Closes the browser and starts it again with the same profile. */
  relaunch(): Promise<Firefox>
  /** Ends the browser as a power cut does; only `relaunch` and `close` may follow. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** wxt.config.ts's name for Firefox; the UUID is ours to choose, or every profile would have its own. */
export const ID = 'chaiqin-companion@chaiqin.tw'
const UUID = '11111111-2222-4333-8444-555555555555'

/** Starts Debian's Firefox, headless, with the production build. Playwright cannot drive this one; puppeteer can. */
export async function launchFirefox(options: Options = {}): Promise<Firefox> {
  const { extension = build('firefox'), languages = 'zh-TW, zh', timezone = 'Asia/Taipei', prefs = {} } = options
  const profile = options.profile ?? freshProfile()
  // After a crash puppeteer is still putting the profile's old settings back.
  await until(
    'puppeteer to leave the profile',
    async () => !readdirSync(profile).some((name) => name.endsWith('.puppeteer')),
  )
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    defaultViewport: null,
    userDataDir: profile,
    env: { ...process.env, TZ: timezone },
    // The first opens the browser's own window to scripts.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': options.prompts ?? false,
      // ESR obeys this one: our unsigned build is installed for good and outlives a restart, like the real one.
      'xpinstall.signatures.required': false,
      'intl.accept_languages': languages,
      'browser.download.folderList': 2,
      'browser.download.dir': downloadsOf(profile),
      'browser.download.alwaysOpenPanel': false,
      ...prefs,
    },
  })
  const close = closing(async () => {
    await browser.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  const chrome = await openChrome(browser)
  // An unpacked folder installs only for the session; an archive stays, with its grants and data.
  const archive = join(profile, 'extension.xpi')
  if (!existsSync(archive)) await install(browser, writeXpi(extension, archive))
  await until('the extension', () => chrome((id) => WebExtensionPolicy.getByID(id)?.extension?.manifest && true, ID))

  async function visit(url: string): Promise<Page> {
    const page = await browser.newPage()
    await page.goto(url)
    return page
  }

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage()
    // Loads and never settles: moz-extension pages end no navigation.
    page.goto(`moz-extension://${UUID}/${path}`).catch(() => {})
    await until(path, () =>
      page
        // Drawn, not only loaded: its words and its code come one after the other.
        .evaluate(() => location.protocol === 'moz-extension:' && document.querySelector('#app > *') !== null)
        .catch(() => false),
    )
    return page
  }

  async function openPopup(over: Page): Promise<FirefoxPopup> {
    // Puppeteer does not wait for the window to follow; the popup belongs to the tab in front.
    await over.bringToFront()
    const url = await over.evaluate(() => location.href)
    await until('the tab in front', () => chrome((wanted) => mainWindow().gBrowser.currentURI.spec === wanted, url))
    return FirefoxPopup.open(chrome, ID)
  }

  async function answerPrompt(allow: boolean): Promise<void> {
    await until('the permission prompt', () =>
      chrome((yes) => {
        const prompt = mainWindow().document.getElementById('addon-webext-permissions-notification')
        const button = yes ? prompt?.button : prompt?.secondaryButton
        // A prompt is deaf for half a second, lest a hasty click hit it.
        if (!button || button.disabled || mainWindow().PopupNotifications.panel.state !== 'open') return false
        button.click()
        return mainWindow().PopupNotifications.panel.state !== 'open'
      }, allow),
    )
  }

  async function stopWorker(): Promise<void> {
    // Asked in the same turn: a page that is at work wakes it again at once.
    await until('the event page to stop', () =>
      chrome(async (id) => {
        const { extension } = WebExtensionPolicy.getByID(id)
        await extension.terminateBackground({ ignoreDevToolsAttached: true })
        return extension.backgroundState === 'stopped'
      }, ID),
    )
  }

  function update(folder: string): Promise<void> {
    return install(browser, writeXpi(folder, archive))
  }

  async function kill(): Promise<void> {
    const gone = new Promise((done) => browser.process()!.once('exit', done))
    browser.process()!.kill('SIGKILL')
    await gone
  }

  async function relaunch(): Promise<Firefox> {
    await browser.close()
    handOver(close)
    return launchFirefox({ ...options, profile })
  }

  return { browser, profile, chrome, visit, open, openPopup, answerPrompt, stopWorker, update, relaunch, kill, close }
}

/** Where a profile's downloads go; they go with the profile. */
export function downloadsOf(profile: string): string {
  const folder = join(profile, 'downloads')
  mkdirSync(folder, { recursive: true })
  return folder
}

async function install(browser: Browser, path: string): Promise<void> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<unknown> }
  }
  await connection.send('webExtension.install', { extensionData: { type: 'archivePath', path }, 'moz:permanent': true })
}
