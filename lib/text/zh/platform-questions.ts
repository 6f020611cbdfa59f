import type { PanelAsked } from '../../domain/panel.ts'
import { filingKey } from '../../domain/place-filings.ts'
import { formatCount, rocMoment, rocMonth } from './dates.ts'
import type { PanelQuestion } from './panel-questions.ts'

/** What the small panel asks on pages of the platform; undefined for what it asks on the console's alike. */
export function platformQuestionOf(asked: PanelAsked): PanelQuestion | undefined {
  switch (asked.ask) {
    case 'filing-month': {
      const { agency, seen, months } = asked
      const { filedAt, accepted, rejected, file } = seen
      const key = filingKey(agency.code, filedAt)
      return {
        id: asked.ask,
        text: `${agency.name} ${rocMoment(filedAt)} 報送的${file ? `「${file}」` : `檔案(正確 ${formatCount(accepted)} 筆,錯誤 ${formatCount(rejected)} 筆)`}是哪一個月的?`,
        answers: [
          ...months.map((month) => ({ value: `${key}|${month}`, label: rocMonth(month) })),
          { value: `${key}|`, label: '都不是' },
        ],
      }
    }
    case 'follow':
      return {
        id: asked.ask,
        text: '不在清單上的機關,沒有記錄。要加入嗎?',
        answers: asked.agencies.map(({ code, name }) => ({ value: `${code} ${name}`, label: name || code })),
      }
    default:
      return undefined
  }
}
