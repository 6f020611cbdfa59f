import type { RoundAct } from '../../../lib/browser/protocol.ts'
import { changeRounds, doToRound } from '../../../lib/browser/round-store.ts'
import type { PanelSaid } from '../../../lib/domain/panel.ts'
import { afterDeed, beginRound, type Round, recheckOf, takeUp } from '../../../lib/domain/round.ts'
import { pendingTasks } from '../../../lib/domain/round-tasks.ts'
import { loadAgencies } from '../../../lib/store/agencies.ts'
import { db } from '../../../lib/store/database.ts'
import { deriveFor } from '../derive.ts'
import type { Letter } from '../door.ts'

/** The operator begins, pauses, takes up, ends or puts away a round on the panel; a sentence where that cannot be. */
export async function onRoundAct({ tab, origin }: Letter, act: RoundAct, doc: string): Promise<PanelSaid | undefined> {
  const { agency: code, do: what } = act
  if (what === 'pause' || what === 'stop' || what === 'close') return doToRound(code, what)
  const now = Date.now()
  const begun = what === 'begin' ? await roundOf(act, origin) : undefined
  return changeRounds<PanelSaid | undefined>((rounds) => {
    const own = what === 'begin' ? begun : rounds.find(({ agency }) => agency.code === code)
    // Two can never drive one tab, nor one agency.
    const running = rounds.find((one) => one.state === 'running' && (one.tab === tab || one.agency.code === code))
    // The same click told twice (the worker was stopped in between) began it already.
    if (running?.tab === tab && running.by === doc) return { rounds, result: undefined }
    if (running) return { rounds, result: { say: 'round-elsewhere', agency: running.agency.name } }
    if (!own) return { rounds, result: { say: 'round-nothing' } }
    const next = what === 'recheck' ? recheckOf(own, now) : own
    const begins = takeUp({ ...next, origin, offHours: act.offHours ?? next.offHours }, { tab, doc, now })
    return { rounds: [...afterDeed(rounds, code, 'close'), begins], result: undefined }
  })
}

async function roundOf({ agency: code, chosen }: RoundAct, origin: string): Promise<Round | undefined> {
  const agency = (await loadAgencies(db())).find((one) => one.code === code)
  if (!agency || !chosen) return undefined
  const { from, to, combinations, allRows } = chosen
  const tasks = pendingTasks(await deriveFor(agency), {
    from,
    to,
    isWanted: (mode, data) => combinations.includes(`${mode}-${data}`),
  })
  if (tasks.length === 0) return undefined
  return beginRound({ agency: { code, name: agency.name }, origin, tasks, allRows, offHours: false, now: Date.now() })
}
