import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { dayOf } from './calendar.ts'
import { createClock } from './clock.ts'
import type { Faults } from './faults.ts'
import { noFaults } from './faults.ts'
import type { Entry } from './log.ts'
import { createLog } from './log.ts'
import type { BackfillMessage, Desk } from './routes/answer.ts'
import { createListener } from './server.ts'
import { createSession } from './session.ts'
import type { SkinName } from './skins/skin.ts'
import { skins } from './skins/skin.ts'
import type { Difference } from './state/differences.ts'
import type { FormState, Row } from './state/row.ts'
import { settle } from './state/row.ts'
import type { State } from './state/state.ts'
import { createState } from './state/state.ts'

export interface PracticeOptions {
  /** 0, the default: any free port. */
  port?: number
  seed?: string
  /** Where the clock gets its time (ms since the epoch) until `setNow` freezes it. */
  now?: () => number
  /** How long a query, a run or a production takes. */
  delayMs?: number
  /** Requests a session lasts for. */
  sessionLimit?: number
  loggedIn?: boolean
  differences?: 'none' | 'seeded'
  backfillMessage?: BackfillMessage
  skin?: SkinName
}

export interface Practice {
  readonly url: string
  readonly state: State
  /** The server's own record of every request and every change. */
  readonly log: readonly Entry[]
  /** Set a member and the next answer has it. */
  readonly faults: Faults
  setNow(instant: string | number): void
  setDelay(ms: number): void
  expireSession(): void
  addDifference(difference: Difference): Row[]
  /** These rows fail in every run. */
  makeStubborn(rows: readonly Row[]): void
  /** Somebody changes the form today, and the platform's copy follows: it moves to today's 異動日期. */
  touch(row: Row, formState?: FormState): void
  stop(): Promise<void>
}

export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  const { port = 0, seed = 'practice', delayMs = 0, sessionLimit = Number.POSITIVE_INFINITY, loggedIn = true } = options
  const { now = Date.now, differences = 'seeded', backfillMessage = 'silent', skin = 'plain' } = options
  const clock = createClock(now)
  const today = () => dayOf(clock.now())
  const state = createState({ seed, differences, today })
  const log = createLog(clock.now)
  const session = createSession(loggedIn, sessionLimit)
  const faults = noFaults()
  const closing = new AbortController()
  let delay = delayMs
  const work = () => wait(delay, undefined, { signal: closing.signal })
  const desk: Desk = { clock, state, log, session, faults, backfillMessage, lastResult: null, work }

  const server = createServer(createListener(desk, skins[skin]))
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject).listen(port, '127.0.0.1', resolve)
  await promise

  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    state,
    log: log.entries,
    faults,
    setNow: clock.set,
    setDelay: (ms) => {
      delay = ms
    },
    expireSession: session.expire,
    addDifference: state.plant,
    makeStubborn: (rows) => {
      for (const row of rows) row.stubborn = true
    },
    touch: (row, formState = row.formState) => {
      row.formState = formState
      settle(row, today())
    },
    async stop() {
      closing.abort()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
