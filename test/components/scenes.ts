import type { Reminding } from '../../components/companion/data.ts'
import type { Agency } from '../../lib/domain/agencies.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { addMonths, instantOf } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { deriveReminders } from '../../lib/domain/reminders.ts'
import { type Round, pause, stop } from '../../lib/domain/round.ts'
import { agency, allClear, at, derive, filed, marked, produced, reading, run } from '../domain/facts.ts'
import { APRIL, finished, MAY_LEAVE, NOW, read, resultOf, running, sent as asked } from '../domain/rounds.ts'

interface Scene {
  now: string
  agencies: Agency[]
  records: Fact[]
  rounds?: Round[]
  reminding?: Reminding
}

const may = { firstMonth: '2023-05' }
const sent: Fact[] = [produced('2023-05', '2023-06-02 09:00'), filed('2023-05', '2023-06-02 09:00', '2023-06-02 10:00')]

/** Begun, and one of its three read. */
const atWork: Round = read(asked(running()), resultOf(MAY_LEAVE, 2), NOW + 3000)
const withRound = (round: Round): Scene => ({
  now: '2023-06-12 09:30',
  agencies: [agency(may)],
  records: [],
  rounds: [round],
})

/** On the safe date, in two offices. `notifying`: what notifications may do. */
function withReminder(notifying: Reminding['notifying']): Scene {
  const now = '2023-06-20 09:30'
  const agencies = [agency({ firstMonth: '2023-04' }), agency({ ...may, code: '376420100B', name: '冬山鄉公所' })]
  const { due } = deriveReminders({
    checklists: agencies.map((one) => derive([], now, one)),
    calendar: officeCalendar,
    settings: {},
    told: [],
    now: instantOf(at(now)),
  })
  return { now, agencies, records: [], reminding: { standing: due, followed: agencies.length, notifying } }
}

/** States people meet, by name. */
export const SCENES = {
  fresh: { now: '2023-06-12 09:30', agencies: [agency(may)], records: [] },
  half: {
    now: '2023-06-12 09:30',
    agencies: [agency(may), agency({ code: '376420100B', name: '冬山鄉公所', firstMonth: '2023-04' })],
    records: [
      reading('2023-05', 'correction', 'leave', 0, '2023-06-01 09:12'),
      reading('2023-05', 'correction', 'overtime', 0, '2023-06-01 09:13'),
    ],
  },
  differences: {
    now: '2023-06-12 09:30',
    agencies: [agency(may)],
    records: [
      ...allClear('2023-05', '2023-06-01 09:12').slice(1),
      reading('2023-05', 'correction', 'leave', 2, '2023-06-01 09:14'),
    ],
  },
  /** Worked case 1: corrected in May, so that May's file carries it. */
  carried: {
    now: '2023-05-16 10:00',
    agencies: [agency({ firstMonth: '2023-03', filedThrough: '2023-04' })],
    records: [
      ...['2023-03', '2023-04'].flatMap((month) => [
        reading(month, 'correction', 'leave', 1, '2023-05-16 09:00'),
        run('correction', month, 'leave', '2023-05-16', [1, 1], '2023-05-16 09:02'),
        ...allClear(month, '2023-05-16 09:12'),
      ]),
    ],
  },
  /** Worked case 16: differences went away and no run is on record. */
  missed: {
    now: '2023-06-12 09:30',
    agencies: [agency(may)],
    records: [
      reading('2023-05', 'correction', 'leave', 2, '2023-06-01 09:14'),
      ...allClear('2023-05', '2023-06-05 09:12'),
      ...sent,
    ],
  },
  overdue: {
    now: '2023-06-23 16:48',
    agencies: [agency(may)],
    records: [...allClear('2023-05', '2023-06-01 09:12'), produced('2023-05', '2023-06-02 09:00')],
  },
  done: {
    now: '2023-06-12 09:30',
    agencies: [agency(may)],
    records: [...allClear('2023-05', '2023-06-01 09:12'), ...sent, marked('2023-05', 'survey', '2023-06-03 09:00')],
  },
  webhr: { now: '2023-06-12 09:30', agencies: [agency({ ...may, channel: 'webhr' })], records: [] },
  firstRun: {
    now: '2023-06-12 09:30',
    agencies: [],
    records: [reading('2023-05', 'correction', 'leave', 2, '2023-06-01 09:14', { agencyName: '宜蘭縣政府' })],
  },
  roundBegun: withRound(running()),
  roundRunning: withRound(atWork),
  roundPaused: withRound(pause(atWork, { key: 'expired' })),
  roundOffHours: withRound(pause(running(), { key: 'off-hours' })),
  roundStopped: withRound(stop(atWork)),
  roundDone: withRound(finished(running())),
  roundDifferences: withRound(finished(running(), [2, 0, 1])),
  reminded: withReminder('on'),
  remindedOff: withReminder('off'),
  remindedBlocked: withReminder('blocked'),
  /** Five years of months, every one of them with differences. */
  roundLong: withRound(
    finished(
      running(Array.from({ length: 60 }, (_, index) => ({ ...APRIL, month: addMonths('2018-05', index) }))),
      Array.from({ length: 60 }, () => 1234),
    ),
  ),
} satisfies Record<string, Scene>

/** A copy, for a test to add to. */
export function scene(name: keyof typeof SCENES): Scene {
  return structuredClone(SCENES[name])
}
