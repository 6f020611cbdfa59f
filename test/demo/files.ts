import type { Page } from '@playwright/test'
import type { Journey } from '../e2e/journey.ts'
import type { Screen } from '../e2e/screen.ts'

/** The month's evidence, as the operator saves it from the popup. */
export async function saveCsv({ office }: Journey, path: string): Promise<void> {
  await saveFrom(await office.open('popup.html'), 'CSV', path)
}

/** The backup, as the operator saves it in the settings. */
export async function saveBackup({ office }: Journey, path: string): Promise<void> {
  await saveFrom(await office.open('dashboard.html#settings/backup'), '匯出備份', path)
}

async function saveFrom(screen: Screen, words: string, path: string): Promise<void> {
  const page = screen as unknown as Page
  // Playwright's own click: it waits until the page, parts of which come later, no longer moves the button away.
  const button = page.locator('button,a', { hasText: words }).first()
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  await download.saveAs(path)
  await screen.close()
}
