import { officeCalendar } from '../../lib/domain/calendar.ts'
import { deriveChecklist } from '../../lib/domain/checklist.ts'
import { addMonths, instantOf, monthsFrom } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import type { Source } from '../../lib/report/source.ts'
import { agency, allClear, at, filed, marked, PAIRS, produced, reading, run } from '../domain/facts.ts'

export const MANY = { from: '2018-01', to: '2022-12', now: instantOf(at('2023-02-01 09:00')) }

/** So many agencies with five years each, wholly done; every third month corrected. */
export function manySources(agencies: number): Source[] {
  return Array.from({ length: agencies }, (_, index) => {
    const code = `3764${String(index).padStart(5, '0')}A`
    const own = agency({ code, name: `第 ${index + 1} 機關`, firstMonth: MANY.from })
    const records = monthsFrom(MANY.from, MANY.to)
      .flatMap(factsOf)
      .map((fact) => ({ ...fact, agency: code }))
    const { months } = deriveChecklist({
      agency: own,
      records,
      calendar: officeCalendar,
      settings: {},
      now: MANY.now,
    })
    return { agency: own, months, records }
  })
}

function factsOf(month: string, index: number): Fact[] {
  const next = addMonths(month, 1)
  const [mode, data] = PAIRS[index % 4] ?? ['correction', 'leave']
  const corrected =
    index % 3 === 0
      ? [
          reading(month, mode, data, 1 + (index % 5), `${next}-01 09:00`),
          run(mode, month, data, `${next}-01`, [1 + (index % 5), 1 + (index % 5)], `${next}-01 09:05`),
        ]
      : []
  return [
    ...corrected,
    ...allClear(month, `${next}-01 10:${String(index % 60).padStart(2, '0')}`),
    produced(month, `${next}-02 09:${String(index % 60).padStart(2, '0')}`, { records: 1000 + index }),
    filed(
      month,
      `${next}-02 09:${String(index % 60).padStart(2, '0')}`,
      `${next}-${index % 7 === 0 ? '25' : '03'} 10:00`,
    ),
    marked(month, 'survey', `${next}-26 09:00`),
  ]
}
