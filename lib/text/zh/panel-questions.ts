import type { ConsoleAsked, QuestionId } from '../../domain/panel.ts'
import { formatCount, rocDay, rocMonth } from './dates.ts'
import { CHANGE_LABELS, DATA_LABELS, MODE_LABELS } from './labels.ts'

/** A question in words: one click answers it; `input` where the answer must be typed. */
export interface PanelQuestion {
  id: QuestionId
  text: string
  answers: { value: string; label: string }[]
  input?: { value: string; label: string }
}

/** What the small panel on the vendor's page asks. */
export function questionOf(asked: ConsoleAsked): PanelQuestion {
  const id = asked.ask
  switch (asked.ask) {
    case 'data':
      return {
        id,
        text: `${rocMonth(asked.month)} ${MODE_LABELS[asked.mode]}:沒有看到這次的查詢條件。這是哪一種資料?`,
        answers: DATA,
      }
    case 'change':
      return {
        id,
        text: '查詢時的異動類型是?',
        answers: (['all', 'upsert', 'delete', 'unknown'] as const).map((value) => ({
          value,
          label: value === 'unknown' ? '不確定' : CHANGE_LABELS[value],
        })),
      }
    case 'agency':
      return {
        id,
        text: asked.name ? `頁面上的「${asked.name}」是哪一個機關?` : '這是哪一個機關的資料?',
        answers: [
          ...asked.agencies.map(({ code, name }) => ({ value: code, label: name })),
          { value: '', label: '都不是' },
        ],
      }
    case 'run-data':
      return { id, text: `剛才執行的${MODE_LABELS[asked.mode]}是哪一種資料?`, answers: DATA }
    case 'run-count':
      return {
        id,
        text: `剛才的${MODE_LABELS[asked.mode]},系統說成功幾筆?`,
        answers: [
          { value: String(asked.total), label: `全部 ${formatCount(asked.total)} 筆` },
          { value: 'none', label: '沒有執行' },
          { value: 'unknown', label: '不清楚' },
        ],
        input: { value: '', label: '成功筆數' },
      }
    case 'run-day':
      return { id, text: '執行日不對?', answers: [], input: { value: rocDay(asked.on), label: '執行日' } }
    case 'teach':
      return {
        id,
        text: `這個網站的哪一欄是「${asked.means}」?(教過一次,之後就能判讀)`,
        answers: [
          ...asked.words.map((word) => ({ value: `${asked.means}=${word}`, label: word })),
          { value: `${asked.means}=`, label: '都不是' },
        ],
      }
  }
}

const DATA = (['leave', 'overtime'] as const).map((value) => ({ value, label: DATA_LABELS[value] }))
