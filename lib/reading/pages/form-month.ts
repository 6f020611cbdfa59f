import type { Day, Month } from '../../domain/months.ts'
import { toDay, toMonth } from './dates.ts'

const YEAR = String.raw`(?<!\d)(\d{2,4})[-/.年]{1,2}`
const DAYS = new RegExp(String.raw`${YEAR}(\d{1,2})[-/.月]{1,2}(\d{1,2})(?!\d)`, 'g')
const MONTHS = new RegExp(String.raw`${YEAR}(\d{1,2})(?!\d)`, 'g')

/** What a form's region says (`fields.ts`, `sayRegion`), with boxes opened: `«112»年«09»月` → `112年09月`. */
function open(said: string): string {
  return (
    said
      .replace(
        /«(\d{3}|(?:19|20)\d\d)(\d{2})(\d{2})?»/g,
        (_, year, month, day) => ` ${[year, month, day].filter(Boolean).join('-')} `,
      )
      // Labels before their boxes: 年：«112» 月：«09».
      .replace(/(?<!»)年:?«(\d{2,4})»月:?«(\d{1,2})»/g, ' $1-$2 ')
      .replaceAll('»«', '-')
      .replace(/[«»]/g, '')
  )
}

/** The days a form's region says: one box `112-09-15`, three, or `1120915`. Each once. */
export function daysIn(said: string): Day[] {
  const days = [...open(said).matchAll(DAYS)].flatMap(([, year, month, day]) => toDay(year!, month!, day!) ?? [])
  return [...new Set(days)]
}

/** The months a form's region says, days left out: two boxes `112` 年 `09` 月, one `112-09`, or `11209`. Each once. */
export function monthsIn(said: string): Month[] {
  const rest = open(said).replace(DAYS, ' ')
  return [...new Set([...rest.matchAll(MONTHS)].flatMap(([, year, month]) => toMonth(year!, month!) ?? []))]
}
