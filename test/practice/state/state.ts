import type { Day, Month } from '../calendar.ts'
import { addMonths, daysOf, monthOf } from '../calendar.ts'
import type { Agency } from './agencies.ts'
import { agencies } from './agencies.ts'
import { createChance } from './chance.ts'
import type { Difference } from './differences.ts'
import { comparisons, inventDifferences } from './differences.ts'
import { inventMonth } from './forms.ts'
import { inventPeople } from './people.ts'
import type { Production } from './production.ts'
import type { Row } from './row.ts'

/** The month from which the documents ask for comparisons. */
const FIRST_MONTH: Month = '2022-10'

export interface State {
  /** Every form entered up to today. */
  rows(): Row[]
  plant(difference: Difference): Row[]
  readonly productions: Production[]
}

interface Beginning {
  readonly seed: string
  readonly differences: 'none' | 'seeded'
  today(): Day
}

export function createState({ seed, differences, today }: Beginning): State {
  const people = new Map(agencies.map((agency) => [agency.code as string, inventPeople(seed, agency)]))
  const peopleOf = (agency: string) => {
    const found = people.get(agency)
    if (!found) throw new Error(`no agency ${agency}`)
    return found
  }
  const all: Row[] = []
  const planted = new Map<string, number>()

  const addDifference = (difference: Difference, latest: Day) => {
    const { agency, month, data, mode, count } = difference
    const place = `${agency}/${month}/${data}/${mode}`
    const serial = planted.get(place) ?? 0
    planted.set(place, serial + count)
    const chance = createChance(`${seed}/${place}/${serial}`)
    const rows = inventDifferences(chance, peopleOf(agency), difference, latest, serial)
    all.push(...rows)
    return rows
  }

  const addMonth = ({ code }: Agency, month: Month) => {
    const chance = createChance(`${seed}/${code}/${month}`)
    all.push(...inventMonth(chance, code, peopleOf(code), month, daysOf(FIRST_MONTH).from))
    if (differences === 'none') return
    for (const comparison of comparisons) {
      if (!chance.oneIn(25)) continue
      addDifference({ agency: code, month, ...comparison, count: chance.int(1, 3) }, daysOf(month).to)
    }
  }

  // Months come into being as the clock reaches them, one ahead: next month's leave is asked for already.
  let next = FIRST_MONTH
  const growTo = (day: Day) => {
    for (; next <= addMonths(monthOf(day), 1); next = addMonths(next, 1)) {
      for (const agency of agencies) addMonth(agency, next)
    }
  }

  return {
    rows() {
      const day = today()
      growTo(day)
      return all.filter((row) => row.enteredOn <= day)
    },
    plant(difference) {
      growTo(today())
      return addDifference(difference, today())
    },
    productions: [],
  }
}
