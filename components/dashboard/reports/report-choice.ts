import type { Agency } from '../../../lib/domain/agencies.ts'
import { addMonths, type Month, monthsFrom } from '../../../lib/domain/months.ts'
import type { ReportKind } from '../../../lib/text/report-kinds.ts'
import type { ReportChoice } from '../route.ts'

/** The months a report can be of: from the first month checked to the current one. */
export interface Bounds {
  first: Month
  last: Month
}

/** Undefined where no month of the agency has begun. `current`: the month of today. */
export function boundsOf(agencies: readonly Agency[], current: Month): Bounds | undefined {
  const first = agencies.map(({ firstMonth }) => firstMonth).sort()[0]
  return first !== undefined && first <= current ? { first, last: current } : undefined
}

/** This year's months that have ended. */
export function usualChoice({ first, last }: Bounds): ReportChoice {
  const ended = addMonths(last, -1)
  const to = ended >= first ? ended : last
  return settled({ kind: 'compliance', from: `${to.slice(0, 4)}-01`, to, all: false }, { first, last })
}

/** The choice as its kind wants it: a month's report is of one month, a year's of a year, none of months not checked. */
export function settled(choice: ReportChoice, { first, last }: Bounds): ReportChoice {
  const within = (month: Month): Month => (month < first ? first : month > last ? last : month)
  const to = within(choice.to)
  switch (choice.kind) {
    case 'compliance': {
      const from = within(choice.from)
      return { ...choice, from: from > to ? to : from, to }
    }
    case 'month':
      return { ...choice, from: to, to, all: false }
    case 'year':
      return { ...choice, from: within(`${to.slice(0, 4)}-01`), to: within(`${to.slice(0, 4)}-12`), all: false }
  }
}

/** Another kind: a span begins with its year. */
export function ofKind(choice: ReportChoice, kind: ReportKind, bounds: Bounds): ReportChoice {
  const from = kind === 'compliance' ? `${choice.to.slice(0, 4)}-01` : choice.from
  return settled({ ...choice, kind, from }, bounds)
}

/** Newest first. */
export function monthsIn({ first, last }: Bounds): Month[] {
  return monthsFrom(first, last).reverse()
}

/** Gregorian years, newest first. */
export function yearsIn({ first, last }: Bounds): string[] {
  return [...new Set(monthsIn({ first, last }).map((month) => month.slice(0, 4)))]
}
