import type { Page as ChromiumPage } from '@playwright/test'
import type { Page as FirefoxPage } from 'puppeteer-core'
import { picture } from './browsers.ts'
import { type Chromium, launchChromium } from './chromium.ts'
import { type Firefox, launchFirefox } from './firefox.ts'
import { chromiumPanel, firefoxPanel, type PanelView } from './panel.ts'
import type { Screen } from './screen.ts'

/** The toolbar popup, really opened from the toolbar. */
export interface Popup {
  text(selector?: string): Promise<string>
  click(selector: string): Promise<void>
  waitFor(selector: string): Promise<unknown>
  picture(name: string): Promise<unknown>
  close(): Promise<void>
}

/** One browser with our extension, as the tests use it: the same words for Chromium and Firefox. */
export interface Office {
  browser: 'chromium' | 'firefox'
  /** A web page in a tab of its own; message boxes are confirmed, and `heard` keeps their words. */
  visit(url: string): Promise<Screen>
  heard: string[]
  panel(screen: Screen): PanelView
  popup(over: Screen): Promise<Popup>
  /** A page of the extension in a tab of its own. */
  open(path: string): Promise<Screen>
  stopWorker(): Promise<void>
  relaunch(): Promise<Office>
  close(): Promise<void>
}

export const OFFICES = { chromium: () => chromiumOffice(), firefox: () => firefoxOffice() } as const

async function chromiumOffice(chromium?: Chromium): Promise<Office> {
  const run = chromium ?? (await launchChromium({ grantable: ['http://localhost/*'] }))
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
    panel: (screen) => chromiumPanel(own(screen)),
    async popup(over) {
      const page = await run.openPopup(own(over))
      return {
        text: (selector = 'body') => page.locator(selector).first().innerText(),
        click: (selector) => page.locator(selector).first().click(),
        waitFor: (selector) => page.waitForSelector(selector),
        picture: (name) => picture(page as never, name),
        close: () => page.close(),
      }
    },
    open: async (path) => (await run.open(path)) as unknown as Screen,
    stopWorker: run.stopWorker,
    relaunch: async () => chromiumOffice(await run.relaunch()),
    close: run.close,
  }
}

async function firefoxOffice(firefox?: Firefox): Promise<Office> {
  const run = firefox ?? (await launchFirefox())
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
    panel: (screen) => firefoxPanel(own(screen)),
    async popup(over) {
      const popup = await run.openPopup(own(over))
      return {
        text: (selector = 'body') => popup.text(selector),
        click: (selector) => popup.click(selector),
        waitFor: (selector) => popup.waitFor(selector),
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
