import { expect, test } from 'vitest'
import type { Round, RoundPause } from '../../lib/domain/round.ts'
import {
  chosenText,
  differencesTitle,
  leftText,
  pauseText,
  recheckHint,
  resumeHint,
  roundTitle,
  taskText,
} from '../../lib/text/round.ts'

/** One of each, so that a new reason to pause cannot go without its sentence. */
const PAUSES: Record<RoundPause['key'], RoundPause> = {
  operator: { key: 'operator' },
  touched: { key: 'touched' },
  expired: { key: 'expired' },
  'grant-lost': { key: 'grant-lost' },
  'tab-closed': { key: 'tab-closed' },
  restarted: { key: 'restarted' },
  'off-hours': { key: 'off-hours' },
  'not-saved': { key: 'not-saved' },
  unreadable: { key: 'unreadable', reason: 'columns-missing', values: { columns: '異動日期' } },
  'other-result': { key: 'other-result' },
  'query-unknown': { key: 'query-unknown' },
  'form-again': { key: 'form-again' },
  slow: { key: 'slow', seconds: 60 },
  'server-error': { key: 'server-error', status: 503 },
  'page-said': { key: 'page-said', text: '查無資料' },
  problem: { key: 'problem', problem: { key: 'no-form', values: {} } },
}

test.each(Object.values(PAUSES))('why it paused has its sentence: $key', (why) => {
  const sentence = pauseText(why)
  expect(sentence).toMatch(/。$/)
  expect(sentence).not.toMatch(/undefined|null|NaN|[A-Za-z-]{3}/)
})

test('what the sentence names is in it', () => {
  expect(pauseText(PAUSES.slow)).toContain('60 秒')
  expect(pauseText(PAUSES['server-error'])).toContain('503')
  expect(pauseText(PAUSES['page-said'])).toContain('「查無資料」')
  expect(pauseText(PAUSES.unreadable)).toContain('異動日期')
})

test('away from the page, the button to press there is named as it stands there', () => {
  expect(resumeHint(PAUSES.expired)).toContain('「繼續」')
  expect(resumeHint(PAUSES['off-hours'])).toContain('「仍要繼續」')
  expect(recheckHint(2)).toContain('「複查這 2 項」')
})

test.each<[Round['state'], string]>([
  ['running', '連續比對 宜蘭縣政府 3 / 1,200'],
  ['paused', '連續比對已暫停 3 / 1,200'],
  ['stopped', '連續比對已停止 3 / 1,200'],
  ['done', '連續比對完成 3 / 1,200'],
])('the title of a round that is %s', (state, title) => {
  const agency = { code: '376420000A', name: '宜蘭縣政府' }
  expect(roundTitle({ state, agency }, { done: 3, total: 1200 })).toBe(title)
})

test.each<[Parameters<typeof taskText>[0], string]>([
  [{ month: '2023-05', mode: 'correction', data: 'leave' }, '112-05 校正・差假'],
  [{ month: '2023-05', mode: 'correction', data: 'leave', total: 0, rowsRead: 0 }, '112-05 校正・差假 0 筆'],
  [{ month: '2023-05', mode: 'backfill', data: 'overtime', total: 2, rowsRead: 2 }, '112-05 補建・加班 2 筆差異'],
  [
    { month: '2023-05', mode: 'backfill', data: 'overtime', total: 1200, rowsRead: 20 },
    '112-05 補建・加班 1,200 筆差異(已讀 20 列)',
  ],
])('a task of %j', (task, text) => expect(taskText(task)).toBe(text))

test.each<[number | undefined, string]>([
  [undefined, '估算剩餘時間中…'],
  [0, '剩約 1 秒'],
  [59_001, '剩約 60 秒'],
  [60_000, '剩約 1 分'],
  [60_001, '剩約 2 分'],
])('%s ms left', (left, text) => expect(leftText(left)).toBe(text))

test('none is said in words', () => {
  expect(chosenText(0)).toBe('這個範圍沒有待比對的項目。')
  expect(differencesTitle(0)).toBe('都沒有差異。')
})
