import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from '../../lib/cli/explain.ts'
import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import { type Backup, parseBackup } from '../../lib/domain/backup.ts'
import {
  addDays,
  addMonths,
  daysBetween,
  firstDayOf,
  instantOf,
  lastDayOf,
  monthOfDay,
  monthsFrom,
  taipeiDay,
  toMoment,
  weekdayOf,
} from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { CONSOLE_STEPS, WEBHR_STEPS } from '../../lib/domain/step.ts'
import { rocDay, rocMonth } from '../../lib/text/dates.ts'
import { stepText } from '../../lib/text/reasons.ts'
import { agency, CODE, derive, fileName } from './facts.ts'

/** quality.md, test/domain: properties. Few months and few moments, so that ties and contradictions are common. */

const RUNS = Number(process.env.FC_RUNS ?? 300)
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: RUNS })

const MONTHS = ['2022-12', '2023-01', '2023-02', '2023-03'] as const
const month = fc.constantFrom(...MONTHS, '2023-01', '2023-01')
const day = fc.constantFrom('2022-12-31', '2023-01-31', '2023-02-01', '2023-02-02', '2023-04-01')
const OFFSETS = ['+08:00', 'Z', '-05:00', '+05:45']
const instant = fc
  .tuple(day, fc.constantFrom(0, 540, 1439))
  .map(([date, minutes]) => instantOf(`${date}T00:00:00+08:00`) + minutes * 60_000)
const moment = fc.tuple(instant, fc.constantFrom(...OFFSETS)).map(([at, offset]) => {
  const zone = offset === 'Z' ? 'UTC' : offset
  const text = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' })
  return offset === 'Z' ? text.replace('+00:00', 'Z') : text
})
const small = fc.constantFrom(0, 1, 2, 3)
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 })
const name = fc.oneof(
  instant.map((at) => fileName(toMoment(at).slice(0, 16).replace('T', ' '))),
  fc.constantFrom('報送檔.json', '另一檔.json'),
)
const base = { agency: fc.constantFrom(CODE, CODE, CODE, '376500000A'), month }
const data = fc.constantFrom('leave', 'overtime')
const counts = { total: fc.option(small), succeeded: fc.option(small) }

const comparison = fc
  .record({
    ...base,
    mode: fc.constantFrom('correction', 'backfill'),
    data,
    change: fc.constantFrom('all', 'all', 'all', 'upsert', 'delete', 'unknown'),
    total: small,
    at: moment,
    part: fc.constantFrom(false, false, true),
  })
  .map(({ part, ...one }) => ({
    kind: 'comparison',
    ...one,
    period: part ? [`${one.month}-15`, `${one.month}-15`] : [firstDayOf(one.month), lastDayOf(one.month)],
  }))
const run = fc.record({
  kind: fc.constantFrom('correction', 'backfill'),
  ...base,
  data,
  ...counts,
  on: day,
  at: moment,
  replaces: maybe(moment),
})
const production = fc.record({
  kind: fc.constant('production'),
  ...base,
  records: maybe(fc.option(small)),
  producedAt: moment,
  file: maybe(name),
  at: maybe(moment),
})
const filing = fc.record({
  kind: fc.constant('filing'),
  ...base,
  file: maybe(name),
  filedAt: moment,
  accepted: small,
  rejected: fc.constantFrom(0, 0, 1, 2),
  at: maybe(moment),
})
const monthCount = fc.record({ kind: fc.constant('count'), ...base, leave: small, overtime: small, at: moment })
const mark = fc.record({
  kind: fc.constant('mark'),
  ...base,
  step: fc.constantFrom(...CONSOLE_STEPS, ...WEBHR_STEPS, 'teleport'),
  done: fc.boolean(),
  note: maybe(fc.constantFrom('', '甲', '乙')),
  at: moment,
})
const stranger = fc.record({ kind: fc.constantFrom('listing', 'of-the-future'), total: small })

const bare = (record: object) => JSON.parse(JSON.stringify(record)) as Fact
const anyRecord = fc
  .oneof(
    { weight: 4, arbitrary: comparison },
    { weight: 3, arbitrary: run },
    { weight: 3, arbitrary: production },
    { weight: 3, arbitrary: filing },
    monthCount,
    { weight: 2, arbitrary: mark },
    stranger,
  )
  .map(bare)
const records = fc.array(anyRecord, { maxLength: 25 })
const anyAgency = fc
  .record({
    channel: fc.constantFrom('console', 'console', 'console', 'webhr'),
    firstMonth: month,
    filedThrough: maybe(month),
  })
  .map((more) => agency(bare(more) as unknown as Partial<Agency>))
const settings: fc.Arbitrary<Settings> = fc.record({
  holidayRule: maybe(fc.constantFrom('previous-workday', 'none', 'next-workday')),
})
const now = fc.oneof(
  instant,
  fc
    .constantFrom(
      '2023-02-20T18:30:00+08:00',
      '2023-04-20T17:59:59+08:00',
      '2023-04-21T00:00:00+08:00',
      '2024-01-01T00:00:00+08:00',
    )
    .map(instantOf),
)

function backupOf(one: Agency, list: readonly object[], options: Settings = {}): Backup {
  const parsed = parseBackup(
    JSON.stringify({
      format: 'chaiqin-companion/backup',
      version: 1,
      agencies: [one],
      settings: options,
      records: list,
    }),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  return parsed.value
}
const stepsOf = (answer: ReturnType<typeof explain>) =>
  answer.agencies.flatMap(({ months }) =>
    months.flatMap(({ month, steps }) => steps.map((step) => ({ month, ...step }))),
  )

describe('explain, for any valid backup', () => {
  it('never throws, and gives every step of every month a sentence', () => {
    check(
      fc.property(anyAgency, records, settings, now, (one, list, options, at) => {
        const answer = explain(backupOf(one, list, options), at)
        const [{ months, next, batches }] = answer.agencies as [(typeof answer.agencies)[number]]
        expect(months.map(({ month }) => month)).toEqual(monthsFrom(one.firstMonth, monthOfDay(taipeiDay(at))))
        const ids = one.channel === 'webhr' ? WEBHR_STEPS : CONSOLE_STEPS
        for (const { steps } of months) expect(steps.map(({ id }) => id)).toEqual([...ids])
        for (const { id, state, reason, until } of stepsOf(answer)) {
          expect(reason, id).toMatch(/\p{Script=Han}.*。$/u)
          expect(reason, id).not.toMatch(/undefined|NaN|null|Infinity|\[object|Invalid/)
          // Months and days a person reads are 民國 (R22): no Western year.
          expect(reason, id).not.toMatch(/(?<!\d)20\d\d-\d\d/)
          if (until !== undefined) expect([state, until]).toEqual(['waiting', expect.stringMatching(/^\d{4}-\d\d-01$/)])
        }
        for (const batch of batches) expect(batch.length).toBeLessThanOrEqual(10)
        const open = stepsOf(answer).filter(({ state }) => state === 'todo' || state === 'attention')
        if (next === null) expect(open).toEqual([])
        else expect(open.some(({ month, id }) => month === next.month && id === next.step)).toBe(true)
      }),
    )
  })

  it('R24, contract.md: the order of records never matters, and a record given twice is one', () => {
    const shuffled = records.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.subarray(list)),
    )
    check(
      fc.property(anyAgency, shuffled, now, (one, [list, other, some], at) => {
        const answer = explain(backupOf(one, list), at)
        expect(explain(backupOf(one, other), at)).toEqual(answer)
        expect(explain(backupOf(one, [...other, ...some]), at)).toEqual(answer)
      }),
    )
  })

  // Two records that differ in one thing, at one moment: no order may decide between them.
  const [when, later] = ['2023-02-01T09:00:00+08:00', '2023-02-02T09:00:00+08:00']
  const of = { agency: CODE, month: '2023-01' }
  const twin = (record: object, one: object, other: object) => [
    bare({ ...of, ...record, ...one }),
    bare({ ...of, ...record, ...other }),
  ]
  const file = bare({ ...of, kind: 'production', producedAt: when, file: 'a.json' })
  const filed = { kind: 'filing', file: 'a.json', filedAt: later, accepted: 3, rejected: 0 }
  const ran = { kind: 'correction', data: 'leave', total: 3, succeeded: 1, on: '2023-02-01', at: when }
  it.each<[string, Fact[], Partial<Agency>?]>([
    ['filings, accepted', [file, ...twin(filed, { accepted: 1 }, { accepted: 2 })]],
    ['filings, rejected', [file, ...twin(filed, { rejected: 1 }, { rejected: 2 })]],
    [
      'filings of two files',
      [
        file,
        bare({ ...file, file: 'b.json', producedAt: later }),
        ...twin(
          { ...filed, filedAt: '2023-02-03T09:00:00+08:00' },
          { file: 'a.json', rejected: 1, accepted: 5 },
          { file: 'b.json', rejected: 1 },
        ),
      ],
    ],
    [
      'filings, learnt at two moments, and a mark between',
      [
        file,
        ...twin(
          { ...filed, rejected: 2, accepted: 1 },
          { at: '2023-02-03T09:00:00+08:00' },
          { at: '2023-02-05T09:00:00+08:00' },
        ),
        bare({ ...of, kind: 'mark', step: 'file', done: true, at: '2023-02-04T09:00:00+08:00' }),
      ],
    ],
    ['productions, names', twin({ kind: 'production', producedAt: when }, { file: 'a.json' }, { file: 'b.json' })],
    [
      'productions, records',
      twin({ kind: 'production', producedAt: when, file: 'a.json' }, { records: 1 }, { records: 2 }),
    ],
    ['marks, notes', twin({ kind: 'mark', step: 'produce', done: true, at: when }, { note: '甲' }, { note: '乙' })],
    ['marks, done and undone', twin({ kind: 'mark', step: 'produce', at: when }, { done: true }, { done: false })],
    ['counts', twin({ kind: 'count', overtime: 0, at: when }, { leave: 1 }, { leave: 2 }), { channel: 'webhr' }],
    ['runs, the day', twin(ran, { on: '2023-01-31' }, { on: '2023-02-01' })],
    ['runs, succeeded', twin(ran, { total: 3, succeeded: 1 }, { total: 4, succeeded: 2 })],
    ['runs, not known', twin(ran, { total: 3, succeeded: 3 }, { total: null, succeeded: null })],
    [
      'corrections of a run, the day',
      [
        bare({ ...of, ...ran }),
        ...twin({ ...ran, at: later, replaces: when }, { on: '2023-01-31' }, { on: '2023-02-01' }),
      ],
    ],
    [
      'corrections of a run, succeeded',
      [bare({ ...of, ...ran }), ...twin({ ...ran, at: later, replaces: when }, { succeeded: 0 }, { succeeded: 2 })],
    ],
    [
      'corrections of two runs',
      [
        bare({ ...of, ...ran }),
        ...twin({ ...ran, at: '2023-02-03T09:00:00+08:00' }, { replaces: when }, { replaces: later, on: '2023-01-31' }),
      ],
    ],
    [
      'readings',
      twin(
        {
          kind: 'comparison',
          mode: 'correction',
          data: 'leave',
          period: ['2023-01-01', '2023-01-31'],
          change: 'all',
          at: when,
        },
        { total: 1 },
        { total: 2 },
      ),
    ],
    [
      'readings of two parts',
      twin(
        { kind: 'comparison', mode: 'correction', data: 'leave', change: 'all', total: 1, at: when },
        { period: ['2023-01-01', '2023-01-01'] },
        { period: ['2023-01-02', '2023-01-02'] },
      ),
    ],
  ])('ties: %s', (_, list, more) => {
    const one = agency({ firstMonth: '2023-01', ...more })
    const at = instantOf('2023-02-10T09:00:00+08:00')
    expect(explain(backupOf(one, list.toReversed()), at)).toEqual(explain(backupOf(one, list), at))
  })

  it('the same moment in another zone is the same moment', () => {
    const respell = (record: Fact) => {
      const copy: Record<string, unknown> = { ...record }
      for (const field of ['at', 'producedAt', 'filedAt', 'replaces']) {
        if (typeof copy[field] === 'string') copy[field] = new Date(instantOf(copy[field])).toISOString()
      }
      return copy
    }
    check(
      fc.property(anyAgency, records, now, (one, list, at) => {
        expect(explain(backupOf(one, list.map(respell)), at)).toEqual(explain(backupOf(one, list), at))
      }),
    )
  })

  it('a reading more leaves no step without a reason, and a counting one is never undone by adding others', () => {
    check(
      fc.property(anyAgency, records, comparison.map(bare), now, (one, list, more, at) => {
        const [before, after] = [
          stepsOf(explain(backupOf(one, list), at)),
          stepsOf(explain(backupOf(one, [...list, more]), at)),
        ]
        expect(after.map(({ id, month }) => `${month} ${id}`)).toEqual(before.map(({ id, month }) => `${month} ${id}`))
        for (const [index, step] of after.entries()) {
          expect(step.reason).toMatch(/。$/)
          // R5, R22: once read, a comparison stays read, whatever is read later.
          const was = before[index]!
          if (step.id.startsWith('compare-') && was.state === 'done' && !was.byMark) expect(step.state).toBe('done')
        }
      }),
    )
  })

  it('records of other agencies, of months before the first (R25) and of kinds that are none (listings, R6) change nothing', () => {
    check(
      fc.property(records, now, (list, at) => {
        const own = list.filter((record) => record.agency === CODE && record.month >= '2023-01')
        const one = agency({ firstMonth: '2023-01' })
        expect(explain(backupOf(one, list), at)).toEqual(explain(backupOf(one, own), at))
      }),
    )
  })
})

describe('what can never be', () => {
  const premature = fc
    .tuple(month, fc.integer({ min: 1, max: 60 * 24 * 40 }), fc.boolean())
    .map(([of, minutes, named]) => {
      const producedAt = toMoment(instantOf(`${firstDayOf(addMonths(of, 1))}T00:00:00+08:00`) - minutes * 60_000)
      return bare({
        kind: 'production',
        agency: CODE,
        month: of,
        producedAt,
        file: named ? fileName(producedAt.slice(0, 16).replace('T', ' ')) : undefined,
      })
    })
  const named = filing.map(bare)

  it('R12: a premature file never closes produce, nor file', () => {
    const noise = fc.array(fc.oneof(comparison, run, monthCount).map(bare), { maxLength: 8 })
    check(
      fc.property(fc.array(premature, { minLength: 1, maxLength: 6 }), noise, now, (files, others, at) => {
        const filings = files.map((one) =>
          bare({
            kind: 'filing',
            agency: CODE,
            month: one.month,
            file: (one as { file?: string }).file,
            filedAt: '2023-05-01T09:00:00+08:00',
            accepted: 9,
            rejected: 0,
          }),
        )
        for (const { id, state } of stepsOf(
          explain(backupOf(agency({ firstMonth: '2022-12' }), [...files, ...filings, ...others]), at),
        )) {
          if (id === 'produce' || id === 'file') expect(state, id).not.toMatch(/done|not-needed/)
        }
      }),
    )
  })

  it('R25, R24: nothing closes without a record of that month, or filedThrough', () => {
    check(
      fc.property(anyAgency, records, now, (one, list, at) => {
        const told = new Set(list.filter((record) => record.agency === CODE).map((record) => record.month))
        for (const { id, month, state } of stepsOf(explain(backupOf(one, list), at))) {
          if (told.has(month) || state !== 'done') continue
          expect(['produce', 'file']).toContain(id)
          expect(one.filedThrough && month <= one.filedThrough).toBe(true)
        }
      }),
    )
  })

  it('R22: what is done names the records it rests on', () => {
    check(
      fc.property(anyAgency, records, now, (one, list, at) => {
        const facts = backupOf(one, list).records as Fact[]
        for (const { steps } of derive(
          facts.filter(({ kind }) => (kind as string) !== 'listing' && (kind as string) !== 'of-the-future'),
          toMoment(at).slice(0, 19).replace('T', ' '),
          one,
        ).months) {
          for (const step of steps) {
            if (step.state !== 'done') continue
            expect(
              step.records.length > 0 || step.reason.key === 'filed-through',
              `${step.id}: ${stepText(step)}`,
            ).toBe(true)
            for (const record of step.records) expect(facts).toContain(record)
          }
        }
      }),
    )
  })

  it('R2, R3: without a counting reading and without a mark no comparison is done', () => {
    const uncounted = comparison
      .map(bare)
      .filter(
        (one) =>
          one.kind === 'comparison' &&
          (one.change !== 'all' ||
            one.period[0] === one.period[1] ||
            instantOf(one.at) < instantOf(`${firstDayOf(addMonths(one.month, 1))}T00:00:00+08:00`)),
      )
    check(
      fc.property(fc.array(uncounted, { maxLength: 12 }), now, (list, at) => {
        for (const { id, state } of stepsOf(explain(backupOf(agency({ firstMonth: '2022-12' }), list), at))) {
          if (id.startsWith('compare-')) expect(state).not.toBe('done')
          if (id === 'differences') expect(state).not.toMatch(/done|not-needed/)
        }
      }),
    )
  })

  it('R18: without a filing, a mark and filedThrough nothing is filed', () => {
    const list = fc.array(fc.oneof(comparison, run, production, monthCount).map(bare), { maxLength: 15 })
    check(
      fc.property(list, now, (some, at) => {
        for (const { id, state } of stepsOf(explain(backupOf(agency({ firstMonth: '2022-12' }), some), at))) {
          if (id === 'file') expect(state).not.toBe('done')
          if (id === 'survey') expect(state).not.toBe('done')
        }
      }),
    )
  })

  it('R21: no survey is done while a step before it is open', () => {
    check(
      fc.property(anyAgency, records, now, (one, list, at) => {
        for (const { months } of explain(backupOf(one, list), at).agencies) {
          for (const { steps } of months) {
            const last = steps.at(-1)!
            if (last.state === 'done')
              expect(steps.filter(({ state }) => state !== 'done' && state !== 'not-needed')).toEqual([])
          }
        }
      }),
    )
  })

  it('R13: what is in the plan is not uploaded, and the plan runs to the newest complete file', () => {
    check(
      fc.property(fc.array(fc.oneof(production.map(bare), named), { maxLength: 20 }), now, (list, at) => {
        const { produceAgain, months } = explain(backupOf(agency({ firstMonth: '2022-12' }), list), at).agencies[0]!
        expect(produceAgain).toEqual([...produceAgain].sort())
        for (const { month, steps } of months) {
          const [produce, file] = [steps.find(({ id }) => id === 'produce')!, steps.find(({ id }) => id === 'file')!]
          if (!produceAgain.includes(month)) continue
          expect([produce.state, file.state]).toEqual(['attention', 'waiting'])
        }
        // Carried out in one go, the plan is empty: nothing is asked for twice.
        const again = produceAgain.map((of, index) => {
          const when = toMoment(instantOf('2030-01-01T09:00:00+08:00') + index * 60_000)
          return bare({
            kind: 'production',
            agency: CODE,
            month: of,
            producedAt: when,
            file: fileName(when.slice(0, 16).replace('T', ' ')),
          })
        })
        expect(
          explain(backupOf(agency({ firstMonth: '2022-12' }), [...list, ...again]), at).agencies[0]!.produceAgain,
        ).toEqual([])
      }),
    )
  })
})

describe('months and days', () => {
  const anyMonth = fc
    .tuple(fc.integer({ min: 1912, max: 2200 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, of]) => `${year}-${String(of).padStart(2, '0')}`)
  const step = fc.integer({ min: -2000, max: 2000 })
  const anyInstant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2100, 0, 1) })

  it('adding months comes back, adds up, and keeps the order', () => {
    check(
      fc.property(anyMonth, step, step, (of, a, b) => {
        expect(addMonths(addMonths(of, a), -a)).toBe(of)
        expect(addMonths(addMonths(of, a), b)).toBe(addMonths(of, a + b))
        expect(addMonths(of, a) < of).toBe(a < 0)
      }),
    )
  })
  it('a month ends the day before the next begins; twelve make a year', () => {
    check(
      fc.property(anyMonth, (of) => {
        expect(addDays(lastDayOf(of), 1)).toBe(firstDayOf(addMonths(of, 1)))
        expect(addMonths(of, 12).slice(4)).toBe(of.slice(4))
        expect(rocMonth(addMonths(of, 12)).split('-')[0]).toBe(String(Number(rocMonth(of).split('-')[0]) + 1))
      }),
    )
  })
  it('months between two are as many as their distance', () => {
    check(
      fc.property(anyMonth, fc.integer({ min: -5, max: 200 }), (of, count) => {
        expect(monthsFrom(of, addMonths(of, count))).toHaveLength(Math.max(0, count + 1))
      }),
    )
  })
  it('民國 is 1911 years behind, over 99 and 100 too', () => {
    check(
      fc.property(anyMonth, (of) => {
        const [year, rest] = [rocMonth(of).split('-')[0], rocMonth(of).split('-')[1]]
        expect(`${Number(year) + 1911}-${rest}`).toBe(of)
        expect(rocDay(lastDayOf(of))).toBe(`${rocMonth(of)}${lastDayOf(of).slice(7)}`)
      }),
    )
  })
  it('a day in Taiwan begins at 16:00 UTC; weekdays follow each other', () => {
    check(
      fc.property(anyInstant, (at) => {
        expect(taipeiDay(at)).toBe(new Date(at + 8 * 3_600_000).toISOString().slice(0, 10))
        expect(instantOf(toMoment(at))).toBe(at)
        expect(weekdayOf(addDays(taipeiDay(at), 1))).toBe((weekdayOf(taipeiDay(at)) % 7) + 1)
        expect(daysBetween(taipeiDay(at), addDays(taipeiDay(at), 400))).toBe(400)
      }),
    )
  })
})
