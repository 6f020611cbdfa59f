import type { PanelAsked } from '../../domain/panel.ts'
import { filingKey } from '../../domain/place-filings.ts'
import type { PanelQuestion } from '../zh/panel-questions.ts'
import { formatCount, rocMoment, rocMonth } from './dates.ts'
import { plural } from './plural.ts'

/** What the small panel asks on pages of the platform; undefined for what it asks on the console's alike. */
export function platformQuestionOf(asked: PanelAsked): PanelQuestion | undefined {
  switch (asked.ask) {
    case 'filing-month': {
      const { agency, seen, months } = asked
      const { filedAt, accepted, rejected, file } = seen
      const key = filingKey(agency.code, filedAt)
      const what = file
        ? `「${file}」`
        : `the file (${plural(accepted, 'row')} accepted, ${formatCount(rejected)} rejected)`
      return {
        id: asked.ask,
        text: `Which month is ${what} of, filed by ${agency.name} ${rocMoment(filedAt)}?`,
        answers: [
          ...months.map((month) => ({ value: `${key}|${month}`, label: rocMonth(month) })),
          { value: `${key}|`, label: 'None of these' },
        ],
      }
    }
    case 'follow':
      return {
        id: asked.ask,
        text: 'Not on your list, so not recorded. Add the agency?',
        answers: asked.agencies.map(({ code, name }) => ({ value: `${code} ${name}`, label: name || code })),
      }
    default:
      return undefined
  }
}
