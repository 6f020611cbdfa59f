import { describe, expect, it } from 'vitest'
import { deadlineOf } from '../../lib/domain/deadlines.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { allClear, derive, filed, fileName, PAIRS, produced, reading, run, stepOf, textOf } from './facts.ts'

/** The worked cases of sop-rules.md, by their numbers. */

const compared = (month: string, day: string): Fact[] => [
  ...PAIRS.slice(1).map(([mode, data]) => reading(month, mode, data, 0, `${day} 09:00`)),
  reading(month, 'correction', 'leave', 1, `${day} 09:00`),
  run('correction', month, 'leave', day, [1, 1], `${day} 09:01`),
  reading(month, 'correction', 'leave', 0, `${day} 09:02`),
]
const case1 = [...compared('2023-03', '2023-05-16'), ...compared('2023-04', '2023-05-16')]

describe('the carrying month', () => {
  it('1: March and April corrected in May wait for the May file', () => {
    const checklist = derive(case1, '2023-05-16 10:00')
    for (const month of ['2023-03', '2023-04']) {
      const carried = stepOf(checklist, month, 'carried')
      expect(carried).toMatchObject({ state: 'waiting', until: '2023-06-01', deadline: { due: '2023-06-20' } })
      expect(textOf(checklist, month, 'carried')).toContain('112-05')
      expect(stepOf(checklist, month, 'differences').state).toBe('done')
    }
    expect(stepOf(checklist, '2023-05', 'produce')).toMatchObject({ state: 'waiting', until: '2023-06-01' })
    expect(checklist.months.find(({ month }) => month === '2023-05')?.due).toBe('2023-06-20')
    expect(checklist.produceAgain).toEqual([])
  })

  it('2: a May file of 5/20 is premature and changes nothing', () => {
    const checklist = derive([...case1, produced('2023-05', '2023-05-20 09:00')], '2023-05-21 10:00')
    expect(stepOf(checklist, '2023-05', 'produce')).toMatchObject({ state: 'waiting', until: '2023-06-01' })
    expect(textOf(checklist, '2023-05', 'produce')).toContain('112-05-20')
    const later = derive([...case1, produced('2023-05', '2023-05-20 09:00')], '2023-06-01 10:00')
    expect(stepOf(later, '2023-05', 'produce').state).toBe('attention')
  })

  it('3: the May file of 6/2 accepted: the obligation is met', () => {
    const records = [
      ...case1,
      produced('2023-05', '2023-06-02 09:00'),
      filed('2023-05', '2023-06-02 09:00', '2023-06-02 10:00'),
    ]
    for (const month of ['2023-03', '2023-04']) {
      records.push(
        produced(month, `${month}-28 09:00`, { producedAt: '2023-05-02T09:00:00+08:00', file: `${month}.json` }),
      )
      records.push(filed(month, '', '2023-05-02 10:00', 0, { file: `${month}.json` }))
    }
    const checklist = derive(records, '2023-06-02 11:00')
    expect(stepOf(checklist, '2023-05', 'file').state).toBe('done')
    for (const month of ['2023-03', '2023-04']) {
      expect(stepOf(checklist, month, 'carried').state).toBe('done')
      expect(stepOf(checklist, month, 'survey').state).toBe('todo')
    }
  })

  it('4: May 111 corrected on 111-06-22 is carried by June', () => {
    const checklist = derive(
      [
        reading('2022-05', 'correction', 'leave', 1, '2022-06-22 09:00'),
        run('correction', '2022-05', 'leave', '2022-06-22', [1, 1], '2022-06-22 09:01'),
        reading('2022-05', 'correction', 'leave', 0, '2022-06-22 09:02'),
      ],
      '2022-06-22 10:00',
      { firstMonth: '2022-05' },
    )
    expect(stepOf(checklist, '2022-05', 'carried')).toMatchObject({
      state: 'waiting',
      until: '2022-07-01',
      deadline: { due: '2022-07-20' },
      reason: { values: { carrier: '2022-06' } },
    })
  })

  it('14: 111-12-31 23:59 is December, a minute later January', () => {
    const of = (on: string) => derive([run('correction', '2022-10', 'leave', on, [1, 1])], '2022-12-31 23:59')
    expect(stepOf(of('2022-12-31'), '2022-10', 'carried').reason.values).toMatchObject({ carrier: '2022-12' })
    expect(stepOf(of('2023-01-01'), '2022-10', 'carried').reason.values).toMatchObject({ carrier: '2023-01' })
  })

  it('20: a run on 06-01 is carried by June, whatever day the page was drawn', () => {
    const checklist = derive([run('correction', '2023-03', 'leave', '2023-06-01', [1, 1])], '2023-06-01 00:10')
    expect(stepOf(checklist, '2023-03', 'carried')).toMatchObject({ until: '2023-07-01' })
  })
})

describe('comparing', () => {
  it('5: one comparison of 110-10 read 0; three still to do', () => {
    const records = [reading('2021-10', 'correction', 'leave', 0, '2022-06-22 09:00')]
    const checklist = derive(records, '2022-06-22 10:00', { firstMonth: '2021-10' })
    const steps = checklist.months[0]?.steps ?? []
    expect(steps.slice(0, 5).map(({ state }) => state)).toEqual(['done', 'todo', 'todo', 'todo', 'waiting'])
  })

  it('7: one day of 112-09 closes nothing and says why', () => {
    const day = reading('2023-09', 'correction', 'leave', 0, '2023-10-02 09:00', {
      period: ['2023-09-15', '2023-09-15'],
    })
    const checklist = derive([day], '2023-10-02 10:00', { firstMonth: '2023-09' })
    expect(stepOf(checklist, '2023-09', 'compare-correction-leave').state).toBe('todo')
    expect(textOf(checklist, '2023-09', 'compare-correction-leave')).toContain('112-09-15')
    expect(textOf(checklist, '2023-09', 'compare-correction-leave')).toContain('不列入')
  })

  it('8: 112-09 read on 112-09-15 is provisional', () => {
    const records = [reading('2023-09', 'correction', 'leave', 0, '2023-09-15 08:11')]
    const during = derive(records, '2023-09-15 09:00')
    expect(stepOf(during, '2023-09', 'compare-correction-leave')).toMatchObject({
      state: 'waiting',
      until: '2023-10-01',
    })
    expect(textOf(during, '2023-09', 'compare-correction-leave')).toContain('暫時')
    expect(stepOf(derive(records, '2023-10-01 00:00'), '2023-09', 'compare-correction-leave').state).toBe('todo')
  })

  it('15: t=3, s=2: ask the vendor; the comparison itself is done', () => {
    const records = [
      reading('2023-03', 'correction', 'leave', 3, '2023-05-16 09:00'),
      run('correction', '2023-03', 'leave', '2023-05-16', [3, 2], '2023-05-16 09:01'),
    ]
    const checklist = derive(records, '2023-05-16 10:00')
    expect(stepOf(checklist, '2023-03', 'compare-correction-leave').state).toBe('done')
    expect(stepOf(checklist, '2023-03', 'differences').state).toBe('attention')
    expect(textOf(checklist, '2023-03', 'differences')).toMatch(/還有 1 筆.*廠商/)
    const reread = derive(
      [...records, reading('2023-03', 'correction', 'leave', 1, '2023-05-16 09:05')],
      '2023-05-16 10:00',
    )
    expect(stepOf(reread, '2023-03', 'differences').state).toBe('todo')
  })

  it('16: 2, then 0, and no run: which day was it?', () => {
    const records = [
      reading('2023-03', 'correction', 'leave', 2, '2023-05-16 09:00'),
      reading('2023-03', 'correction', 'leave', 0, '2023-05-18 09:00'),
    ]
    expect(stepOf(derive(records, '2023-05-18 10:00'), '2023-03', 'carried').state).toBe('attention')
    const told = run('correction', '2023-03', 'leave', '2023-05-17', [null, null], '2023-05-19 09:00')
    expect(stepOf(derive([...records, told], '2023-05-19 10:00'), '2023-03', 'carried')).toMatchObject({
      state: 'waiting',
      until: '2023-06-01',
    })
  })
})

describe('files and order', () => {
  const june = produced('2023-06', '2023-07-01 09:00')
  const mayFirst = produced('2023-05', '2023-06-02 09:00')
  const mayAgain = produced('2023-05', '2023-07-03 09:00')
  const juneAgain = produced('2023-06', '2023-07-04 09:00')
  const accepted = [
    mayFirst,
    filed('2023-05', '2023-06-02 09:00', '2023-06-02 10:00'),
    june,
    filed('2023-06', '2023-07-01 09:00', '2023-07-01 10:00'),
  ]
  const now = '2023-07-05 09:00'

  it('9: May produced again after June: June again', () => {
    const checklist = derive([june, mayAgain], now)
    expect(checklist.produceAgain).toEqual(['2023-06'])
    expect(stepOf(checklist, '2023-06', 'produce').state).toBe('attention')
    expect(stepOf(checklist, '2023-06', 'file').state).toBe('waiting')
    expect(checklist.batches).toEqual([[fileName('2023-07-03 09:00')]])
    expect(textOf(checklist, '2023-06', 'produce')).toContain('依平臺規則推定')
  })

  it('10: thirteen files: ten, then three, oldest first', () => {
    const months = [...Array(13)].map((_, index) => {
      const month = index < 3 ? `2022-${10 + index}` : `2023-${String(index - 2).padStart(2, '0')}`
      return produced(month, `2023-11-0${1 + Math.floor(index / 5)} ${10 + (index % 5)}:00`)
    })
    const checklist = derive(months.toReversed(), '2023-11-10 09:00')
    expect(checklist.batches).toEqual([
      months.slice(0, 10).map(({ file }) => file),
      months.slice(10).map(({ file }) => file),
    ])
  })

  it('11: 18:30 on the last day', () => {
    const checklist = derive([mayFirst], '2023-06-20 18:30')
    expect(stepOf(checklist, '2023-05', 'file').state).toBe('todo')
    expect(textOf(checklist, '2023-05', 'file')).toMatch(/21:00.*今天是最後一天/)
    expect(textOf(derive([mayFirst], '2023-06-20 17:59:59'), '2023-05', 'file')).not.toContain('21:00')
    expect(textOf(derive([mayFirst], '2023-06-20 21:00'), '2023-05', 'file')).not.toContain('21:00')
  })

  it('12, 13: safe dates by the office calendar', () => {
    const of = (month: string) => deadlineOf(month, officeCalendar, 'previous-workday')
    expect(of('2022-12')).toMatchObject({ due: '2023-01-20', safe: '2023-01-19' })
    expect(of('2021-01')).toMatchObject({ due: '2021-08-20' })
    expect(officeCalendar.isWorkday('2021-02-20')).toBe(true)
    expect(of('2026-01')).toMatchObject({ due: '2026-02-20', safe: '2026-02-13' })
    expect(of('2026-11')).toMatchObject({ due: '2026-12-20', safe: '2026-12-18' })
    expect(deadlineOf('2022-12', officeCalendar, 'next-workday').safe).toBe('2023-01-30')
    expect(deadlineOf('2022-12', officeCalendar, 'none').safe).toBe('2023-01-20')
  })

  it('17: accepted in order, May produced once more: better not uploaded', () => {
    const checklist = derive([...accepted, mayAgain], now)
    expect(checklist.produceAgain).toEqual([])
    expect(stepOf(checklist, '2023-05', 'file').state).toBe('done')
    expect(stepOf(checklist, '2023-06', 'file').state).toBe('done')
    expect(textOf(checklist, '2023-05', 'file')).toContain('不要上傳')
    expect(checklist.batches).toEqual([])
  })

  it('18: … and accepted: June again, produced, then uploaded', () => {
    const uploaded = [...accepted, mayAgain, filed('2023-05', '2023-07-03 09:00', '2023-07-03 10:00')]
    expect(derive(uploaded, now).produceAgain).toEqual(['2023-06'])
    const again = derive([...uploaded, juneAgain], now)
    expect(again.produceAgain).toEqual([])
    expect(stepOf(again, '2023-06', 'produce').state).toBe('done')
    expect(stepOf(again, '2023-06', 'file').state).toBe('todo')
    expect(again.batches).toEqual([[fileName('2023-07-04 09:00')]])
    const done = derive([...uploaded, juneAgain, filed('2023-06', '2023-07-04 09:00', '2023-07-04 10:00')], now)
    expect(stepOf(done, '2023-06', 'file').state).toBe('done')
  })
})

describe('next action', () => {
  it('19: filed through 115-09: 115-10 comes first, not 111-10', () => {
    const early = derive([], '2026-11-02 09:00', { filedThrough: '2026-09' })
    expect(early.next).toMatchObject({ month: '2026-10', step: { id: 'compare-correction-leave' } })
    const near = derive([], '2026-11-13 09:00', { filedThrough: '2026-09' })
    expect(near.next).toMatchObject({ month: '2026-10', step: { id: 'produce' } })
    expect(stepOf(near, '2026-09', 'file').state).toBe('done')
    const compared = derive(allClear('2026-10', '2026-11-02 10:00'), '2026-11-02 11:00', { filedThrough: '2026-09' })
    expect(compared.next).toMatchObject({ month: '2022-10', step: { id: 'compare-correction-leave' } })
  })
})
