import type { Day, Month } from '../calendar.ts'
import { addDays, daysOf } from '../calendar.ts'
import type { Chance } from './chance.ts'
import type { Person } from './people.ts'
import type { Data, Row } from './row.ts'

const invention = {
  leave: {
    types: ['休假', '休假', '事假', '病假', '公假', '公差', '家庭照顧假', '補休'],
    reasons: ['私事待辦', '身體不適', '家庭照顧', '參加研習', '洽公', '返鄉', '就醫', ''],
    hours: [
      ['08:00', '17:00'],
      ['08:00', '12:00'],
      ['13:00', '17:00'],
    ],
  },
  overtime: {
    types: ['一般加班', '專案加班', '假日加班'],
    reasons: ['趕辦業務', '支援活動', '防汛值勤', '年度決算', '選務工作'],
    hours: [
      ['17:30', '19:30'],
      ['17:30', '20:30'],
      ['18:00', '22:00'],
    ],
  },
} as const

export function inventForm(chance: Chance, people: readonly Person[], data: Data, day: Day) {
  const { types, reasons, hours } = invention[data]
  const [from, to] = chance.pick<readonly [string, string]>(hours)
  const lastDay = data === 'leave' && chance.oneIn(8) ? addDays(day, 1) : day
  return {
    ...chance.pick(people),
    data,
    type: chance.pick(types),
    start: `${day} ${from}`,
    end: `${lastDay} ${to}`,
    reason: chance.pick(reasons),
  }
}

/** The ordinary forms for days in one month: leave asked for beforehand, overtime reported after, platform and form at one. */
export function inventMonth(
  chance: Chance,
  agency: string,
  people: readonly Person[],
  month: Month,
  since: Day,
): Row[] {
  const { from, to } = daysOf(month)
  const invent = (data: Data, index: number): Row => {
    const day = addDays(from, chance.int(0, Number(to.slice(8)) - 1))
    const wished = data === 'leave' ? addDays(day, -chance.int(0, 20)) : addDays(day, chance.int(0, 3))
    const enteredOn = wished < since ? since : wished
    const cancelled = chance.oneIn(20)
    return {
      id: `${agency}/${month}/${data}/${index}`,
      agency,
      ...inventForm(chance, people, data, day),
      enteredOn,
      formState: cancelled ? '取消' : '核准',
      platform: { changedOn: enteredOn, changeState: cancelled ? '刪除' : '新增(更新)' },
      stubborn: false,
    }
  }
  const some = (data: Data, count: number) => Array.from({ length: count }, (_, index) => invent(data, index))
  const size = people.length
  return [...some('leave', chance.int(size, size * 2)), ...some('overtime', chance.int(size >> 1, size))]
}
