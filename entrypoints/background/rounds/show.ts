import type { PanelAnswered } from '../../../lib/browser/protocol.ts'
import { loadRounds } from '../../../lib/browser/round-store.ts'
import { officeCalendar } from '../../../lib/domain/calendar.ts'
import { isOfficeHour } from '../../../lib/domain/office-hours.ts'
import type { Round } from '../../../lib/domain/round.ts'
import { orderFor } from '../../../lib/domain/round-order.ts'
import { PAUSE, within } from '../../../lib/domain/round-pace.ts'
import { db } from '../../../lib/store/database.ts'
import { loadSettings } from '../../../lib/store/settings.ts'
import type { Letter } from '../door.ts'
import { pauseInTab } from './note.ts'

/** What the panel shows of the round that belongs to a tab, and what the document that was told last is to do next. */
export async function withRound(
  { tab, origin }: Pick<Letter, 'tab' | 'origin'>,
  doc: string,
  answered?: PanelAnswered,
): Promise<PanelAnswered | undefined> {
  const rounds = await loadRounds()
  const round = rounds.find((one) => one.tab === tab) ?? rounds.find((one) => one.origin === origin && isHomeless(one))
  if (!round) return answered
  const { roundPause, roundOffHours } = await loadSettings(db())
  const pauseSeconds = within(PAUSE, roundPause)
  const order = orderFor(round, doc, pauseSeconds)
  if (order && !round.offHours && !roundOffHours && !isOfficeHour(officeCalendar, Date.now())) {
    await pauseInTab(tab, { key: 'off-hours' })
    return withRound({ tab, origin }, doc, answered)
  }
  const { lines = [], ...rest } = answered?.news ?? {}
  return { ...answered, news: { lines, ...rest, round: { ...round, pauseSeconds } }, order }
}

/** Its tab is gone: it can be taken up in any tab of its site. */
function isHomeless({ why }: Round): boolean {
  return why?.key === 'tab-closed' || why?.key === 'restarted'
}
