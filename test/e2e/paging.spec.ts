import { expect, test } from '@playwright/test'
import { rocMonth } from '../../lib/text/dates.ts'
import { closeAll } from './browsers.ts'
import { readDatabase } from './database.ts'
import { AGENCY, allowSite, begin, compare, end, followAgency, type Journey } from './journey.ts'
import { OFFICES } from './office.ts'
import { answered } from './operator.ts'
import { click } from './screen.ts'

/** 51 rows over three pages: what was seen of one query is joined, what was not is said, and 51 differences are always 51. */

const SEEN = [25, 50, 51]

test.afterEach(closeAll)

for (const skin of ['plain', 'partial'] as const) {
  test(`three pages of one result are joined (${skin})`, async () => {
    const journey = await beginWith51(skin)
    const said = [await compare(journey, journey.months[1], ['correction', 'leave'])]
    said.push(await turn(journey), await turn(journey))
    for (const text of said) expect(text).toContain('51 筆差異')
    expect(said.map((text) => /已讀 (\d+)\/51 列,其餘未讀/.exec(text)?.[1])).toEqual(['25', '50', undefined])
    expect((await readPages(journey)).map(({ total, rowsRead }) => [total, rowsRead])).toEqual(
      SEEN.map((rows) => [51, rows]),
    )
    await end(journey)
  })

  test(`the same query asked again begins anew: pages seen before are not its own (${skin})`, async () => {
    const journey = await beginWith51(skin)
    const [, month] = journey.months
    await compare(journey, month, ['correction', 'leave'])
    await turn(journey)
    expect(await compare(journey, month, ['correction', 'leave'])).toContain('已讀 25/51 列')
    expect((await readPages(journey)).map(({ rowsRead }) => rowsRead)).toEqual([25, 50, 25])
    await end(journey)
  })
}

async function beginWith51(skin: 'plain' | 'partial'): Promise<Journey> {
  const journey = await begin(OFFICES.chromium, { skin })
  const [, month] = journey.months
  journey.practice.addDifference({ agency: AGENCY.code, month, data: 'leave', mode: 'correction', count: 51 })
  await allowSite(journey)
  await compare(journey, month, ['backfill', 'overtime'])
  await followAgency(journey)
  return journey
}

/** Turns to the next page; resolves with what the panel says of it. */
async function turn(journey: Journey): Promise<string> {
  const { panel, screen, months } = journey
  const before = await panel.drawn()
  await answered(journey, () => click(screen, '下一頁'))
  return panel.saysAnew(`已記錄 ${rocMonth(months[1])} 校正・差假`, before)
}

/** What was recorded of 校正, in the order it was read. */
async function readPages(journey: Journey): Promise<Record<string, unknown>[]> {
  const { records } = await readDatabase(journey.office)
  return records
    .filter(({ kind, mode }) => kind === 'comparison' && mode === 'correction')
    .sort((one, other) => String(one.at).localeCompare(String(other.at)))
}
