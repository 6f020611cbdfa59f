import { useEffect, useState } from 'preact/hooks'
import { createFileChecks, type FileChecks, type FileChecksState } from './file-checks.ts'
import { startWorker } from './start-worker.ts'

/** One list for the page: who looks at the settings in between finds the files as they were. */
const checks = createFileChecks(startWorker)

/** The files dropped, now and as their check goes on. */
export function useFileChecks(): { checks: FileChecks; state: FileChecksState } {
  const [state, setState] = useState(checks.state)
  useEffect(() => {
    const look = (): void => setState(checks.state())
    look()
    return checks.subscribe(look)
  }, [])
  return { checks, state }
}
