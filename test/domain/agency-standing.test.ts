import { describe, expect, it } from 'vitest'
import { monthStanding, standingOf } from '../../lib/domain/agency-standing.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { acceptedMonth, allClear, closedMonth, derive, filed, marked, produced, reading } from './facts.ts'

/** A month's cell among several agencies: its worst step. */

const NOW = '2023-07-11 10:00'
const of = (records: Fact[], month: string, more: object = {}) => {
  const found = derive(records, NOW, { firstMonth: month, ...more }).months.find((one) => one.month === month)
  if (!found) throw new Error(month)
  return monthStanding(found)
}

describe('the worst of a month', () => {
  it.each<[string, Fact[], string, object]>([
    ['nothing read, its date past', [], '2023-05', { state: 'todo', overdue: true, step: 'produce', open: 6 }],
    [
      'nothing read, its date to come',
      [],
      '2023-06',
      { state: 'todo', overdue: false, step: 'compare-correction-leave', open: 5 },
    ],
    ['not over', [], '2023-07', { state: 'waiting', overdue: false, open: 0 }],
    ['only the survey left', closedMonth('2023-06', '2023-07'), '2023-06', { state: 'todo', step: 'survey', open: 1 }],
    [
      'all closed, some of it never needed',
      [...closedMonth('2023-06', '2023-07'), marked('2023-06', 'survey', '2023-07-03 09:00')],
      '2023-06',
      { state: 'done', overdue: false, open: 0, closed: true },
    ],
    [
      'rejected rows, its date to come: attention before to do',
      [
        ...allClear('2023-06', '2023-07-01 09:00').slice(1),
        produced('2023-06', '2023-07-02 09:00'),
        filed('2023-06', '2023-07-02 09:00', '2023-07-02 10:00', 3),
      ],
      '2023-06',
      { state: 'attention', overdue: false, step: 'file', open: 2 },
    ],
    [
      'waiting for the file of another month',
      [
        ...allClear('2023-06', '2023-07-01 09:00').slice(1),
        reading('2023-06', 'correction', 'leave', 1, '2023-07-01 09:00'),
        {
          kind: 'correction',
          agency: '376420000A',
          month: '2023-06',
          data: 'leave',
          total: 1,
          succeeded: 1,
          on: '2023-07-02',
          at: '2023-07-02T09:00:00+08:00',
        },
        reading('2023-06', 'correction', 'leave', 0, '2023-07-03 09:00'),
        ...acceptedMonth('2023-06', '2023-07-03 10:00'),
      ],
      '2023-06',
      { state: 'waiting', overdue: false, step: 'carried', open: 0, closed: false },
    ],
  ])('%s', (_, records, month, expected) => expect(of(records, month)).toMatchObject(expected))

  it('an agency of WebHR has steps of its own', () =>
    expect(of([], '2023-06', { channel: 'webhr' })).toMatchObject({ state: 'todo', step: 'keep', open: 1 }))
})

describe('the row of an agency', () => {
  it('counts open months, urgent ones, and what the badge counts', () => {
    const records = [...closedMonth('2023-05', '2023-06'), marked('2023-05', 'survey', '2023-06-05 09:00')]
    expect(standingOf(derive(records, NOW, { firstMonth: '2023-04' }), 7)).toMatchObject({
      // April: produce and file overdue; June to do; July waits.
      ...{ code: '376420000A', open: 2, urgent: 1, alarms: 2, records: 7 },
      months: [{ month: '2023-04' }, { month: '2023-05', closed: true }, { month: '2023-06' }, { month: '2023-07' }],
    })
  })

  it('of an agency that begins later has no months', () =>
    expect(standingOf(derive([], NOW, { firstMonth: '2024-01' }), 0)).toMatchObject({ months: [], open: 0 }))
})
