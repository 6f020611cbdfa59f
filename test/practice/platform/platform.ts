import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClock, toInstant } from '../clock.ts'
import { createLog, type Entry } from '../log.ts'
import { createSession } from '../session.ts'
import { findPlatformAgency, platformAgencies } from './agencies.ts'
import { noPlatformFaults, type PlatformFaults } from './faults.ts'
import { createListener } from './server.ts'
import { type PlatformSkinName, platformSkins } from './skins/skin.ts'
import type { PlatformDesk, PlatformHappening } from './state/desk.ts'
import { createEntered } from './state/entered.ts'
import { keptInWebHr } from './state/kept-in-webhr.ts'
import type { Filing } from './state/filing.ts'

export interface PlatformOptions {
  /** 0, the default: any free port. */
  port?: number
  /** Where the clock gets its time (ms since the epoch) until `setNow` freezes it. */
  now?: () => number
  sessionLimit?: number
  loggedIn?: boolean
  /** The operator's own agency, and those they act for besides (兼辦), by code. */
  agency?: string
  alsoFor?: readonly string[]
  skin?: PlatformSkinName
  /** One old filing of each agency but the console's: `none` for an empty platform. */
  others?: 'seeded' | 'none'
}

/** 行政院所屬機關學校差勤資料彙整平臺, as the manual describes it [002]: another office's system, at another address. */
export interface Platform {
  readonly url: string
  readonly filings: readonly Filing[]
  readonly log: readonly Entry<PlatformHappening>[]
  readonly faults: PlatformFaults
  setNow(instant: string | number): void
  expireSession(): void
  /** What an agency keeps in WebHR arrives by itself, without any file [001]. */
  takeFromWebHr(kept: { agency: string; month: string; leave: number; overtime: number }): void
  stop(): Promise<void>
}

/** When the platform's figures were last changed before anything here began. */
const LONG_AGO = toInstant('2022-11-02T09:00:00+08:00')

export async function startPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const { port = 0, now = Date.now, sessionLimit = Number.POSITIVE_INFINITY, loggedIn = true } = options
  const { agency = '376420000A', alsoFor = [], skin = 'plain', others = 'seeded' } = options
  const mayAct = [agency, ...alsoFor].map((code) => {
    const found = findPlatformAgency(code)
    if (!found) throw new Error(`no agency ${code}`)
    return found
  })
  const clock = createClock(now)
  const log = createLog<PlatformHappening>(clock.now)
  const session = createSession(loggedIn, sessionLimit)
  const faults = noPlatformFaults()
  const filings = others === 'seeded' ? inventFilings() : []
  const desk: PlatformDesk = {
    ...{ clock, log, session, faults, filings, entered: createEntered(), mayAct },
    acting: mayAct[0]!,
    updatedAt: LONG_AGO,
  }
  const server = createServer(createListener(desk, platformSkins[skin]))
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject).listen(port, '127.0.0.1', resolve)
  await promise
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    filings,
    log: log.entries,
    faults,
    setNow: clock.set,
    expireSession: session.expire,
    takeFromWebHr: (kept) => {
      desk.entered.enter(keptInWebHr(kept), () => true)
      desk.updatedAt = clock.now()
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** The agencies that are not the console's filed for themselves before anything here begins: 111-10 of each. */
function inventFilings(): Filing[] {
  return platformAgencies.slice(3).map(({ code }, index) => ({
    ...{ no: index + 1, agency: code, month: '2022-10', file: `${code}_20221102080000.json` },
    ...{ filedAt: LONG_AGO + index * 60_000, accepted: 20 + index, rejected: 0, errors: [] },
  }))
}
