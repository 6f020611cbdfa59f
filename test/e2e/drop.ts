import type { Page as ChromiumPage } from '@playwright/test'
import type { ElementHandle, Page as FirefoxPage } from 'puppeteer-core'
import type { Screen } from './screen.ts'

/** Files given to the dashboard, in either browser. */

/** Chooses files as the dialog would. */
export async function choose(screen: Screen, paths: string[], selector = 'input[type=file]'): Promise<void> {
  const page = screen as unknown as ChromiumPage | FirefoxPage
  if ('locator' in page && 'setDefaultNavigationTimeout' in page && 'context' in page) {
    await (page as ChromiumPage).locator(selector).setInputFiles(paths)
  } else {
    const input = (await (page as FirefoxPage).waitForSelector(selector)) as ElementHandle<HTMLInputElement>
    await input.uploadFile(...paths)
  }
}

/** Picks from the list of that label, with the event a person's choice makes. */
export async function pick(screen: Screen, label: string, value: string): Promise<void> {
  await screen.evaluate(
    async (wanted) => {
      const found = [...document.querySelectorAll('label')].find((one) => one.textContent === wanted.label)
      const list = found?.control as HTMLSelectElement
      list.focus()
      await new Promise((done) => setTimeout(done))
      list.value = wanted.value
      list.dispatchEvent(new Event('change', { bubbles: true }))
    },
    { label, value },
  )
}
