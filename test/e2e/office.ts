import type { Page as ChromiumPage } from '@playwright/test'
import type { Page as FirefoxPage } from 'puppeteer-core'
import { picture, until } from './browsers.ts'
import { type Chromium, launchChromium } from './chromium.ts'
import { type Firefox, launchFirefox } from './firefox.ts'
import { chromiumPanel, firefoxPanel, type PanelView } from './panel.ts'
import type { Screen } from './screen.ts'

/** The toolbar popup, really opened from the toolbar. */
export interface Popup {
  text(selector?: string): Promise<string>
  /** Clicks the button or link of these words. */
  press(words: string): Promise<void>
  /** Writes into the field of that label. */
  fill(label: string, text: string): Promise<void>
  says(words: string): Promise<unknown>
  picture(name: string): Promise<unknown>
  close(): Promise<void>
}

/** One browser with our extension, as the tests use it: the same words for Chromium and Firefox. */
export interface Office {
  browser: 'chromium' | 'firefox'
  /** A web page in a tab of its own; message boxes are confirmed, and `heard` keeps their words. */
  visit(url: string): Promise<Screen>
  heard: string[]
  /** Every tab and window there is. */
  windows(): Promise<Screen[]>
  panel(screen: Screen): PanelView
  popup(over: Screen): Promise<Popup>
  /** A page of the extension in a tab of its own. */
  open(path: string): Promise<Screen>
  stopWorker(): Promise<void>
  relaunch(): Promise<Office>
  close(): Promise<void>
}

export const OFFICES = {
  chromium: (extension?: string) => chromiumOffice(extension === undefined ? {} : { extension }),
  firefox: (extension?: string) => firefoxOffice(undefined, extension),
} as const

export async function chromiumOffice({
  chromium,
  watch,
  extension,
}: {
  chromium?: Chromium
  watch?: boolean
  extension?: string
} = {}): Promise<Office> {
  const run = chromium ?? (await launchChromium({ grantable: ['http://localhost/*'], watch, extension }))
  const heard: string[] = []
  const own = (page: Screen): ChromiumPage => page as unknown as ChromiumPage
  return {
    browser: 'chromium',
    heard,
    async visit(url) {
      const page = await run.context.newPage()
      page.on('dialog', (dialog) => {
        heard.push(dialog.message())
        void dialog.accept()
      })
      await page.goto(url)
      return page as unknown as Screen
    },
    windows: async () => run.context.pages() as unknown as Screen[],
    panel: (screen) => chromiumPanel(own(screen)),
    async popup(over) {
      const page = await run.openPopup(own(over))
      return {
        // biome-ignore lint/performance/useDomNodeTextContent: what a person sees, not what stands there hidden
        text: (selector = 'body') => page.locator(selector).first().innerText(),
        press: (words) => page.locator('button,a,summary', { hasText: words }).first().click(),
        fill: (label, text) => page.getByLabel(label).first().fill(text),
        says: (words) => page.getByText(words).first().waitFor(),
        picture: (name) => picture(page as never, name),
        close: () => page.close(),
      }
    },
    open: async (path) => (await run.open(path)) as unknown as Screen,
    stopWorker: run.stopWorker,
    relaunch: async () => chromiumOffice({ chromium: await run.relaunch() }),
    close: run.close,
  }
}

export async function firefoxOffice(firefox?: Firefox, extension?: string): Promise<Office> {
  const run = firefox ?? (await launchFirefox(extension === undefined ? {} : { extension }))
  const heard: string[] = []
  const own = (page: Screen): FirefoxPage => page as unknown as FirefoxPage
  return {
    browser: 'firefox',
    heard,
    async visit(url) {
      const page = await run.visit(url)
      page.on('dialog', (dialog) => {
        heard.push(dialog.message())
        void dialog.accept()
      })
      return page as unknown as Screen
    },
    windows: async () => (await run.browser.pages()) as unknown as Screen[],
    panel: (screen) => firefoxPanel(own(screen)),
    async popup(over) {
      const popup = await run.openPopup(own(over))
      return {
        text: (selector = 'body') => popup.text(selector),
        async press(words) {
          await popup.click(await until(`the popup's 「${words}」`, () => popup.evaluate(selectorOf, words)))
        },
        async fill(label, text) {
          await until(`the popup's ${label}`, () => popup.evaluate(writeInto, label, text))
        },
        says: (words) => until(`the popup to say 「${words}」`, async () => (await popup.text()).includes(words)),
        picture: (name) => picture(popup as never, name),
        close: () => popup.close(),
      }
    },
    open: async (path) => (await run.open(path)) as unknown as Screen,
    stopWorker: run.stopWorker,
    relaunch: async () => firefoxOffice(await run.relaunch()),
    close: run.close,
  }
}

/** Firefox's popup takes selectors: the element of these words, by its place among its kind. */
function selectorOf(page: Window, words: string): string | null {
  const all = [...page.document.querySelectorAll<HTMLElement>('button,a,summary')]
  const found = all.find((one) => one.textContent?.includes(words))
  if (!found) return null
  const path: string[] = []
  for (let one: Element = found; one.parentElement; one = one.parentElement) {
    path.unshift(`${one.localName}:nth-child(${[...one.parentElement.children].indexOf(one) + 1})`)
  }
  return `${page.document.documentElement.localName} > ${path.join(' > ')}`
}

function writeInto(page: Window, label: string, text: string): boolean {
  const labels = [...page.document.querySelectorAll('label')]
  const field = labels.find((one) => one.textContent?.includes(label))?.control as HTMLInputElement | null | undefined
  if (!field) return false
  field.focus()
  field.value = text
  field.dispatchEvent(new (page as unknown as typeof globalThis).Event('input', { bubbles: true }))
  return true
}
