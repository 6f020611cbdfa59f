import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseAgencies } from '../../components/dashboard/agencies/choose-agencies.ts'
import { layOut } from '../../components/dashboard/agencies/columns.ts'
import { figuresOf } from '../../components/dashboard/agencies/figures.ts'
import { columnsInSight, rowsInSight } from '../../components/dashboard/agencies/windowing.ts'
import type { AgencyStanding, MonthStanding } from '../../lib/domain/agency-standing.ts'
import { agency } from '../domain/facts.ts'

/** What the agencies' grid is reckoned from, without a browser. */

describe('columns', () => {
  test('newest first; a folded year is one', () => {
    const { columns, years, width } = layOut('2021-11', '2023-02', (year) => year < '2022')
    expect(columns.map(({ key }) => key)).toEqual([
      ...['2023-02', '2023-01'],
      ...['12', '11', '10', '09', '08', '07', '06', '05', '04', '03', '02', '01'].map((month) => `2022-${month}`),
      '2021',
    ])
    expect(years.map(({ year, first, count, folded }) => [year, first, count, folded])).toEqual([
      ['2023', 0, 2, false],
      ['2022', 2, 12, false],
      ['2021', 14, 1, true],
    ])
    expect(columns.at(-1)).toMatchObject({ months: ['2021-12', '2021-11'] })
    expect(width).toBe(years.reduce((sum, year) => sum + year.width, 0))
  })

  test('stand side by side without a gap', () => {
    const years = fc.integer({ min: 2000, max: 2030 })
    fc.assert(
      fc.property(years, years, fc.func(fc.boolean()), (a, b, isFolded) => {
        const { columns, width } = layOut(`${Math.min(a, b)}-03`, `${Math.max(a, b)}-05`, isFolded)
        let left = 0
        for (const column of columns) {
          expect(column.left).toBe(left)
          left += column.width
        }
        expect(left).toBe(width)
      }),
    )
  })
})

describe('what is in sight', () => {
  test('is drawn, with little beside it', () => {
    fc.assert(
      fc.property(
        fc.nat(20_000),
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 400 }),
        (top, height, count) => {
          const { from, to } = rowsInSight(top, height, 52, count)
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(count)
          expect(to - from).toBeLessThanOrEqual(height / 52 + 18)
          for (let row = 0; row < count; row++) {
            if (row * 52 < top + height && (row + 1) * 52 > top) expect(row >= from && row < to).toBe(true)
          }
        },
      ),
    )
  })

  test('columns too, however wide', () => {
    const { columns } = layOut('2010-01', '2023-05', (year) => Number(year) % 3 === 0)
    fc.assert(
      fc.property(fc.nat(8000), fc.integer({ min: 1, max: 2000 }), (left, width) => {
        const { from, to } = columnsInSight(left, width, columns)
        for (const [index, column] of columns.entries()) {
          const inSight = column.left < left + width && column.left + column.width > left
          if (inSight) expect(index >= from && index < to).toBe(true)
        }
        expect(to - from).toBeLessThanOrEqual(width / 68 + 13)
      }),
    )
  })

  test('nothing, where it was scrolled past the end', () =>
    expect(columnsInSight(9999, 10, layOut('2023-01', '2023-03', () => false).columns)).toEqual({ from: 0, to: 0 }))
})

const month = (name: string, more: Partial<MonthStanding> = {}): MonthStanding => ({
  ...{ month: name, state: 'done', overdue: false, step: 'survey', open: 0, closed: true },
  ...more,
})
const standing = (code: string, more: Partial<AgencyStanding> = {}): AgencyStanding => ({
  ...{ code, months: [month('2023-05')], open: 0, urgent: 0, alarms: 0, records: 1 },
  ...more,
})
const list = [
  agency({ code: '376420100B', name: '頭城鎮公所' }),
  agency({ code: '376420000A', name: '宜蘭縣政府' }),
  agency({ code: '376420200C', name: '三星鄉公所' }),
]
const standings = new Map(
  [
    standing('376420000A', { open: 1, records: 3 }),
    standing('376420100B', {
      open: 4,
      urgent: 2,
      months: [month('2023-04', { overdue: true, state: 'todo', open: 1 })],
    }),
    standing('376420200C'),
  ].map((one) => [one.code, one]),
)

describe('choosing', () => {
  const chosen = (more: Partial<Parameters<typeof chooseAgencies>[2]>, known = standings) =>
    chooseAgencies(list, known, { query: '', sort: 'code', onlyOpen: false, ...more }).map(({ name }) =>
      name.slice(0, 2),
    )

  test('by code, by strokes, by open months', () => {
    expect(chosen({})).toEqual(['宜蘭', '頭城', '三星'])
    expect(chosen({ sort: 'name' })).toEqual(['三星', '宜蘭', '頭城'])
    expect(chosen({ sort: 'open' })).toEqual(['頭城', '宜蘭', '三星'])
  })

  test.each([
    ['鎮公所', ['頭城']],
    [' 376420200c ', ['三星']],
    ['３７６４２０１', ['頭城']],
    ['公所', ['頭城', '三星']],
    ['x', []],
  ])('%j is looked for in names and codes', (query, names) => expect(chosen({ query })).toEqual(names))

  test('only what is open; of those not derived yet nothing is known', () => {
    expect(chosen({ onlyOpen: true })).toEqual(['宜蘭', '頭城'])
    expect(chosen({ onlyOpen: true }, new Map())).toEqual([])
    expect(chosen({ sort: 'open' }, new Map([...standings].slice(0, 1)))).toEqual(['宜蘭', '頭城', '三星'])
  })

  test('the list itself stays as it is', () => expect(list.map(({ code }) => code)[0]).toBe('376420100B'))
})

test('the figures are counted from what the grid shows', () => {
  expect(figuresOf(list, standings)).toMatchObject({
    urgent: { agencies: 1, first: { agency: { name: '頭城鎮公所' }, month: { month: '2023-04' }, others: 0 } },
    open: { agencies: 2, months: 5, most: { agency: { name: '頭城鎮公所' }, months: 4 } },
    ...{ quiet: 1, records: 5 },
  })
  expect(figuresOf(list, new Map())).toEqual({
    urgent: { agencies: 0, first: undefined },
    open: { agencies: 0, months: 0, most: undefined },
    ...{ quiet: 0, records: 0 },
  })
})
