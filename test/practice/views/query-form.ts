import { dayOf, monthOf, rocDay, rocYear } from '../calendar.ts'
import { ask, askAgency } from './question.ts'
import type { QueryFormView } from './view.ts'
import { kindNames } from './words.ts'

/** The form as it first appears: this month, everything at its first answer. */
export function viewQueryForm(now: number, message: string | null): QueryFormView {
  const today = dayOf(now)
  return {
    page: 'query-form',
    message,
    kind: ask('qkind', Object.entries(kindNames)),
    span: ask('qspan', [
      ['month', '年月'],
      ['day', '日期:'],
    ]),
    year: { name: 'qyear', value: String(rocYear(today)) },
    month: { name: 'qmonth', value: monthOf(today).slice(5) },
    day: { name: 'qday', value: rocDay(today) },
    agency: askAgency('qorg'),
    change: ask('qchg', [
      ['all', '全部'],
      ['upsert', '新增(更新)'],
      ['delete', '刪除'],
    ]),
    data: ask('qdata', [
      ['leave', '差假'],
      ['overtime', '加班'],
    ]),
  }
}
