import type { Day, Month } from '../calendar.ts'
import { addDays, daysOf } from '../calendar.ts'
import type { Chance } from './chance.ts'
import { inventForm } from './forms.ts'
import type { Person } from './people.ts'
import type { Data, Row } from './row.ts'

export interface Difference {
  readonly agency: string
  readonly month: Month
  readonly data: Data
  readonly mode: 'correction' | 'backfill'
  readonly count: number
}

export const comparisons = [
  { mode: 'correction', data: 'leave' },
  { mode: 'correction', data: 'overtime' },
  { mode: 'backfill', data: 'leave' },
  { mode: 'backfill', data: 'overtime' },
] as const

/**
 * Forms on which the platform and the form disagree. 校正 finds them by 異動日期 in the month, whatever day the leave
 * is for; 補建 finds them by 申請日期 in it.
 */
export function inventDifferences(
  chance: Chance,
  people: readonly Person[],
  { agency, month, data, mode, count }: Difference,
  latest: Day,
  serial: number,
): Row[] {
  const { from, to } = daysOf(month)
  const lastDay = from <= latest && latest < to ? latest : to
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(from, chance.int(0, Number(lastDay.slice(8)) - 1))
    const id = `${agency}/${month}/${data}/${mode}/${serial + index}`
    const base = { id, agency, enteredOn: day, stubborn: false } as const
    if (mode === 'backfill') {
      return { ...base, ...inventForm(chance, people, data, day), formState: '核准', platform: null }
    }
    const form = inventForm(chance, people, data, addDays(day, chance.int(0, 40)))
    return chance.oneIn(4)
      ? { ...base, ...form, formState: '核准', platform: { changedOn: day, changeState: '刪除' } }
      : { ...base, ...form, formState: '取消', platform: { changedOn: day, changeState: '新增(更新)' } }
  })
}
