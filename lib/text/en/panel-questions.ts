import type { ConsoleAsked } from '../../domain/panel.ts'
import type { PanelQuestion } from '../zh/panel-questions.ts'
import { rocDay, rocMonth } from './dates.ts'
import { CHANGE_LABELS, DATA_LABELS, MODE_LABELS } from './labels.ts'
import { plural } from './plural.ts'

export type { PanelQuestion } from '../zh/panel-questions.ts'

/** What the small panel on the vendor's page asks. */
export function questionOf(asked: ConsoleAsked): PanelQuestion {
  const id = asked.ask
  switch (asked.ask) {
    case 'data':
      return {
        id,
        text: `${rocMonth(asked.month)} ${MODE_LABELS[asked.mode].toLowerCase()}: what was queried for was not seen. Which data is this?`,
        answers: DATA,
      }
    case 'change':
      return {
        id,
        text: 'Which 「異動類型」 (change type) was queried?',
        answers: (['all', 'upsert', 'delete', 'unknown'] as const).map((value) => ({
          value,
          label: value === 'unknown' ? 'Not sure' : CHANGE_LABELS[value],
        })),
      }
    case 'agency':
      return {
        id,
        text: asked.name ? `Which agency is 「${asked.name}」 on this page?` : 'Which agency’s data is this?',
        answers: [
          ...asked.agencies.map(({ code, name }) => ({ value: code, label: name })),
          { value: '', label: 'None of these' },
        ],
      }
    case 'run-data':
      return { id, text: `Which data was the ${MODE_LABELS[asked.mode].toLowerCase()} just run for?`, answers: DATA }
    case 'run-count':
      return {
        id,
        text: `How many rows did the console say succeeded in the ${MODE_LABELS[asked.mode].toLowerCase()} run just now?`,
        answers: [
          { value: String(asked.total), label: asked.total === 1 ? 'The 1 row' : `All ${plural(asked.total, 'row')}` },
          { value: 'none', label: 'Not run' },
          { value: 'unknown', label: 'Not clear' },
        ],
        input: { value: '', label: 'Rows succeeded' },
      }
    case 'run-day':
      return { id, text: 'Run date wrong?', answers: [], input: { value: rocDay(asked.on), label: 'Run date' } }
    case 'teach':
      return {
        id,
        text: `Which column of this site is 「${asked.means}」? (Taught once, it can be read from then on.)`,
        answers: [
          ...asked.words.map((word) => ({ value: `${asked.means}=${word}`, label: word })),
          { value: `${asked.means}=`, label: 'None of these' },
        ],
      }
  }
}

const DATA = (['leave', 'overtime'] as const).map((value) => ({ value, label: DATA_LABELS[value] }))
