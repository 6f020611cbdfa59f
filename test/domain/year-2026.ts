import type { Month } from '../../lib/domain/months.ts'

/**
 * The days of reminders in 2026, written down by hand from the 政府行政機關辦公日曆 of 115 (holidays of 2026: 1/1,
 * 2/16–2/20, 2/27, 4/3, 4/6, 5/1, 6/19, 9/25, 9/28, 10/9, 10/26, 12/25; no working Saturday), so that nothing here
 * rests on the code that is tested.
 */
interface FilingDays {
  month: Month
  first: string
  firstWorkday: string
  three: string
  one: string
  safe: string
  due: string
}

export const YEAR_2026: FilingDays[] = [
  // 1/1 is a holiday.
  days('2025-12', '2026-01-01', '01-02', '01-15', '01-19', '01-20', '01-20'),
  // 春節 2/14–2/22: the safe date is a week before the due date.
  days('2026-01', '2026-02-01', '02-02', '02-10', '02-12', '02-13', '02-20'),
  // 2/27 a holiday, 3/1 a Sunday.
  days('2026-02', '2026-03-01', '03-02', '03-17', '03-19', '03-20', '03-20'),
  days('2026-03', '2026-04-01', '04-01', '04-15', '04-17', '04-20', '04-20'),
  // 5/1 a holiday, then a weekend.
  days('2026-04', '2026-05-01', '05-04', '05-15', '05-19', '05-20', '05-20'),
  // 端午 6/19 and a Saturday.
  days('2026-05', '2026-06-01', '06-01', '06-15', '06-17', '06-18', '06-20'),
  days('2026-06', '2026-07-01', '07-01', '07-15', '07-17', '07-20', '07-20'),
  days('2026-07', '2026-08-01', '08-03', '08-17', '08-19', '08-20', '08-20'),
  days('2026-08', '2026-09-01', '09-01', '09-15', '09-17', '09-18', '09-20'),
  days('2026-09', '2026-10-01', '10-01', '10-15', '10-19', '10-20', '10-20'),
  // 11/1 a Sunday.
  days('2026-10', '2026-11-01', '11-02', '11-17', '11-19', '11-20', '11-20'),
  days('2026-11', '2026-12-01', '12-01', '12-15', '12-17', '12-18', '12-20'),
]

function days(month: Month, first: string, ...rest: [string, string, string, string, string]): FilingDays {
  const [firstWorkday, three, one, safe, due] = rest.map((day) => `2026-${day}`) as typeof rest
  return { month, first, firstWorkday, three, one, safe, due }
}
