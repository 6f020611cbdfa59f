import { useEffect, useState } from 'preact/hooks'
import { allowedSites, watchSites } from '../../lib/browser/sites.ts'

/** The sites allowed now, and as that changes. */
export function useSites(): string[] {
  const [sites, setSites] = useState<string[]>([])
  useEffect(() => {
    const look = (): void => void allowedSites().then(setSites)
    look()
    return watchSites(look)
  }, [])
  return sites
}
