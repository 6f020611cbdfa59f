import { describe, expect, it } from 'vitest'
import type { Agency } from '../../lib/domain/agencies.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { deriveChecklist } from '../../lib/domain/checklist.ts'
import { addMonths, instantOf, monthsFrom } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { acceptedMonth, agency, allClear, PAIRS, produced, reading, run } from './facts.ts'

/** quality.md, Speed: deriving 300 agencies × 60 months (100,000 records) ≤ 1 s; twice the records, at most 2.2 × the time. */

const months = monthsFrom('2018-07', '2023-06')
const NOW = instantOf('2023-07-05T09:00:00+08:00')

/** One agency's records, `times` over at other hours: differences now and then, runs, files produced twice. */
function facts(code: string, times: number): Fact[] {
  return months.flatMap((month, index) => {
    const next = addMonths(month, 1)
    return [...Array(times)].flatMap((_, round) => {
      const hour = String(9 + round).padStart(2, '0')
      const list: Fact[] =
        index % 6 === 0
          ? [
              ...PAIRS.slice(1).map(([mode, data]) => reading(month, mode, data, 0, `${next}-03 ${hour}:00`)),
              reading(month, 'correction', 'leave', 2, `${next}-03 ${hour}:00`),
              run('correction', month, 'leave', `${next}-03`, [2, 2], `${next}-03 ${hour}:01`),
              reading(month, 'correction', 'leave', 0, `${next}-03 ${hour}:02`),
              produced(month, `${next}-04 ${hour}:00`),
            ]
          : [
              ...allClear(month, `${next}-03 ${hour}:00`),
              ...acceptedMonth(month, `${next}-04 ${hour}:00`).slice(0, index % 3 === 0 ? 1 : 2),
            ]
      return list.map((fact) => ({ ...fact, agency: code }))
    })
  })
}

type Office = { agency: Agency; records: Fact[] }
function offices(count: number, times: number): Office[] {
  return [...Array(count)].map((_, index) => {
    const code = `${376_000_000 + index}A`
    return { agency: agency({ code, firstMonth: months[0] }), records: facts(code, times) }
  })
}

/** Milliseconds of this thread's own work: what other programs do meanwhile does not count. */
function derive(all: readonly Office[]): number {
  const began = process.threadCpuUsage()
  for (const office of all) deriveChecklist({ ...office, calendar: officeCalendar, settings: {}, now: NOW })
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000
}

const size = (all: readonly Office[]) => all.reduce((sum, { records }) => sum + records.length, 0)
const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!

// A busy machine is no reason to fail: the sizes take turns, and a bad spell gets two more chances.
describe('deriving', { retry: 2, timeout: 60_000 }, () => {
  it('300 agencies × 60 months within a second; twice the records within 2.2 × the time', () => {
    const [once, moreMonthly, moreOffices] = [offices(300, 1), offices(300, 2), offices(600, 1)]
    expect(size(once)).toBeGreaterThan(100_000)
    expect([size(moreMonthly), size(moreOffices)]).toEqual([2 * size(once), 2 * size(once)])
    derive(once)
    const times = { once: [] as number[], moreMonthly: [] as number[], moreOffices: [] as number[] }
    for (let round = 0; round < 4; round++) {
      times.once.push(derive(once))
      times.moreMonthly.push(derive(moreMonthly))
      times.moreOffices.push(derive(moreOffices))
    }
    // Noise only adds: the growth is told by the fastest round of each size, the budget kept by the median.
    const [a, b, c] = [times.once, times.moreMonthly, times.moreOffices].map((all) => Math.min(...all)) as [
      number,
      number,
      number,
    ]
    console.log(
      `derive: ${size(once)} records ${median(times.once).toFixed(0)} ms; twice a month ${(b / a).toFixed(2)} ×; twice the agencies ${(c / a).toFixed(2)} ×`,
    )
    expect(median(times.once)).toBeLessThan(1000)
    expect(b / a).toBeLessThan(2.2)
    expect(c / a).toBeLessThan(2.2)
  })

  it('all of an agency’s records in one month are no worse than in many (a hostile file)', () => {
    const one = agency({ code: '376000000A', firstMonth: '2023-05' })
    const moment = (index: number) => new Date(instantOf('2023-06-01T00:00:00+08:00') + index * 1000).toISOString()
    const of = (count: number): Fact[] =>
      [...Array(count)].flatMap((_, index) => [
        {
          ...reading('2023-05', 'correction', 'leave', index % 2, '2023-06-01 09:00'),
          agency: one.code,
          at: moment(index),
        },
        { ...run('correction', '2023-05', 'leave', '2023-06-01', [1, 1]), agency: one.code, at: moment(index) },
        {
          ...produced('2023-05', '2023-06-01 09:00', { file: `${index}.json` }),
          agency: one.code,
          producedAt: moment(index),
        },
        {
          kind: 'filing',
          agency: one.code,
          month: '2023-05',
          file: `${index}.json`,
          filedAt: moment(index),
          accepted: 1,
          rejected: index % 2,
        } as Fact,
      ])
    const time = (count: number) => derive([{ agency: one, records: of(count) }])
    time(500)
    const [few, many] = [median([0, 1, 2].map(() => time(1000))), median([0, 1, 2].map(() => time(4000)))]
    console.log(`derive: 4,000 records of one month ${few.toFixed(0)} ms; 16,000 ${(many / few).toFixed(1)} ×`)
    // 16 × would be every record looked at for every other.
    expect(many / few).toBeLessThan(12)
  })
})
