import { render } from 'preact'
import { act } from 'preact/test-utils'
import { onTestFinished } from 'vitest'
import '../../components/theme.css'
import type { Clock } from '../../components/clock.ts'
import { Companion } from '../../components/companion/companion.tsx'
import type { CompanionActions, CompanionData, Reminding, Site } from '../../components/companion/data.ts'
import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import { findUnfollowed } from '../../lib/domain/agency-names.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { instantOf } from '../../lib/domain/months.ts'
import type { ConsoleSaid } from '../../lib/domain/panel.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { afterDeed, type Round } from '../../lib/domain/round.ts'
import { POPUP } from '../../lib/text/popup.ts'
import { at } from '../domain/facts.ts'

export interface Stage {
  root: HTMLElement
  /** What the surface asked for, in order: `chooseAgency 376420000A`. */
  asked: string[]
  agencies: Agency[]
  records: Fact[]
  clock: { time: number } & Clock
  settings: Settings
  site: Site | undefined
  rounds: Round[]
  reminding: Reminding | undefined
  /** What 前往並帶入 answers. */
  filled: ConsoleSaid
  /** What the browser answers when it is asked for notifications. */
  allowed: boolean
  /** The sentence the next saving fails with. */
  failing: string | undefined
  /** Draws anew, as after a change of the database. */
  draw(data?: CompanionData): Promise<void>
}

/** Popup or panel on a stage of its own: facts in a list instead of a database, and a clock that stands. */
export async function stage(options: {
  now: string
  agencies?: Agency[]
  records?: Fact[]
  site?: Site
  rounds?: Round[]
  reminding?: Reminding
  data?: CompanionData
  width?: number
}): Promise<Stage> {
  const root = document.createElement('div')
  root.style.width = `${options.width ?? 380}px`
  document.body.append(root)
  const self: Stage = {
    root,
    asked: [],
    agencies: options.agencies ?? [],
    records: options.records ?? [],
    clock: { time: instantOf(at(options.now)), now: () => self.clock.time },
    settings: {},
    site: options.site,
    rounds: options.rounds ?? [],
    reminding: options.reminding,
    filled: { say: 'not-filled', why: POPUP.noFormHere },
    allowed: true,
    failing: undefined,
    draw: async (data) => {
      await act(() => render(<Companion {...propsOf(data)} />, root))
    },
  }
  let chosen = self.agencies[0]?.code
  const note = (name: keyof CompanionActions, what = ''): void => {
    self.asked.push(`${name} ${what}`.trim())
  }
  const actions: CompanionActions = {
    chooseAgency(code) {
      note('chooseAgency', code)
      chosen = code
      void self.draw()
    },
    async saveAgency(agency) {
      if (self.failing) return self.failing
      self.agencies.push(agency)
      chosen = agency.code
      await self.draw()
    },
    async saveRecord(record) {
      if (self.failing) return self.failing
      self.records.push(record)
      await self.draw()
    },
    async allowSite(address) {
      note('allowSite', address)
      return 'allowed'
    },
    loadSeen: async () => findUnfollowed(self.records, self.agencies),
    async fillIn(tab, { month, kind, data }, sends) {
      note('fillIn', `${tab} ${month} ${kind} ${data} ${sends}`)
      return self.filled
    },
    async doToRound(agency, deed) {
      if (self.failing) return self.failing
      self.rounds = afterDeed(self.rounds, agency, deed)
      await self.draw()
    },
    async answerReminders(standing, how) {
      if (self.failing) return self.failing
      note('answerReminders', `${how} ${standing.map(({ key }) => key).join(', ')}`)
      self.reminding = undefined
      await self.draw()
    },
    async allowNotifications() {
      note('allowNotifications')
      return self.allowed
    },
    openOverview: () => note('openOverview'),
    openBackup: () => note('openBackup'),
    exportCsv: ({ month }) => note('exportCsv', month),
    print: ({ month }) => note('print', month),
    retry: () => note('retry'),
  }
  function propsOf(data?: CompanionData) {
    const agency = self.agencies.find(({ code }) => code === chosen)
    const ready: CompanionData = {
      status: 'ready',
      agencies: [...self.agencies],
      agency,
      records: self.records.filter((record) => record.agency === agency?.code),
      settings: self.settings,
      seen: agency ? [] : findUnfollowed(self.records, self.agencies),
    }
    return {
      data: data ?? ready,
      site: self.site,
      rounds: self.rounds,
      reminding: self.reminding,
      clock: self.clock,
      calendar: officeCalendar,
      actions,
    }
  }
  await self.draw(options.data)
  onTestFinished(() => {
    render(null, root)
    root.remove()
  })
  return self
}
