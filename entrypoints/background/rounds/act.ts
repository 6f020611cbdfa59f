import type { RoundAct } from '../../../lib/browser/protocol.ts'
import { changeRounds } from '../../../lib/browser/round-store.ts'
import type { PanelSaid } from '../../../lib/domain/panel.ts'
import { beginRound, pause, pendingTasks, type Round, recheckOf, stop, takeUp } from '../../../lib/domain/round.ts'
import { loadAgencies } from '../../../lib/store/agencies.ts'
import { db } from '../../../lib/store/database.ts'
import { deriveFor } from '../derive.ts'
import type { Letter } from '../door.ts'

/** The operator begins, pauses, takes up, ends or puts away a round on the panel; a sentence where that cannot be. */
export async function onRoundAct({ tab, origin }: Letter, act: RoundAct, doc: string): Promise<PanelSaid | undefined> {
  const now = Date.now()
  const begun = act.do === 'begin' ? await roundOf(act, origin) : undefined
  return changeRounds((rounds) => {
    const said = (say: PanelSaid): { rounds: Round[]; result: PanelSaid } => ({ rounds, result: say })
    const own = act.do === 'begin' ? begun : rounds.find(({ agency }) => agency.code === act.agency)
    if (!own) return said({ say: 'round-nothing' })
    const others = rounds.filter(({ agency }) => agency.code !== own.agency.code)
    const become = (...next: Round[]) => ({ rounds: [...others, ...next], result: undefined })
    switch (act.do) {
      case 'pause':
        return become(pause(own, { key: 'operator' }))
      case 'stop':
        return become(stop(own))
      case 'close':
        return become()
      default: {
        // Two can never drive one tab, nor one agency.
        const running = rounds.find((one) => one.state === 'running' && (one.tab === tab || !others.includes(one)))
        if (running) return said({ say: 'round-elsewhere', agency: running.agency.name })
        const next = act.do === 'recheck' ? recheckOf(own, now) : own
        return become(takeUp({ ...next, origin, offHours: next.offHours || act.offHours === true }, { tab, doc, now }))
      }
    }
  })
}

async function roundOf(
  { agency: code, chosen, offHours = false }: RoundAct,
  origin: string,
): Promise<Round | undefined> {
  const agency = (await loadAgencies(db())).find((one) => one.code === code)
  if (!agency || !chosen) return undefined
  const { from, to, combinations, allRows } = chosen
  const tasks = pendingTasks(await deriveFor(agency), {
    from,
    to,
    isWanted: (mode, data) => combinations.includes(`${mode}-${data}`),
  })
  if (tasks.length === 0) return undefined
  return beginRound({ agency: { code, name: agency.name }, origin, tasks, allRows, offHours, now: Date.now() })
}
