import { describe, expect, it } from 'vitest'
import type { Agency } from '../../lib/domain/agencies.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { STEP_PLACES } from '../../lib/text/labels.ts'
import { CONSOLE_STEPS, WEBHR_STEPS } from '../../lib/domain/step.ts'
import {
  acceptedMonth,
  allClear,
  closedMonth,
  counted,
  derive,
  filed,
  marked,
  produced,
  reading,
  run,
} from './facts.ts'

/** R23. Months 112-04 (older) and 112-05 (the last ended one); what is due is due on 112-06-20, a Tuesday. */
const [APRIL, MAY, JUNE] = ['2023-04', '2023-05', '2023-06'] as const
const EARLY = '2023-06-05 09:00'
const next = (records: Fact[], now = EARLY, more: Partial<Agency> = {}) => {
  const found = derive(records, now, { firstMonth: APRIL, ...more }).next
  return found ? `${found.month} ${found.step.id}` : null
}
const survey = (month: string) => marked(month, 'survey', '2023-06-04 09:00')
const april = [...closedMonth(APRIL, MAY), survey(APRIL)]
const mayCompared = allClear(MAY, '2023-06-01 09:00')
const open = (month: string) => reading(month, 'correction', 'leave', 2, '2023-06-03 09:00')
const premature = (month: string) => produced(month, `${month}-20 09:00`)
const notFiled = (month: string, when: string) => [...allClear(month, '2023-06-01 09:00'), produced(month, when)]

describe('each rank', () => {
  it.each<[string, Fact[], string, string | null]>([
    ['null: all closed, June runs', [...april, ...closedMonth(MAY, JUNE), survey(MAY)], EARLY, null],
    ['1 attention: premature', [...april, ...mayCompared, premature(MAY)], EARLY, `${MAY} produce`],
    ['1 overdue produce', [...april, ...mayCompared], '2023-06-21 09:00', `${MAY} produce`],
    ['1 overdue file', [...april, ...notFiled(MAY, '2023-06-02 09:00')], '2023-06-21 09:00', `${MAY} file`],
    [
      '1 overdue carried',
      [...closedMonth(APRIL, MAY), run('correction', APRIL, 'leave', '2023-05-20', [1, 1]), ...mayCompared],
      '2023-06-21 09:00',
      `${APRIL} carried`,
    ],
    ['2 produce near its safe date', april, '2023-06-14 09:00', `${MAY} produce`],
    ['2 file near its safe date', [...april, ...notFiled(MAY, '2023-06-02 09:00')], '2023-06-14 09:00', `${MAY} file`],
    ['3 open differences', [...april, ...mayCompared, open(MAY)], EARLY, `${MAY} differences`],
    ['4 comparisons of the last ended month', april, EARLY, `${MAY} compare-correction-leave`],
    [
      '4 the second, where the first is read',
      [...april, ...mayCompared.slice(0, 1)],
      EARLY,
      `${MAY} compare-correction-overtime`,
    ],
    [
      '4 then the oldest',
      [...acceptedMonth(APRIL, '2023-05-02 09:00'), ...mayCompared],
      EARLY,
      `${APRIL} compare-correction-leave`,
    ],
    ['5 the rest: produce, not near yet', [...april, ...mayCompared], EARLY, `${MAY} produce`],
    ['5 the rest: survey', [...april, ...closedMonth(MAY, JUNE)], EARLY, `${MAY} survey`],
  ])('%s', (_, records, now, expected) => {
    expect(next(records, now)).toBe(expected)
    expect(next(records.toReversed(), now)).toBe(expected)
  })
})

describe('each rank before the next', () => {
  it.each<[string, Fact[], string, string]>([
    [
      '1 before 2: attention in June (running) before May near its date',
      [
        ...april,
        ...mayCompared,
        reading(JUNE, 'correction', 'leave', 2, '2023-06-12 09:00'),
        run('correction', JUNE, 'leave', '2023-06-12', [2, 1]),
      ],
      '2023-06-14 09:00',
      `${JUNE} differences`,
    ],
    [
      '1 before 3: attention of May before open differences of April',
      [...closedMonth(APRIL, MAY), open(APRIL), ...mayCompared, premature(MAY)],
      EARLY,
      `${MAY} produce`,
    ],
    [
      '1 before 4: attention of April before comparisons of May',
      [
        ...allClear(APRIL, '2023-05-01 09:00'),
        produced(APRIL, '2023-05-02 09:00'),
        filed(APRIL, '2023-05-02 09:00', '2023-05-02 10:00', 3),
      ],
      EARLY,
      `${APRIL} file`,
    ],
    [
      '2 before 3: May near its date, April with open differences',
      [...closedMonth(APRIL, MAY), open(APRIL), ...mayCompared],
      '2023-06-14 09:00',
      `${MAY} produce`,
    ],
    [
      '2 before 3: May itself with open differences',
      [...april, ...mayCompared, open(MAY)],
      '2023-06-14 09:00',
      `${MAY} produce`,
    ],
    ['2 before 4: May near its date, not compared', april, '2023-06-14 09:00', `${MAY} produce`],
    [
      '3 before 4: June (running) with differences, May not compared',
      [...april, reading(JUNE, 'correction', 'leave', 2, '2023-06-03 09:00')],
      EARLY,
      `${JUNE} differences`,
    ],
    [
      '3 before 5: differences of May, survey of April',
      [...closedMonth(APRIL, MAY), ...mayCompared, open(MAY)],
      EARLY,
      `${MAY} differences`,
    ],
    [
      '4 before 5: comparisons of May, survey of April',
      closedMonth(APRIL, MAY),
      EARLY,
      `${MAY} compare-correction-leave`,
    ],
    [
      '4 before 5: comparisons of April before produce of May',
      [...acceptedMonth(APRIL, '2023-05-02 09:00'), ...mayCompared],
      EARLY,
      `${APRIL} compare-correction-leave`,
    ],
  ])('%s', (_, records, now, expected) => expect(next(records, now)).toBe(expected))
})

describe('ties', () => {
  it.each<[string, Fact[], string, string]>([
    ['1 the oldest month', [premature(APRIL), premature(MAY)], EARLY, `${APRIL} produce`],
    [
      '1 attention of May does not come before overdue April',
      [...allClear(APRIL, '2023-05-01 09:00'), ...mayCompared, premature(MAY)],
      EARLY,
      `${APRIL} produce`,
    ],
    [
      '1 overdue May does not come before attention of April',
      [...april, reading(APRIL, 'correction', 'leave', 2, '2023-06-05 09:00'), ...mayCompared],
      '2023-06-21 09:00',
      `${APRIL} survey`,
    ],
    [
      '1 in one month the order of the table',
      [...allClear(APRIL, '2023-05-01 09:00'), ...acceptedMonth(APRIL, '2023-04-20 09:00')],
      EARLY,
      `${APRIL} produce`,
    ],
    [
      '3 the oldest month',
      [...closedMonth(APRIL, MAY), open(APRIL), ...mayCompared, open(MAY)],
      EARLY,
      `${APRIL} differences`,
    ],
    [
      '4 last ended month before older ones',
      acceptedMonth(APRIL, '2023-05-02 09:00'),
      EARLY,
      `${MAY} compare-correction-leave`,
    ],
    [
      '5 the oldest month: survey of April before produce of May',
      [...closedMonth(APRIL, MAY), ...mayCompared],
      EARLY,
      `${APRIL} survey`,
    ],
    [
      '5 the order of the table: produce before carried',
      [...april, run('correction', MAY, 'leave', '2023-05-31', [1, 1]), ...mayCompared],
      EARLY,
      `${MAY} produce`,
    ],
  ])('%s', (_, records, now, expected) => expect(next(records, now)).toBe(expected))
})

describe('2: "at most five working days away"', () => {
  it.each<[string, string, string, string]>([
    // safe date 112-06-20, Tuesday; Saturday 112-06-17 is worked (補行上班)
    ['2023-06-14 09:00', MAY, 'produce', 'Wed: 15, 16, 17, 19, 20 are five'],
    ['2023-06-13 23:59', MAY, 'compare-correction-leave', 'Tue: 14, 15, 16, 17, 19, 20 are six'],
    ['2023-06-20 09:00', MAY, 'produce', 'the day itself'],
    // 2026-10: Friday 115-11-20
    ['2026-11-13 00:00', '2026-10', 'produce', 'Fri: 16 to 20 are five'],
    ['2026-11-12 23:59', '2026-10', 'compare-correction-leave', 'Thu: six'],
    ['2026-11-15 09:00', '2026-10', 'produce', 'Sunday: five'],
    // 2026-01: due 115-02-20, a holiday; safe Friday 115-02-13
    ['2026-02-06 09:00', '2026-01', 'produce', 'Fri: 9 to 13 are five'],
    ['2026-02-05 09:00', '2026-01', 'compare-correction-leave', 'Thu: six'],
    ['2026-02-18 09:00', '2026-01', 'produce', 'past the safe date, not overdue'],
  ])('%s: %s %s (%s)', (now, month, id) => {
    const earlier = derive([], now)
      .months.map((one) => one.month)
      .at(-3)!
    const records = now < '2024' ? april : []
    expect(
      next(records, now, {
        firstMonth: now < '2024' ? APRIL : month,
        filedThrough: now < '2024' ? undefined : earlier,
      }),
    ).toBe(`${month} ${id}`)
  })

  it('the setting moves it', () => {
    const at = (holidayRule: 'none' | 'next-workday' | 'previous-workday') =>
      derive([], '2026-02-06 09:00', { firstMonth: '2026-01' }, { holidayRule }).next?.step.id
    // Working days after 02-06: 9 to 13, then 23; 02-20 itself is a holiday.
    expect([at('previous-workday'), at('none'), at('next-workday')]).toEqual([
      'produce',
      'produce',
      'compare-correction-leave',
    ])
  })
})

describe('webhr (R20)', () => {
  const webhr = { channel: 'webhr', firstMonth: APRIL } as const
  const keep = (month: string) => marked(month, 'keep', '2023-06-02 09:00')
  it.each<[string, Fact[], string | null]>([
    ['the oldest month', [], `${APRIL} keep`],
    ['the next step', [keep(APRIL)], `${APRIL} count`],
    ['its survey', [keep(APRIL), counted(APRIL, 1, 0, '2023-06-02 09:00')], `${APRIL} survey`],
    ['the next month', [keep(APRIL), counted(APRIL, 1, 0, '2023-06-02 09:00'), survey(APRIL)], `${MAY} keep`],
    ['attention first', [survey(MAY)], `${MAY} survey`],
  ])('%s', (_, records, expected) => expect(next(records, EARLY, webhr)).toBe(expected))
})

describe('"It says where to click"', () => {
  it.each([...CONSOLE_STEPS, ...WEBHR_STEPS])('%s', (id) => expect(STEP_PLACES[id].length).toBeGreaterThan(5))
  it('differences: on the result page of that query', () => expect(STEP_PLACES.differences).toContain('查詢結果'))
})
