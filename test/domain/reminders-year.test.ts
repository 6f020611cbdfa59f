import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Desk, tellDue } from '../../entrypoints/background/reminders/tell.ts'
import type { Settings } from '../../lib/domain/agencies.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { type AgencyChecklist, deriveChecklist } from '../../lib/domain/checklist.ts'
import { instantOf, startOfDay, taipeiDay, toMoment } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { REMINDER_KINDS } from '../../lib/domain/reminder-plan.ts'
import { deriveReminders, type Reminder, type ReminderLook, snoozeEnd } from '../../lib/domain/reminders.ts'
import { noteSeen, noteSnooze, prune, type Told } from '../../lib/domain/told.ts'
import { agency, at, CODE, produced } from './facts.ts'
import { YEAR_2026 } from './year-2026.ts'

/**
 * The whole of 2026, hour by hour, in two offices on one computer that sleeps, restarts and loses its alarms, whose
 * worker dies at any await, while the operators produce and file whenever they come to it. Beside it runs a clerk who
 * never sleeps, with the days of year-2026.ts and nothing of our code: he says what must have been told at which look.
 */

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = instantOf(at('2026-01-01 00:00'))
const END = instantOf(at('2027-01-01 00:00'))
const OFFICES = [CODE, '376420100B']

/** Where in telling the worker dies: before anything is noted, before it is shown, before that is noted, or not at all. */
const DEATHS = ['at-once', 'noted', 'shown'] as const
type Death = (typeof DEATHS)[number]
class Dead extends Error {}

interface Thing {
  key: string
  code: string
  days: (typeof YEAR_2026)[number]
  /** When its file was produced and accepted, in milliseconds since 1970. */
  producedAt: number
  acceptedAt: number
}

interface Scenario {
  /** By thing: hours after its month ended until it is produced, then until it is accepted; days overdue, sometimes. */
  work: [number, number][]
  /** Hours of 2026 at which the computer goes off, and for how long. */
  sleeps: [number, number][]
  /** Looks that die, by their number, and where. */
  deaths: Map<number, Death>
  /** Hours whose alarms are lost, and hours at which the browser is started anew. */
  lost: Set<number>
  restarts: Set<number>
  /** Hours at which the operator answers what stands. */
  answers: Map<number, 'seen' | 'hour' | 'morning'>
  /** Every restart forgets the alarms, as in Firefox. */
  forgetful: boolean
  /** Notifications are not allowed: what is told is told by badge and popup, once it is noted. */
  denied: boolean
  settings: Settings
}

const hours = fc.integer({ min: 0, max: 8759 })
const scenario: fc.Arbitrary<Scenario> = fc.record({
  work: fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 400 })), {
    minLength: 24,
    maxLength: 24,
  }),
  sleeps: fc.array(fc.tuple(hours, fc.integer({ min: 1, max: 300 })), { maxLength: 40, size: 'max' }),
  deaths: fc
    .array(fc.tuple(fc.integer({ min: 0, max: 12_000 }), fc.constantFrom(...DEATHS)), { maxLength: 3000, size: 'max' })
    .map((pairs) => new Map(pairs)),
  lost: fc.array(hours, { maxLength: 3000, size: 'max' }).map((all) => new Set(all)),
  restarts: fc.array(hours, { maxLength: 300, size: 'max' }).map((all) => new Set(all)),
  answers: fc
    .array(fc.tuple(hours, fc.constantFrom('seen' as const, 'hour' as const, 'morning' as const)), {
      maxLength: 300,
      size: 'max',
    })
    .map((pairs) => new Map(pairs)),
  forgetful: fc.boolean(),
  denied: fc.boolean(),
  settings: fc.record({
    remindOff: fc.oneof(
      { weight: 2, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: fc.subarray<string>([...REMINDER_KINDS]) },
    ),
    quietFrom: fc.constantFrom('22:00', '15:00', '00:00'),
    quietTo: fc.constantFrom('07:00', '19:00', '00:00'),
  }),
})

interface Telling {
  at: number
  key: string
}

/** A year on the computer. What was told, the looks there were, and what was answered. */
async function live(scene: Scenario, things: readonly Thing[]) {
  let now = START
  let told: Told[] = []
  let shown: string[] = []
  let looks = 0
  let wake: number | undefined
  let last: ReminderLook | undefined
  const tellings: Telling[] = []
  /** Looks that came as far as showing. */
  const eyes: number[] = []
  const answers: { at: number; keys: string[]; inPopup: string[]; until?: number }[] = []
  const checklists = checklistsOf(things)

  const tellingsIn = (seen?: ReminderLook): Telling[] => (seen?.due ?? []).map(({ key }) => ({ at: now, key }))
  const look = async (): Promise<void> => {
    const death = scene.deaths.get(looks++)
    let writes = 0
    const desk: Desk = {
      now: () => now,
      loadTold: async () => told,
      async changeTold(change) {
        const hasTelling = change(told).some(({ showing }) => showing !== undefined)
        if (hasTelling && death === 'at-once') throw new Dead()
        if (!hasTelling && writes > 0 && death === 'shown') throw new Dead()
        told = change(told)
        writes += hasTelling ? 1 : 0
      },
      async look() {
        last = deriveReminders({
          checklists: checklists(now),
          calendar: officeCalendar,
          settings: scene.settings,
          told,
          now,
        })
        return last
      },
      async show(id, reminders) {
        if (death === 'noted') throw new Dead()
        if (!scene.denied) {
          shown = [id]
          tellings.push(...tellingsIn(last))
        }
        expect(reminders).toEqual([...(last?.due ?? []), ...(last?.standing ?? [])])
        return !scene.denied
      },
      shown: async () => shown,
      async clear() {
        shown = []
      },
    }
    try {
      const { open, next } = await tellDue(desk)
      if (scene.denied) tellings.push(...tellingsIn(last))
      told = prune(told, OFFICES, open, now)
      wake = next
      eyes.push(now)
    } catch (error) {
      if (!(error instanceof Dead)) throw error
      if (death === 'shown' && !scene.denied) eyes.push(now)
    }
  }

  const isAsleep = (hour: number): boolean => scene.sleeps.some(([from, count]) => hour >= from && hour < from + count)
  for (let hour = 0; START + hour * HOUR < END; hour++) {
    const begin = START + hour * HOUR
    if (isAsleep(hour)) continue
    if (scene.restarts.has(hour)) {
      if (scene.forgetful) wake = undefined
      now = begin
      await look()
    }
    // The alarm at its time, or as soon as the computer is awake.
    if (wake !== undefined && wake < begin + HOUR) {
      now = Math.max(wake, now, begin)
      wake = undefined
      if (!scene.lost.has(hour)) await look()
    }
    const answer = scene.answers.get(hour)
    if (answer) {
      now = Math.max(now, begin + 20 * 60_000)
      const { standing } = deriveReminders({
        checklists: checklists(now),
        calendar: officeCalendar,
        settings: scene.settings,
        told,
        now,
      })
      // The popup shows what the worker died over, too.
      const inPopup = told.filter(({ showing }) => showing !== undefined).map(({ thing }) => thing)
      const until = answer === 'seen' ? undefined : snoozeEnd(answer, scene.settings, now)
      told = until === undefined ? noteSeen(told, standing) : noteSnooze(told, standing, until)
      answers.push({ at: now, keys: standing.map(({ key }: Reminder) => key), inPopup, until })
      if (until !== undefined) wake = Math.min(wake ?? until, until)
    }
    // What comes every half-hour, when it is not lost.
    if (!scene.lost.has(hour)) {
      now = Math.max(now, begin + 40 * 60_000)
      await look()
    }
    expect(told.length).toBeLessThan(250)
  }
  return { tellings, eyes, answers, told }
}

/** The checklists at a time, derived anew only where something changed: a day, a file. */
function checklistsOf(things: readonly Thing[]): (now: number) => AgencyChecklist[] {
  const facts = things.flatMap(factsOf)
  let known = ''
  let checklists: AgencyChecklist[] = []
  return (now) => {
    const records = facts.filter((one) => one.from <= now).map(({ fact }) => fact)
    const state = `${Math.floor((now - START) / DAY)} ${records.length}`
    if (state !== known) {
      known = state
      checklists = OFFICES.map((code) =>
        deriveChecklist({
          agency: agency({ code, firstMonth: '2025-12' }),
          records,
          calendar: officeCalendar,
          settings: {},
          now,
        }),
      )
    }
    return checklists
  }
}

/** The facts there will be of a thing, and from when on. */
function factsOf({ code, days: { month }, producedAt, acceptedAt }: Thing): { from: number; fact: Fact }[] {
  const file = `${code}_${month}.json`
  const made = { ...produced(month, '2026-01-01'), agency: code, producedAt: toMoment(producedAt), file }
  const filedAt = toMoment(acceptedAt)
  const filing: Fact = { kind: 'filing', agency: code, month, file, filedAt, accepted: 1234, rejected: 0 }
  return [
    { from: producedAt, fact: made },
    { from: acceptedAt, fact: filing },
  ]
}

/** The clerk: what must be told of a thing at these looks, and no more. */
function expected(thing: Thing, events: readonly Event[], scene: Scenario): Telling[] {
  const tellings: Telling[] = []
  let occasion: number | undefined
  let isTold = false
  let until: number | undefined
  for (const { at: now, answer, isQuiet, isMorningToCome } of events) {
    // Long before and long after it is nothing.
    if (now < startsAt(thing) || (now > thing.acceptedAt && !answer)) continue
    const current = occasionAt(thing, now, scene)
    if (current !== occasion) {
      occasion = current
      isTold = false
      until = undefined
    }
    if (answer) {
      if (answer.keys.includes(thing.key)) {
        until = answer.until
        isTold ||= answer.inPopup.includes(thing.key)
      }
      continue
    }
    if (occasion === undefined || isQuiet) continue
    const isAgain = until !== undefined && until <= now
    if ((isTold || isMorningToCome) && !isAgain) continue
    tellings.push({ at: now, key: thing.key })
    isTold = true
    until = undefined
  }
  return tellings
}

interface Event {
  at: number
  answer?: { keys: string[]; inPopup: string[]; until?: number }
  isQuiet: boolean
  isMorningToCome: boolean
}

/** Looks and answers of a year, in order. */
function eventsOf({ eyes, answers }: Awaited<ReturnType<typeof live>>, things: readonly Thing[], scene: Scenario) {
  return [...eyes.map((moment) => ({ at: moment })), ...answers.map((answer) => ({ at: answer.at, answer }))]
    .sort((a, b) => a.at - b.at)
    .map((one): Event => ({ ...one, isQuiet: isQuietAt(one.at, scene), isMorningToCome: comes(things, one.at, scene) }))
}

const starts = new Map(YEAR_2026.map(({ first }) => [first, startOfDay(first)]))
const startsAt = ({ days }: Thing): number => starts.get(days.first) as number

/** The newest occasion of a thing that has come and holds, by the days written down. */
function occasionAt({ days, producedAt, acceptedAt }: Thing, now: number, { settings }: Scenario): number | undefined {
  if (now >= acceptedAt) return undefined
  const isOn = (kind: string): boolean => !settings.remindOff?.includes(kind)
  const today = taipeiDay(now)
  if (today > days.due)
    return isOn('overdue') && now >= startOfDay(today) + 9 * HOUR ? startOfDay(today) + 9 * HOUR : undefined
  const all: [string, string, number][] = [
    ...(now < producedAt
      ? ([
          ['first-day', days.first, 9],
          ['first-workday', days.firstWorkday, 9],
        ] as [string, string, number][])
      : []),
    ['three-workdays', days.three, 9],
    ['one-workday', days.one, 9],
    ['safe-day-morning', days.safe, 9],
    ['safe-day-before-18', days.safe, 16],
  ]
  return all
    .filter(([kind]) => isOn(kind))
    .map(([, day, hour]) => startOfDay(day) + hour * HOUR)
    .filter((moment) => moment <= now)
    .sort((a, b) => a - b)
    .at(-1)
}

/** Whether some occasion of some thing comes this very morning. */
function comes(things: readonly Thing[], now: number, scene: Scenario): boolean {
  const morning = startOfDay(taipeiDay(now)) + 9 * HOUR
  if (now >= morning) return false
  return things.some((thing) => {
    if (now < startsAt(thing) || now >= thing.acceptedAt) return false
    // As if it were morning, and nothing done until then.
    const later = {
      ...thing,
      acceptedAt: morning + DAY,
      producedAt: now >= thing.producedAt ? thing.producedAt : morning + DAY,
    }
    return occasionAt(later, morning, scene) === morning
  })
}

function isQuietAt(now: number, { settings: { quietFrom = '', quietTo = '' } }: Scenario): boolean {
  const time = new Date(now + 8 * HOUR).toISOString().slice(11, 16)
  return quietFrom <= quietTo ? quietFrom <= time && time < quietTo : time >= quietFrom || time < quietTo
}

function thingsOf({ work }: Pick<Scenario, 'work'>): Thing[] {
  return OFFICES.flatMap((code, office) => {
    let before = 0
    return YEAR_2026.map((days, index) => {
      const [untilProduced, untilAccepted] = work[office * 12 + index] as [number, number]
      // In the order of the months: any other would be a plan of its own (R13).
      const producedAt = Math.max(before + 1000, startOfDay(days.first) + untilProduced * HOUR)
      before = producedAt
      return { key: `${code} ${days.month}`, code, days, producedAt, acceptedAt: producedAt + untilAccepted * HOUR }
    })
  })
}

const inOrder = (tellings: Telling[]) =>
  tellings.map(({ at: moment, key }) => `${toMoment(moment).slice(0, 16)} ${key}`).sort()

test('a year of faults: each due thing is told once, and none is missed', { timeout: 300_000 }, async () => {
  let sum = 0
  await fc.assert(
    fc.asyncProperty(scenario, async (scene) => {
      const things = thingsOf(scene)
      const year = await live(scene, things)
      sum += year.tellings.length
      const events = eventsOf(year, things, scene)
      expect(inOrder(year.tellings)).toEqual(inOrder(things.flatMap((thing) => expected(thing, events, scene))))
    }),
    { numRuns: 12, endOnFailure: true, seed: 20_260_618 },
  )
  // It told something at all.
  expect(sum).toBeGreaterThan(12 * 50)
})

test('a year without faults, nothing ever filed: the days of the calendar, each told once', {
  timeout: 60_000,
}, async () => {
  const never: [number, number][] = Array.from({ length: 24 }, () => [20_000, 0])
  const scene: Scenario = {
    work: never,
    sleeps: [],
    deaths: new Map(),
    lost: new Set(),
    restarts: new Set(),
    answers: new Map(),
    forgetful: false,
    denied: false,
    settings: {},
  }
  const things = thingsOf(scene).filter(({ code }) => code === CODE)
  const { tellings } = await live(scene, things)
  const own = tellings.filter(({ key }) => key.startsWith(CODE))
  for (const { month, first, firstWorkday, three, one, safe, due } of YEAR_2026) {
    const told = own
      .filter(({ key }) => key === `${CODE} ${month}`)
      .map(({ at: moment }) => toMoment(moment).slice(0, 16).replace('T', ' '))
    const dated = [...new Set([first, firstWorkday, three, one, safe])].map((day) => `${day} 09:00`)
    const daily = daysAfter(due).map((day) => `${day} 09:00`)
    expect(told, month).toEqual([...dated, `${safe} 16:00`, ...daily])
  }
})

function daysAfter(due: string): string[] {
  const days: string[] = []
  for (let moment = startOfDay(due) + DAY; moment < END; moment += DAY) days.push(taipeiDay(moment))
  return days
}
