import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Bounds,
  boundsOf,
  monthsIn,
  ofKind,
  settled,
  usualChoice,
  yearsIn,
} from '../../components/dashboard/reports/report-choice.ts'
import type { ReportChoice } from '../../components/dashboard/route.ts'
import { addMonths } from '../../lib/domain/months.ts'
import { agency } from '../domain/facts.ts'

const bounds: Bounds = { first: '2022-10', last: '2023-07' }
const choice = (more: Partial<ReportChoice>): ReportChoice => ({
  kind: 'compliance',
  from: '2023-01',
  to: '2023-06',
  all: false,
  ...more,
})

describe('which months a report is of', () => {
  test('from the first month checked to the current one, of all agencies from the earliest', () => {
    expect(boundsOf([agency(), agency({ firstMonth: '2021-05' })], '2023-07')).toEqual({
      first: '2021-05',
      last: '2023-07',
    })
    expect(boundsOf([agency({ firstMonth: '2023-08' })], '2023-07')).toBeUndefined()
    expect(monthsIn(bounds).length).toBe(10)
    expect([monthsIn(bounds)[0], monthsIn(bounds).at(-1)]).toEqual(['2023-07', '2022-10'])
    expect(yearsIn(bounds)).toEqual(['2023', '2022'])
  })

  test('at first: the months of the year that have ended', () => {
    expect(usualChoice(bounds)).toEqual(choice({}))
    expect(usualChoice({ first: '2022-10', last: '2023-01' })).toEqual(choice({ from: '2022-10', to: '2022-12' }))
    expect(usualChoice({ first: '2023-07', last: '2023-07' })).toEqual(choice({ from: '2023-07', to: '2023-07' }))
  })

  test.each<[Partial<ReportChoice>, Partial<ReportChoice>]>([
    [
      { kind: 'month', to: '2023-03' },
      { from: '2023-03', to: '2023-03' },
    ],
    [
      { kind: 'month', to: '2024-03', all: true },
      { from: '2023-07', to: '2023-07', all: false },
    ],
    [
      { kind: 'year', to: '2023-03', all: true },
      { from: '2023-01', to: '2023-07', all: false },
    ],
    [
      { kind: 'year', to: '2022-03' },
      { from: '2022-10', to: '2022-12' },
    ],
    [
      { from: '2023-06', to: '2023-02' },
      { from: '2023-02', to: '2023-02' },
    ],
    [
      { from: '2020-01', to: '2030-01', all: true },
      { from: '2022-10', to: '2023-07', all: true },
    ],
  ])('%j is settled as %j', (asked, is) => expect(settled(choice(asked), bounds)).toMatchObject(is))

  test('another kind keeps the end, and a span begins with its year', () => {
    const year = ofKind(choice({ from: '2023-02', to: '2023-05' }), 'year', bounds)
    expect(year).toMatchObject({ kind: 'year', from: '2023-01', to: '2023-07' })
    expect(ofKind(choice({ kind: 'month', from: '2023-05', to: '2023-05' }), 'compliance', bounds)).toEqual(
      choice({ from: '2023-01', to: '2023-05' }),
    )
  })

  test('whatever is asked: within the bounds, the right way round, and settled for good', () => {
    const month = fc.integer({ min: -60, max: 60 }).map((count) => addMonths('2023-01', count))
    const kind = fc.constantFrom('compliance' as const, 'month' as const, 'year' as const)
    const any = fc.record({ kind, from: month, to: month, all: fc.boolean() })
    fc.assert(
      fc.property(any, (asked) => {
        const is = settled(asked, bounds)
        expect(is.from >= bounds.first && is.from <= is.to && is.to <= bounds.last).toBe(true)
        expect(settled(is, bounds)).toEqual(is)
      }),
    )
  })
})
