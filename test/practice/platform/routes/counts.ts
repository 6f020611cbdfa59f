import { dayOf, rocMoment, rocYear } from '../../calendar.ts'
import { searchAgencies } from '../agencies.ts'
import type { Route } from '../state/desk.ts'
import { turn } from '../views/paging.ts'
import { identityOf } from './session.ts'

/** The platform takes data from 110 on [001]. */
const FIRST_YEAR = 110

/** 機關每月筆數統計表 [002 三]: months that have not come yet are left empty. */
export const showCounts: Route = (desk, { fields }) => {
  const today = dayOf(desk.clock.now())
  const years = Array.from({ length: rocYear(today) - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
  const year = years.find((each) => String(each) === fields.get('year')) ?? rocYear(today)
  const months = Array.from({ length: 12 }, (_, index) => `${year + 1911}-${String(index + 1).padStart(2, '0')}`)
  const search = (fields.get('q') ?? '').trim()
  const { shown, pager } = turn(searchAgencies(search), fields)
  const rows = shown.map(({ code, name }) => ({
    code,
    name,
    figures: months.flatMap((month) => {
      if (month > today.slice(0, 7)) return ['', '']
      const { leave, overtime } = desk.entered.count(code, month, desk.faults.notIn19)
      return [leave, overtime].map((count) => count.toLocaleString('en-US'))
    }),
  }))
  const updatedAt = rocMoment(desk.updatedAt)
  return { view: { page: 'counts', identity: identityOf(desk), search, years, year, rows, updatedAt, pager } }
}
