import { describe, expect, test } from 'vitest'
import type { Settings } from '../../lib/domain/agencies.ts'
import { officeCalendar, workdayBefore } from '../../lib/domain/calendar.ts'
import { addDays, instantOf } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { REMINDER_KINDS, reminderPlanOf, switchKind } from '../../lib/domain/reminder-plan.ts'
import { deriveReminders, hasUnanswered, type ReminderLook, snoozeEnd } from '../../lib/domain/reminders.ts'
import { noteSeen, noteSnooze, noteTelling, prune, readTold, settleShown, type Told } from '../../lib/domain/told.ts'
import { acceptedMonth, agency, at, CODE, derive, filed, marked, produced, reading, run } from './facts.ts'
import { YEAR_2026 } from './year-2026.ts'

/** What is told when, by moved clocks. The whole year with faults: reminders-year.test.ts. */

const MAY = '2026-05'
const may = { firstMonth: MAY }
const SAFE = '2026-06-18'

/** One office with its memory. */
class Office {
  told: Told[] = []
  records: Fact[]
  settings: Settings
  more: Parameters<typeof derive>[2]
  constructor(records: Fact[] = [], settings: Settings = {}, more: Parameters<typeof derive>[2] = may) {
    this.records = records
    this.settings = settings
    this.more = more
  }
  derive(when: string): ReminderLook {
    return deriveReminders({
      checklists: [derive(this.records, when, this.more, this.settings)],
      calendar: officeCalendar,
      settings: this.settings,
      told: this.told,
      now: instantOf(at(when)),
    })
  }
  /** A look of the worker: what it tells, `2026-05 one-workday`. */
  look(when: string): string[] {
    const { due } = this.derive(when)
    this.told = settleShown(noteTelling(this.told, due, instantOf(at(when)), 'id'), () => true)
    return due.map(({ month, occasion }) => `${month} ${occasion}`)
  }
  standing(when: string): string[] {
    return this.derive(when).standing.map(({ month, kind }) => `${month} ${kind}`)
  }
}

describe('the days of 2026, each kind at its hour', () => {
  const cases = YEAR_2026.flatMap(({ month, first, firstWorkday, three, one, safe }) => [
    [month, `${first} 09:00`, first === firstWorkday ? 'first-workday' : 'first-day'] as const,
    [month, `${firstWorkday} 09:00`, 'first-workday'] as const,
    [month, `${three} 09:00`, 'three-workdays'] as const,
    [month, `${one} 09:00`, 'one-workday'] as const,
    [month, `${safe} 09:00`, 'safe-day-morning'] as const,
    [month, `${safe} 16:00`, 'safe-day-before-18'] as const,
  ])
  test.for(cases)('%s at %s: %s', ([month, when, kind]) => {
    const office = new Office([], {}, { firstMonth: month })
    const before = instantOf(at(when)) - 1000
    const text = (instant: number): string =>
      new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
    // A second earlier it is not due; whatever was due until then is told.
    expect(office.look(text(before))).not.toContain(`${month} ${kind}`)
    expect(office.look(when)).toEqual([`${month} ${kind}`])
    expect(office.look(text(before + 61_000))).toEqual([])
  })

  test.for(YEAR_2026)('$month: overdue from the day after $due, daily', ({ month, due }) => {
    const office = new Office([], {}, { firstMonth: month })
    expect(office.look(`${due} 23:59`)).toEqual([])
    expect(office.derive(`${due} 12:00`).due.map(({ kind }) => kind)).not.toContain('overdue')
    for (const day of [1, 2, 3].map((count) => addDays(due, count))) {
      expect(office.look(`${day} 08:59`)).toEqual([])
      expect(office.look(`${day} 09:00`).filter((one) => one.startsWith(month))).toEqual([`${month} overdue ${day}`])
      expect(office.look(`${day} 17:00`).filter((one) => one.startsWith(month))).toEqual([])
    }
  })

  test('the 2026-02-20 of January is safe on 2026-02-13, the 2026-12-20 of November on 2026-12-18', () => {
    expect(new Office([], {}, { firstMonth: '2026-01' }).look('2026-02-13 09:00')).toEqual(['2026-01 safe-day-morning'])
    expect(new Office([], {}, { firstMonth: '2026-11' }).look('2026-12-18 09:00')).toEqual(['2026-11 safe-day-morning'])
  })

  test('110-01 to 110-05, all due on 110-08-20', () => {
    const office = new Office([], {}, { firstMonth: '2021-01', filedThrough: '2021-02' })
    const own = office.look('2021-08-20 09:00')
    expect(own.slice(0, 3)).toEqual(['2021-03', '2021-04', '2021-05'].map((month) => `${month} safe-day-morning`))
  })
})

describe('working days before a day', () => {
  test.for([
    ['2026-06-18', 1, '2026-06-17'],
    ['2026-06-20', 1, '2026-06-18'],
    ['2026-02-23', 1, '2026-02-13'],
    ['2026-02-23', 3, '2026-02-11'],
    // 補行上班 on a Saturday.
    ['2021-02-22', 1, '2021-02-20'],
  ] as const)('%s, %i of them: %s', ([day, count, before]) =>
    expect(workdayBefore(officeCalendar, day, count)).toBe(before),
  )
})

describe('what is told', () => {
  test('only what is open: a file produced is no news on the 1st, one accepted never', () => {
    const made = [produced(MAY, '2026-06-01 08:00')]
    expect(new Office(made).look('2026-06-01 09:00')).toEqual([])
    expect(new Office(made).look('2026-06-15 09:00')).toEqual([`${MAY} three-workdays`])
    const done = acceptedMonth(MAY, '2026-06-01 08:00')
    for (const when of ['2026-06-15 09:00', `${SAFE} 16:00`, '2026-06-25 09:00'])
      expect(new Office(done).look(when), when).toEqual([])
    expect(new Office([marked(MAY, 'produce', '2026-06-02'), marked(MAY, 'file', '2026-06-02')]).look(SAFE)).toEqual([])
    expect(new Office([], {}, { firstMonth: '2026-01', filedThrough: MAY }).look(`${SAFE} 09:00`)).toEqual([])
  })

  test('rejected rows open it again', () => {
    const rejected = [produced(MAY, '2026-06-02 09:00'), filed(MAY, '2026-06-02 09:00', '2026-06-02 10:00', 3)]
    expect(new Office(rejected).look('2026-06-17 09:00')).toEqual([`${MAY} one-workday`])
  })

  test('the month that runs is not told of', () => {
    expect(new Office([], {}, { firstMonth: '2026-06' }).look('2026-06-18 09:00')).toEqual([])
  })

  test('the corrections its file carries', () => {
    const corrected = ['2026-03', '2026-04'].flatMap((month) => [
      reading(month, 'correction', 'leave', 1, '2026-05-16 09:00'),
      run('correction', month, 'leave', '2026-05-16', [1, 1]),
    ])
    const office = new Office(corrected, {}, { firstMonth: '2026-03', filedThrough: '2026-04' })
    expect(office.derive('2026-06-01 09:00').due).toMatchObject([
      { month: MAY, carries: { months: ['2026-03', '2026-04'], rows: 2 } },
    ])
    office.records.push(run('backfill', '2026-04', 'overtime', '2026-05-17', [null, null]))
    expect(office.derive('2026-06-01 09:00').due[0]?.carries?.rows).toBeNull()
  })

  test('agencies that file through WebHR: on the 1st and the first working day, and never overdue', () => {
    const office = new Office([], {}, { firstMonth: '2026-03', channel: 'webhr' })
    expect(office.look('2026-05-01 09:00')).toEqual(['2026-04 first-day'])
    expect(office.look('2026-05-04 09:00')).toEqual(['2026-04 first-workday'])
    for (const when of ['2026-05-15 09:00', '2026-05-20 16:00', '2026-05-25 09:00'])
      expect(office.look(when), when).toEqual([])
    office.records.push(marked('2026-05', 'keep', '2026-06-01 08:00'))
    expect(office.look('2026-06-01 09:00')).toEqual([])
  })

  test('kinds that are switched off; the others stay', () => {
    const allBut = (kind: string) => ({ remindOff: REMINDER_KINDS.filter((one) => one !== kind) })
    expect(new Office([], allBut('one-workday')).look(`${SAFE} 10:00`)).toEqual([`${MAY} one-workday`])
    expect(new Office([], { remindOff: ['safe-day-morning'] }).look(`${SAFE} 09:00`)).toEqual([`${MAY} one-workday`])
    // What was due before the date says nothing once it is over.
    expect(new Office([], { remindOff: ['overdue'] }).look('2026-06-25 09:00')).toEqual([])
    expect(new Office([], { remindOff: [...REMINDER_KINDS] }).look(`${SAFE} 09:00`)).toEqual([])
  })

  test('switching a kind off after it was told brings nothing older back', () => {
    const office = new Office()
    expect(office.look(`${SAFE} 09:00`)).toEqual([`${MAY} safe-day-morning`])
    office.settings = { remindOff: ['safe-day-morning'] }
    expect(office.look(`${SAFE} 10:00`)).toEqual([])
  })

  test('several agencies and months are one look', () => {
    const two = [agency({ firstMonth: '2026-04' }), agency({ ...may, code: '376420100B', name: '冬山鄉公所' })]
    const { due } = deriveReminders({
      checklists: two.map((one) => derive([], '2026-06-18 09:00', one)),
      calendar: officeCalendar,
      settings: {},
      told: [],
      now: instantOf(at('2026-06-18 09:00')),
    })
    expect(due.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      `${CODE} 2026-04 overdue`,
      `${CODE} 2026-05 safe-day-morning`,
      '376420100B 2026-05 safe-day-morning',
    ])
  })

  test.for([
    ['previous-workday', '2026-06-18'],
    ['none', '2026-06-20'],
    ['next-workday', '2026-06-22'],
  ] as const)('the holiday rule %s moves it to %s', ([holidayRule, safe]) => {
    const office = new Office([], { holidayRule })
    expect(office.look(`${safe} 09:00`)).toEqual([`${MAY} safe-day-morning`])
    expect(office.look(`${safe} 16:00`)).toEqual([`${MAY} safe-day-before-18`])
  })
})

describe('sleep, clocks, settings', () => {
  test('asleep over several dates: one word, of what holds now', () => {
    const office = new Office()
    expect(office.look('2026-06-01 09:00')).toEqual([`${MAY} first-workday`])
    expect(office.look('2026-06-18 10:00')).toEqual([`${MAY} safe-day-morning`])
    expect(office.look('2026-07-10 08:00')).toEqual([])
    expect(office.look('2026-07-10 11:00')).toEqual([`${MAY} overdue 2026-07-10`, '2026-06 first-workday'])
  })

  test('asleep over 18:00 of the safe date, still before the due date: told, though late', () => {
    expect(new Office().look('2026-06-19 10:00')).toEqual([`${MAY} safe-day-before-18`])
  })

  test('yesterday’s word waits for this morning’s, where one comes', () => {
    const office = new Office()
    expect(office.look(`${SAFE} 07:30`)).toEqual([])
    expect(office.look(`${SAFE} 09:00`)).toEqual([`${MAY} safe-day-morning`])
    // None comes on the 16th: what was missed on the 15th is told as soon as somebody is there.
    expect(new Office().look('2026-06-16 07:30')).toEqual([`${MAY} three-workdays`])
  })

  test('a clock put back tells nothing twice, nor what was passed over', () => {
    const office = new Office()
    expect(office.look(`${SAFE} 09:05`)).toEqual([`${MAY} safe-day-morning`])
    for (const when of ['2026-06-18 07:05', '2026-06-17 10:00', '2026-06-18 09:00', '2026-06-18 09:06'])
      expect(office.look(when), when).toEqual([])
    expect(office.look(`${SAFE} 16:00`)).toEqual([`${MAY} safe-day-before-18`])
  })

  test('a clock that ran years ahead does not silence what comes', () => {
    const office = new Office()
    expect(office.look('2030-01-05 09:00')).toContain(`${MAY} overdue 2030-01-05`)
    expect(office.look('2026-06-15 09:00')).toEqual([`${MAY} three-workdays`])
    expect(office.look(`${SAFE} 09:00`)).toEqual([`${MAY} safe-day-morning`])
  })

  test('another hour chosen: once all the same, and at that hour', () => {
    const office = new Office([], { remindMorning: '08:00', remindBeforeClosing: '17:00' })
    expect(office.look(`${SAFE} 07:59`)).toEqual([])
    expect(office.look(`${SAFE} 08:00`)).toEqual([`${MAY} safe-day-morning`])
    office.settings = { remindMorning: '10:00', remindBeforeClosing: '17:00' }
    expect(office.look(`${SAFE} 10:00`)).toEqual([])
    expect(office.look(`${SAFE} 16:59`)).toEqual([])
    expect(office.look(`${SAFE} 17:00`)).toEqual([`${MAY} safe-day-before-18`])
  })

  test('the computer’s own zone does not matter', () => {
    // TZ is America/New_York in every test here (vitest.config.ts).
    expect(new Date(instantOf(at(`${SAFE} 09:00`))).getHours()).not.toBe(9)
    expect(new Office().look(`${SAFE} 09:00`)).toEqual([`${MAY} safe-day-morning`])
  })
})

describe('quiet hours', () => {
  test('told when they end, if it is open still', () => {
    const settings = { quietFrom: '15:00', quietTo: '19:00' }
    const office = new Office([], settings)
    office.look(`${SAFE} 09:00`)
    expect(office.look(`${SAFE} 16:00`)).toEqual([])
    expect(office.derive(`${SAFE} 16:00`).next).toBe(instantOf(at(`${SAFE} 19:00`)))
    expect(office.look(`${SAFE} 18:59`)).toEqual([])
    expect(office.look(`${SAFE} 19:00`)).toEqual([`${MAY} safe-day-before-18`])

    const done = new Office([], settings)
    done.look(`${SAFE} 09:00`)
    expect(done.look(`${SAFE} 16:00`)).toEqual([])
    done.records = acceptedMonth(MAY, `${SAFE} 16:30`)
    expect(done.look(`${SAFE} 19:00`)).toEqual([])
  })

  test('over midnight, by default from 22:00 to 07:00', () => {
    const office = new Office()
    expect(office.look('2026-06-15 22:00')).toEqual([])
    expect(office.look('2026-06-16 06:59')).toEqual([])
    expect(office.look('2026-06-16 07:00')).toEqual([`${MAY} three-workdays`])
    expect(new Office([], { quietFrom: '00:00', quietTo: '00:00' }).look('2026-06-15 22:00')).toHaveLength(1)
  })

  test('what stands goes on standing', () => {
    const office = new Office([], { quietFrom: '15:00', quietTo: '19:00' })
    office.look(`${SAFE} 09:00`)
    expect(office.standing(`${SAFE} 16:30`)).toEqual([`${MAY} safe-day-before-18`])
  })
})

describe('what the operator answers', () => {
  const things = [{ key: `${CODE} ${MAY}` }]

  test('told stands until it is seen', () => {
    const office = new Office()
    office.look('2026-06-15 09:00')
    expect(office.standing('2026-06-15 09:01')).toEqual([`${MAY} three-workdays`])
    expect(hasUnanswered(office.told)).toBe(true)
    office.told = noteSeen(office.told, things)
    expect(office.standing('2026-06-15 09:02')).toEqual([])
    expect(hasUnanswered(office.told)).toBe(false)
    expect(office.look('2026-06-15 10:00')).toEqual([])
    expect(office.look('2026-06-17 09:00')).toEqual([`${MAY} one-workday`])
    expect(office.standing('2026-06-17 09:01')).toEqual([`${MAY} one-workday`])
  })

  test('what is done stands no longer', () => {
    const office = new Office()
    office.look('2026-06-15 09:00')
    office.records = acceptedMonth(MAY, '2026-06-15 10:00')
    expect(office.standing('2026-06-15 11:00')).toEqual([])
  })

  test('snoozed for an hour: told again then, once', () => {
    const office = new Office()
    office.look(`${SAFE} 09:00`)
    office.told = noteSnooze(office.told, things, snoozeEnd('hour', {}, instantOf(at(`${SAFE} 09:10`))))
    expect(office.standing(`${SAFE} 09:11`)).toEqual([])
    expect(office.derive(`${SAFE} 09:11`).next).toBe(instantOf(at(`${SAFE} 10:10`)))
    expect(office.look(`${SAFE} 10:09`)).toEqual([])
    expect(office.derive(`${SAFE} 10:10`).due[0]?.again).toBe(instantOf(at(`${SAFE} 10:10`)))
    expect(office.look(`${SAFE} 10:10`)).toEqual([`${MAY} safe-day-morning`])
    expect(office.look(`${SAFE} 10:11`)).toEqual([])
    expect(office.standing(`${SAFE} 10:11`)).toEqual([`${MAY} safe-day-morning`])
  })

  test('snoozed until tomorrow: what is new breaks in, and is not said again then', () => {
    const office = new Office()
    office.look(`${SAFE} 09:00`)
    const until = snoozeEnd('morning', {}, instantOf(at(`${SAFE} 09:10`)))
    expect(until).toBe(instantOf(at('2026-06-19 09:00')))
    office.told = noteSnooze(office.told, things, until)
    expect(office.look(`${SAFE} 16:00`)).toEqual([`${MAY} safe-day-before-18`])
    expect(office.look('2026-06-19 09:00')).toEqual([])
  })

  test('snoozed into quiet hours: told when they end; done meanwhile: not at all', () => {
    const office = new Office()
    office.look('2026-06-15 21:30')
    office.told = noteSnooze(office.told, things, instantOf(at('2026-06-15 22:30')))
    expect(office.look('2026-06-15 22:30')).toEqual([])
    expect(office.look('2026-06-16 07:00')).toEqual([`${MAY} three-workdays`])
    office.told = noteSnooze(office.told, things, instantOf(at('2026-06-16 08:00')))
    office.records = acceptedMonth(MAY, '2026-06-16 07:30')
    expect(office.look('2026-06-16 08:00')).toEqual([])
  })

  test('an answer to what is gone changes nothing', () => {
    const office = new Office()
    office.look('2026-06-15 09:00')
    expect(noteSeen(office.told, [{ key: 'elsewhere 2026-05' }])).toEqual(office.told)
  })
})

describe('when to look again', () => {
  test.for([
    ['2026-06-10 00:00', '2026-06-10 07:00'],
    ['2026-06-10 07:00', '2026-06-10 09:00'],
    ['2026-06-10 09:00', '2026-06-10 16:00'],
    ['2026-06-10 16:00', '2026-06-11 00:00'],
    ['2026-12-31 23:59', '2027-01-01 00:00'],
  ])('at %s: at %s', ([when, next]) => expect(new Office().derive(when!).next).toBe(instantOf(at(next!))))

  test('without any agency too: at midnight at the latest', () => {
    const { due, standing, next } = deriveReminders({
      checklists: [],
      calendar: officeCalendar,
      settings: {},
      told: [],
      now: instantOf(at('2026-06-10 20:00')),
    })
    expect({ due, standing, next }).toEqual({ due: [], standing: [], next: instantOf(at('2026-06-11 00:00')) })
  })
})

describe('what is remembered is little', () => {
  const many = (count: number, thing = (_: number) => `${CODE} ${MAY}`): Told[] =>
    Array.from({ length: count }, (_, index) => ({ thing: thing(index), occasion: `overdue ${index}`, at: index }))

  test('of one thing the last ten; of very many things two each', () => {
    const open = new Set([`${CODE} ${MAY}`])
    expect(prune(many(100), [CODE], open, 100).map(({ at }) => at)).toEqual([90, 91, 92, 93, 94, 95, 96, 97, 98, 99])
    const keys = Array.from({ length: 500 }, (_, index) => `${CODE} ${index}`)
    const told = many(5000, (index) => keys[index % 500] as string)
    expect(prune(told, [CODE], new Set(keys), 5000)).toHaveLength(1000)
  })

  test('agencies not followed go, and what was done two months ago', () => {
    const told = [
      { thing: `${CODE} ${MAY}`, occasion: 'one-workday', at: 0 },
      { thing: 'elsewhere1 2026-05', occasion: 'one-workday', at: 0 },
    ]
    expect(prune(told, [CODE], new Set(), 61 * 86_400_000)).toEqual([told[0]])
    expect(prune(told, [CODE], new Set(), 63 * 86_400_000)).toEqual([])
  })

  test('what is none of ours is passed over', () => {
    const good: Told = { thing: 'a', occasion: 'b', at: 1, until: 2 }
    expect(readTold([good, null, 1, { thing: 'a' }, { ...good, at: 'x' }, { ...good, until: null }])).toEqual([good])
    expect(readTold({})).toEqual([])
  })
})

describe('the plan', () => {
  test.for([
    [{}, 540, 960],
    [{ remindMorning: '05:00', remindBeforeClosing: '18:30' }, 360, 1050],
    [{ remindMorning: '13:00', remindBeforeClosing: '09:00' }, 720, 780],
  ] as const)('%j stays within its bounds', ([settings, morning, beforeClosing]) =>
    expect(reminderPlanOf(settings)).toMatchObject({ morning, beforeClosing }),
  )

  test('switching a kind keeps what a later version switched', () => {
    const settings = { remindOff: ['later-kind', 'overdue'] }
    expect(switchKind(settings, 'overdue', true)).toEqual(['later-kind'])
    expect(switchKind(settings, 'overdue', false)).toEqual(['later-kind', 'overdue'])
    expect(switchKind({}, 'first-day', false)).toEqual(['first-day'])
  })
})
