import { useEffect, useState } from 'preact/hooks'
import { loadUnplaced, watchUnplaced } from '../../lib/browser/download-store.ts'
import { areDownloadsAllowed, watchLeave } from '../../lib/browser/downloads.ts'
import type { UnplacedDownload } from '../../lib/domain/downloads.ts'

/** Whether the operator lets us hear of downloads, now and as that changes; undefined until the browser has said. */
export function useLeave(): boolean | undefined {
  const [allowed, setAllowed] = useState<boolean>()
  useEffect(() => {
    const look = (): void => void areDownloadsAllowed().then(setAllowed)
    look()
    return watchLeave(look)
  }, [])
  return allowed
}

/** Downloads that were not placed, now and as the list changes. */
export function useUnplaced(): UnplacedDownload[] {
  const [list, setList] = useState<UnplacedDownload[]>([])
  useEffect(() => {
    const look = (): void => void loadUnplaced().then(setList)
    look()
    return watchUnplaced(look)
  }, [])
  return list
}
