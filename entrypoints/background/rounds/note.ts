import type { Message } from '../../../lib/browser/protocol.ts'
import { changeRound } from '../../../lib/browser/round-store.ts'
import { instantOf } from '../../../lib/domain/months.ts'
import type { Comparison } from '../../../lib/domain/records.ts'
import { pause, type Round, type RoundPause } from '../../../lib/domain/round.ts'
import { noteBack, noteForm, noteReading, noteSent, noteTurning } from '../../../lib/domain/round-notes.ts'
import type { RowRange } from '../../../lib/domain/row-ranges.ts'
import type { Letter } from '../door.ts'

type Of<T extends Message['type']> = Extract<Message, { type: T }>

/** What happened in a tab, told to the round that drives it; where none does, nothing comes of it. */
function noteInTab(tab: number, note: (round: Round) => Round): Promise<unknown> {
  return changeRound((round) => round.tab === tab && round.state === 'running', note)
}

export function pauseInTab(tab: number, why: RoundPause): Promise<unknown> {
  return noteInTab(tab, (round) => pause(round, why))
}

/** The page says how far it is with what it was told to do. */
export function noteTold({ tab }: Letter, { what, problem }: Of<'round-told'>): Promise<unknown> {
  return noteInTab(tab, (round) => {
    switch (what) {
      case 'back':
        return noteBack(round, Date.now())
      case 'turning':
        return noteTurning(round, Date.now())
      case 'touched':
        return pause(round, { key: 'touched' })
      case 'problem':
        return problem ? pause(round, { key: 'problem', problem }) : round
      case 'ready':
        return round
    }
  })
}

/** A query was sent: it must be the very one the round asked for. */
export function noteQueryInRound(tab: number, { query }: Of<'query-sent'>): Promise<unknown> {
  return noteInTab(tab, (round) => noteSent(round, query, Date.now()))
}

/** A page was read. `kept`: the comparison it became. */
export function noteReadInRound(
  { tab }: Letter,
  { doc, at, report }: Of<'page-read'>,
  kept?: { reading: Comparison; shown: RowRange },
): Promise<unknown> {
  return noteInTab(tab, (round) => {
    // The pause counts from when the answer was read, not from when all that comes of it was done.
    if (kept) return noteReading(round, { doc, ...kept, now: instantOf(at) })
    switch (report.page) {
      case 'query-form':
        return noteForm(round, doc)
      case 'unreadable':
        // At work still: it is read again when it rests, and the wait has its limit.
        if (report.reason === 'busy') return round
        return pause(round, { key: 'unreadable', reason: report.reason, values: report.values })
      case 'session-expired':
        return pause(round, { key: 'expired' })
      default:
        // What stands there while nothing is asked may be an old result, read once more.
        return round.phase === 'sent' ? pause(round, { key: 'query-unknown' }) : round
    }
  })
}
