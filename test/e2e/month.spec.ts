import { expect, test } from '@playwright/test'
import { completeFrom } from '../../lib/domain/deadlines.ts'
import { monthOfDay } from '../../lib/domain/months.ts'
import { rocDay } from '../../lib/text/dates.ts'
import type { Happening } from '../practice/log.ts'
import { skinNames } from '../practice/skins/skin.ts'
import { closeAll, picture } from './browsers.ts'
import { readDatabase } from './database.ts'
import {
  AGENCY,
  allowSite,
  begin,
  COMBINATIONS,
  compare,
  correct,
  end,
  followAgency,
  type Journey,
  openDownload,
  produce,
  windowSaying,
  withdrawSite,
} from './journey.ts'
import { OFFICES } from './office.ts'
import { open } from './operator.ts'
import { click } from './screen.ts'

/**
 * The seed's own example, whole, in each real browser and on each vendor's console: two months compared, corrected,
 * read again, carried.
 */
const CONSOLES = { chromium: skinNames, firefox: ['plain', 'frames', 'partial'] } as const
const CASES = Object.entries(CONSOLES).flatMap(([browser, skins]) =>
  skins.map((skin) => ({ browser: browser as keyof typeof CONSOLES, skin, name: `${browser}-${skin}` })),
)

test.afterEach(closeAll)

for (const { browser, skin, name } of CASES) {
  test(`a month's work on ${skin} in ${browser}`, async () => {
    const journey = await begin(OFFICES[browser], { skin })
    const { office, practice, screen, panel, months, current } = journey
    const [older, newer] = months
    for (const month of months)
      practice.addDifference({ agency: AGENCY.code, month, data: 'leave', mode: 'correction', count: 1 })

    await test.step('before the site is allowed, nothing is read', async () => {
      expect(await panel.text()).toBe('')
      await allowSite(journey)
    })

    await test.step('the first reading is kept although the agency is not followed yet', async () => {
      expect(await compare(journey, older, ['correction', 'leave'])).toContain('1 筆差異')
      expect(await panel.says('還沒有加入清單')).toContain(AGENCY.code)
      await followAgency(journey)
    })

    await test.step('a correction belongs to the file of the month it ran in', async () => {
      expect(await compare(journey, older, ['correction', 'leave'])).toContain('今天處理的話')
      await picture(screen as never, `${name}-panel-compared`)
      const said = await correct(journey)
      expect(office.heard).toEqual(['校正資料：總筆數1,成功1筆。'])
      expect(said).toContain('已校正 1 筆')
      expect(said).toContain(`${Number(current.slice(5))} 月資料檔`)
      await picture(screen as never, `${name}-panel-corrected`)
    })

    await test.step('the worker is stopped between two readings: nothing is lost', async () => {
      await office.stopWorker()
      const popup = await office.popup(screen)
      await popup.says('0 筆')
      await popup.close()
      await office.stopWorker()
      for (const combination of COMBINATIONS.slice(1))
        expect(await compare(journey, older, combination)).toContain('0 筆')
    })

    await test.step('the second month', async () => {
      expect(await compare(journey, newer, ['correction', 'leave'])).toContain('1 筆差異')
      const popup = await office.popup(screen)
      await popup.picture(`${name}-popup-differences`)
      await popup.close()
      await correct(journey)
      for (const combination of COMBINATIONS.slice(1))
        expect(await compare(journey, newer, combination)).toContain('0 筆')
    })

    await test.step('before a wrong production it warns; the history is recorded', async () => {
      await openDownload(journey, current)
      expect(await panel.says('尚未結束')).toContain('起再產製')
      await picture(screen as never, `${name}-panel-premature`)
      await openDownload(journey, newer)
      await panel.says('沒有產製紀錄')
      await openDownload(journey, older)
      await panel.says('可以產製')
      await produce(journey)
      await click(screen, '查詢下載紀錄')
      const history = await windowSaying(office, '月下載紀錄')
      await office.panel(history).says('已記錄 宜蘭縣政府 1 筆下載紀錄')
      if (history !== screen) await history.close()
      await screen.bringToFront()
    })

    await test.step('everything recorded is what the console itself did', async () => {
      const { records } = await readDatabase(office)
      const comparisons = records.filter(({ kind }) => kind === 'comparison')
      expect(comparisons.map(summary).sort()).toEqual(answersOf(journey))
      const runs = records.filter(({ kind }) => kind === 'correction')
      expect(runs.map(({ month, total, succeeded, on }) => ({ month, total, succeeded, on }))).toEqual(
        entriesOf(journey, 'correction').map(({ query, total, succeeded, on }) => ({
          month: monthOfDay(query.period.from),
          total,
          succeeded,
          on,
        })),
      )
      const produced = records.filter(({ kind }) => kind === 'production')
      expect(produced).toHaveLength(1)
      expect(produced[0]).toMatchObject({ month: older, records: practice.state.productions[0]?.records })
    })

    await test.step('the popup says which file carries them and from when', async () => {
      const popup = await office.popup(screen)
      await popup.says(AGENCY.name)
      await popup.press('校正月份報送')
      await popup.says(`${rocDay(completeFrom(current))} 起產製`)
      await popup.picture(`${name}-popup-done`)
      await popup.close()
    })

    await test.step('the grant is withdrawn: nothing more is read', async () => {
      const before = (await readDatabase(office)).records.length
      await withdrawSite(journey)
      await screen.goto(`${journey.site}/eform/menu.do`)
      await open(screen, '統計平台資料下載', '下載月份')
      expect(await panel.text()).toBe('')
      expect((await readDatabase(office)).records.length).toBe(before)
    })

    await end(journey)
  })
}

function summary({ month, mode, data, total, period, change }: Record<string, unknown>): string {
  return JSON.stringify([month, mode, data, total, period, change])
}

/** What the console answered, query by query and after each correction, in the shape of `summary`. */
function answersOf(journey: Journey): string[] {
  return entriesOf(journey, 'query')
    .map(
      ({
        query: {
          kind,
          data,
          period: { from, to },
          change,
        },
        total,
      }) => summary({ month: monthOfDay(from), mode: kind, data, total, period: [from, to], change }),
    )
    .sort()
}

function entriesOf<What extends Happening['what']>({ practice }: Journey, what: What) {
  return practice.log.filter((entry) => entry.what === what) as unknown as OfKind<What>[]
}
type OfKind<What> = Happening extends infer One
  ? One extends { what: infer Kinds }
    ? What extends Kinds
      ? One
      : never
    : never
  : never
