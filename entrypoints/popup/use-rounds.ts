import { useEffect, useState } from 'preact/hooks'
import { loadRounds, watchRounds } from '../../lib/browser/round-store.ts'
import type { Round } from '../../lib/domain/round.ts'

/** The rounds of comparisons there are, now and as they go on. */
export function useRounds(): readonly Round[] {
  const [rounds, setRounds] = useState<readonly Round[]>([])
  useEffect(() => {
    const look = (): void => void loadRounds().then(setRounds)
    look()
    return watchRounds(look)
  }, [])
  return rounds
}
