import type { Settings } from './agencies.ts'
import { taipeiTime } from './months.ts'

/** What can be told, least urgent first: the same moment told by two kinds is told by the later one of these. */
export const REMINDER_KINDS = [
  'first-day',
  'first-workday',
  'three-workdays',
  'one-workday',
  'safe-day-morning',
  'safe-day-before-18',
  'overdue',
] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** `09:00`, Taiwan time. */
type TimeOfDay = string

/** When a reminder of a day comes: chosen, at the earliest, at the latest. */
export const MORNING = { usual: '09:00', least: '06:00', most: '12:00' } as const
/** The second one of the safe date: in time before the platform closes at 18:00 (R16). */
export const BEFORE_CLOSING = { usual: '16:00', least: '13:00', most: '17:30' } as const
/** Nothing is told from then until then; equal times: there are no quiet hours. */
export const QUIET = { from: '22:00', to: '07:00' } as const

/** The settings of reminders, all of them set and within their bounds. */
export interface ReminderPlan {
  isOn(kind: ReminderKind): boolean
  /** Minutes since midnight. */
  morning: number
  beforeClosing: number
  /** From and to, in minutes since midnight; over midnight where `to` is earlier. */
  quiet: [number, number]
}

export function reminderPlanOf({
  remindOff = [],
  remindMorning = MORNING.usual,
  remindBeforeClosing = BEFORE_CLOSING.usual,
  quietFrom = QUIET.from,
  quietTo = QUIET.to,
}: Settings): ReminderPlan {
  return {
    isOn: (kind) => !remindOff.includes(kind),
    morning: minutesOf(within(MORNING, remindMorning)),
    beforeClosing: minutesOf(within(BEFORE_CLOSING, remindBeforeClosing)),
    quiet: [minutesOf(quietFrom), minutesOf(quietTo)],
  }
}

/** The kinds switched off once one of them is switched; those of a later version stay as they are. */
export function switchKind({ remindOff = [] }: Settings, kind: ReminderKind, isOn: boolean): string[] {
  const others = remindOff.filter((one) => one !== kind)
  return isOn ? others : [...others, kind]
}

/** Every half-hour of a day, or those within bounds: what can be chosen. */
export function halfHours(bounds?: { least: TimeOfDay; most: TimeOfDay }): TimeOfDay[] {
  const all = Array.from({ length: 48 }, (_, index) => {
    return `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`
  })
  return bounds ? all.filter((time) => within(bounds, time) === time) : all
}

const MINUTE = 60_000
const DAY = 1440

/** When the quiet hours end that hold at `now`; undefined where none do. Milliseconds since 1970. */
export function quietUntil({ quiet: [from, to] }: ReminderPlan, now: number): number | undefined {
  const { hour, minute, second, millisecond } = taipeiTime(now)
  const time = hour * 60 + minute
  const isQuiet = from <= to ? from <= time && time < to : from <= time || time < to
  if (!isQuiet) return undefined
  const minutes = (to - time + DAY) % DAY
  return now + minutes * MINUTE - second * 1000 - millisecond
}

/** Text of one form compares as its time does. */
function within({ least, most }: { least: TimeOfDay; most: TimeOfDay }, chosen: TimeOfDay): TimeOfDay {
  return chosen < least ? least : chosen > most ? most : chosen
}

function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
