import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { Site } from '../../components/companion/data.ts'
import { findCurrentTab } from '../../lib/browser/current-tab.ts'
import { watchSites } from '../../lib/browser/sites.ts'

/** The site in the current tab. A side panel stays while tabs come and go, so it looks again. */
export function useSite(): Site | undefined {
  const [site, setSite] = useState<Site>()
  useEffect(() => {
    let looks = 0
    const look = (): void => {
      const mine = ++looks
      findCurrentTab().then(
        // An answer that was overtaken is of another tab.
        (tab) => mine === looks && setSite(tab && { ...tab, tab: tab.id }),
        () => mine === looks && setSite(undefined),
      )
    }
    const updated = (_: number, change: { status?: string }): void => {
      if (change.status === 'complete') look()
    }
    look()
    const stop = watchSites(look)
    browser.tabs.onActivated.addListener(look)
    browser.tabs.onUpdated.addListener(updated)
    return () => {
      looks = 0
      stop()
      browser.tabs.onActivated.removeListener(look)
      browser.tabs.onUpdated.removeListener(updated)
    }
  }, [])
  return site
}
