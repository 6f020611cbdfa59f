import { expect, test } from '@playwright/test'
import { addMonths, instantOf, monthsFrom } from '../../lib/domain/months.ts'
import { PAUSE } from '../../lib/domain/round-pace.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { skinNames } from '../practice/skins/skin.ts'
import { closeAll, picture, until } from './browsers.ts'
import { readDatabase, writeSetting } from './database.ts'
import { AGENCY, allowSite, begin, compare, end, followAgency, type Journey } from './journey.ts'
import { OFFICES } from './office.ts'
import { beginRound, expectRight, openForm, queriesOf, reads, resumeRound } from './round.ts'
import { click, shows } from './screen.ts'

/**
 * 連續比對: months of comparisons by itself, through an expired session, a worker that is stopped twice and a browser that
 * is closed, on every console and in both browsers; and every one right.
 */

/** Months of the long measurement: `LONG=1` for all fifty, a greater number for as many. */
const MONTHS = Number(process.env.LONG) > 1 ? Number(process.env.LONG) : 50

/** How long the console takes for an answer, in milliseconds, where that is measured. */
const ANSWER = 2000

const CASES = (['chromium', 'firefox'] as const)
  .flatMap((browser) =>
    skinNames.map((skin) => {
      // A year on every console in both browsers takes eight minutes: LONG=1. Else a quarter on most of them.
      const isWhole = process.env.LONG || (browser === 'chromium' && skin === 'frames')
      return { browser, skin, length: isWhole ? 12 : 3 }
    }),
  )
  .filter(({ browser, skin }) => process.env.LONG || browser === 'chromium' || /plain|frames|partial/.test(skin))

test.afterEach(closeAll)

for (const { browser, skin, length } of CASES) {
  test(`${length} months × four on ${skin} in ${browser}`, async () => {
    test.setTimeout(240_000)
    let journey = await begin(OFFICES[browser], { skin })
    const { practice, months } = journey
    const last = months[1]
    const first = addMonths(last, 1 - length)
    /** One was compared by hand. */
    const total = 4 * length - 1
    const part = (share: number): number => Math.floor(total * share)
    practice.addDifference({ agency: AGENCY.code, month: first, data: 'overtime', mode: 'backfill', count: 2 })
    practice.addDifference({ agency: AGENCY.code, month: last, data: 'leave', mode: 'backfill', count: 30 })
    await allowSite(journey)
    await compare(journey, last, ['correction', 'leave'])
    await followAgency(journey, undefined, first)
    await writeSetting(journey.office, 'roundPause', 0.5)

    await beginRound(journey)
    await reads(journey, part(0.15))
    await picture(journey.screen as never, `${browser}-${skin}-round-running`)
    await journey.office.stopWorker()

    await reads(journey, part(0.3))
    practice.expireSession()
    await journey.panel.says('系統要求重新登入')
    await picture(journey.screen as never, `${browser}-${skin}-round-expired`)
    await login(journey)
    await resumeRound(journey)

    await reads(journey, part(0.5))
    await journey.office.stopWorker()
    await reads(journey, part(0.65))

    const office = await journey.office.relaunch()
    const screen = await office.visit(`${journey.site}/eform/menu.do`)
    journey = { ...journey, office, screen, panel: office.panel(screen) }
    await openForm(journey)
    await journey.panel.says('瀏覽器重新啟動過')
    await resumeRound(journey)

    await reads(journey, total)
    const said = await journey.panel.says(`連續比對完成 ${total} / ${total}`)
    expect(said).toContain('2 項有差異')
    expect(said).toContain(`${rocMonth(first)} 補建・加班 2 筆差異`)
    expect(said).toContain(`${rocMonth(last)} 補建・差假 30 筆差異`)
    await picture(journey.screen as never, `${browser}-${skin}-round-done`)
    // The answer under way when the session ended or the browser was closed is asked for once more.
    await expectRight(journey, monthsFrom(first, last), 2)
    const { records } = await readDatabase(journey.office)
    const long = records.filter(({ month, mode, data }) => month === last && mode === 'backfill' && data === 'leave')
    expect(long.map(({ rowsRead }) => rowsRead)).toEqual([25, 30])
    await end(journey)
  })
}

async function login({ screen, site }: Journey): Promise<void> {
  await click(screen, '登入')
  // Where a frame alone asked, its page goes on in that frame: the whole console is opened anew.
  await until('the console to let in', async () => {
    // The login's own page may just be on its way.
    await screen.goto(`${site}/eform/menu.do`).catch(() => {})
    return shows(screen, '統計平台資料查詢')
  })
}

test('nothing but the pause is added to the console’s own time: 200 queries', async () => {
  test.skip(!process.env.LONG, 'ten minutes: LONG=1')
  test.setTimeout(1_200_000)
  const journey = await begin(OFFICES.chromium, { delayMs: ANSWER })
  const { months } = journey
  await allowSite(journey)
  await compare(journey, months[1], ['correction', 'leave'])
  await followAgency(journey, undefined, addMonths(months[1], 1 - MONTHS))
  await beginRound(journey)
  await expect.poll(() => queriesOf(journey).length, { timeout: 1_100_000 }).toBe(4 * MONTHS)
  await journey.panel.says(`連續比對完成 ${4 * MONTHS - 1} / ${4 * MONTHS - 1}`)
  const [first, ...others] = queriesOf(journey).slice(1)
  const whole = instantOf(others.at(-1)?.at ?? '') - instantOf(first?.at ?? '')
  const overhead = whole / others.length - ANSWER - PAUSE.usual * 1000
  console.log(
    `${others.length} queries: ${Math.round(whole / others.length)} ms each, of which ${Math.round(overhead)} ms ours`,
  )
  expect(overhead).toBeLessThanOrEqual(ANSWER * 0.1)
  await end(journey)
})
