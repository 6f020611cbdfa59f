import { render } from 'preact'
import { systemClock } from '../../components/clock.ts'
import { Companion } from '../../components/companion/companion.tsx'
import { calendarOf } from '../../lib/domain/calendar.ts'
import { actionsOn } from './actions.ts'
import { useData } from './use-data.ts'
import { useReminders } from './use-reminders.ts'
import { useRounds } from './use-rounds.ts'
import { useSite } from './use-site.ts'

/** Popup and side panel are the same: store and browser on one side, the component on the other. */
export function startCompanion(root: HTMLElement): void {
  render(<App />, root)
}

function App() {
  const { data, choose } = useData()
  const site = useSite()
  const rounds = useRounds()
  const reminding = useReminders()
  return (
    <Companion
      data={data}
      site={site}
      rounds={rounds}
      reminding={reminding}
      clock={systemClock}
      calendar={calendarOf(data.status === 'ready' ? data.settings : {})}
      actions={actionsOn(data, choose)}
    />
  )
}
