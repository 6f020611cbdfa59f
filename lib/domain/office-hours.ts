import type { WorkCalendar } from './calendar.ts'
import { taipeiDay, taipeiTime } from './months.ts'

/** When offices work, by the hour; in no document of the SOP, so only a round of comparisons asks for it. */
const OPENS = 8
const CLOSES = 18

/** Whether it is a working day between 08:00 and 18:00 at `now` (milliseconds since 1970). */
export function isOfficeHour(calendar: WorkCalendar, now: number): boolean {
  const { hour } = taipeiTime(now)
  return OPENS <= hour && hour < CLOSES && calendar.isWorkday(taipeiDay(now))
}
