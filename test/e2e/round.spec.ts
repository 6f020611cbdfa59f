import { expect, test } from '@playwright/test'
import { addMonths, monthsFrom } from '../../lib/domain/months.ts'
import { closeAll, picture } from './browsers.ts'
import { AGENCY, allowSite, begin, compare, end, followAgency } from './journey.ts'
import { OFFICES } from './office.ts'
import { beginRound, expectRight, queriesOf } from './round.ts'

/** 連續比對: months of comparisons by itself, and every one right. */

test.afterEach(closeAll)

for (const skin of ['plain', 'frames', 'partial', 'grid', 'big5'] as const) {
  test(`a short round on ${skin} in chromium`, async () => {
    const journey = await begin(OFFICES.chromium, { skin })
    const { practice, screen, panel, months } = journey
    const first = addMonths(months[1], -1)
    practice.addDifference({ agency: AGENCY.code, month: first, data: 'overtime', mode: 'backfill', count: 2 })
    await allowSite(journey)
    await compare(journey, months[1], ['correction', 'leave'])
    await followAgency(journey, undefined, first)
    await beginRound(journey)
    await panel.says(/連續比對完成 7 \/ 7/)
    await picture(screen as never, `chromium-${skin}-round-done`)
    expect(await panel.text()).toContain('1 項有差異')
    await expectRight(journey, monthsFrom(first, months[1]), queriesOf(journey))
    await end(journey)
  })
}
