import { changeRound, loadRounds } from '../../../lib/browser/round-store.ts'
import { isAllowed } from '../../../lib/browser/sites.ts'
import { pause } from '../../../lib/domain/round.ts'
import { isSlow, PATIENCE, PAUSE, within } from '../../../lib/domain/round-pace.ts'
import { db } from '../../../lib/store/database.ts'
import { loadSettings } from '../../../lib/store/settings.ts'

/**
 * Pauses the rounds that wait for an answer too long, or may not read their site any more; after a restart of the
 * browser all of them, for their tabs are gone. Says whether any is still running.
 */
export async function watchOverRounds(isRestart = false): Promise<boolean> {
  const running = (await loadRounds()).filter(({ state }) => state === 'running')
  if (running.length === 0) return false
  const { roundPatience, roundPause } = await loadSettings(db())
  const seconds = within(PATIENCE, roundPatience)
  let isAny = false
  for (const { id, origin } of running) {
    const allowed = await isAllowed(origin)
    const after = await changeRound(
      (round) => round.id === id,
      (round) => {
        if (isRestart) return pause(round, { key: 'restarted' })
        if (!allowed) return pause(round, { key: 'grant-lost' })
        return isSlow(round, seconds + within(PAUSE, roundPause), Date.now())
          ? pause(round, { key: 'slow', seconds })
          : round
      },
    )
    isAny ||= after?.state === 'running'
  }
  return isAny
}
