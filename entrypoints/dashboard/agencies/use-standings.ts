import { useEffect, useState } from 'preact/hooks'
import { showBadge } from '../../../lib/browser/badge.ts'
import { type Day, startOfDay } from '../../../lib/domain/months.ts'
import { createStandings, type StandingsState } from './standings.ts'
import { startWorker } from './start-worker.ts'

/** One for the page: who looks at a month in between finds everything as it was. */
const standings = createStandings(startWorker)
let asked: Day | undefined

/**
 * What all agencies come to on a day, now and as it changes; states change by the day alone. Where there are several,
 * wherever one looks: the badge is theirs too. `count`: agencies followed.
 */
export function useStandings(today: Day, count: number): StandingsState {
  const [state, setState] = useState(standings.state)
  useEffect(() => {
    const look = (): void => setState(standings.state())
    look()
    return standings.subscribe(look)
  }, [])
  useEffect(() => {
    if (count < 2 || asked === today) return
    asked = today
    standings.ask(startOfDay(today))
  }, [today, count])
  const { done, total } = state
  const alarms = [...state.standings.values()].reduce((sum, one) => sum + one.alarms, 0)
  useEffect(() => {
    if (count > 1 && total > 0 && done === total) void showBadge(alarms)
  }, [alarms, done, total, count])
  return state
}
