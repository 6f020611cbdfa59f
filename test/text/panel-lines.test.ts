import { expect, test } from 'vitest'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { deadlineOf } from '../../lib/domain/deadlines.ts'
import type { ConsoleSaid } from '../../lib/domain/panel.ts'
import type { Wanted } from '../../lib/domain/round-order.ts'
import { linesOf } from '../../lib/text/panel-lines.ts'
import { POPUP } from '../../lib/text/popup.ts'
import { CODE, reading, run } from '../domain/facts.ts'

const agency = { code: CODE, name: '宜蘭縣政府' }
const wanted: Wanted = { kind: 'backfill', month: '2023-05', data: 'overtime', agency }
const deadline = deadlineOf('2023-05', officeCalendar, 'previous-workday')
const result = reading('2023-05', 'correction', 'leave', 2, '2023-06-01 09:12', { rowsRead: 1 })

/** Of each at least one, so that nothing new to say can go without its words. */
const SAID: { [S in ConsoleSaid['say']]: Extract<ConsoleSaid, { say: S }>[] } = {
  reading: [
    { say: 'reading', reading: result },
    { say: 'reading', reading: { ...result, change: 'upsert' } },
  ],
  'carry-hint': [{ say: 'carry-hint', month: '2023-03', today: '2023-05-16', deadline }],
  run: [
    { say: 'run', run: run('correction', '2023-03', 'leave', '2023-05-16', [3, 2]), deadline },
    { say: 'run', run: run('backfill', '2023-05', 'leave', '2023-05-16', [null, null]), deadline },
    { say: 'run', run: run('correction', '2023-03', 'leave', '2023-05-16', [1, 0]), deadline },
  ],
  'next-comparison': [{ say: 'next-comparison', month: '2023-05', step: 'compare-backfill-leave' }],
  'next-action': [
    { say: 'next-action', month: '2023-05', step: 'produce', isUrgent: true },
    { say: 'next-action', month: '2023-05', step: 'survey', isUrgent: false },
  ],
  'nothing-open': [{ say: 'nothing-open' }],
  unfollowed: [{ say: 'unfollowed', agency: { code: '十碼', name: '宜蘭縣政府' } }],
  'before-first-month': [{ say: 'before-first-month', firstMonth: '2022-10' }],
  listing: [{ say: 'listing' }],
  unreadable: [{ say: 'unreadable', reason: 'columns-missing', values: { columns: '異動日期' } }],
  taught: [
    { say: 'taught', means: '異動日期', word: '變更日期' },
    { say: 'taught', means: '異動日期' },
  ],
  productions: [
    { say: 'productions', agency: '宜蘭縣政府', count: 0 },
    { say: 'productions', agency: '宜蘭縣政府', count: 12 },
  ],
  produce: [
    { say: 'produce', month: '2023-05', warnings: [] },
    {
      say: 'produce',
      month: '2023-05',
      warnings: [
        { key: 'month-not-ended', month: '2023-05', since: '2023-06-01' },
        { key: 'newer-has-file', month: '2023-05', newer: ['2023-06', '2023-08'] },
        { key: 'older-has-none', month: '2023-05', older: ['2023-03', '2023-04'] },
      ],
    },
  ],
  filled: [
    { say: 'filled', wanted, sent: true },
    { say: 'filled', wanted, sent: false },
  ],
  'going-back': [{ say: 'going-back' }],
  'not-filled': [{ say: 'not-filled', why: POPUP.noFormHere }],
  copied: [{ say: 'copied' }],
  'round-nothing': [{ say: 'round-nothing' }],
  'round-elsewhere': [{ say: 'round-elsewhere', agency: '宜蘭縣政府' }],
  'not-saved': [{ say: 'not-saved' }],
  'not-a-day': [{ say: 'not-a-day', text: '五月' }],
  'not-a-count': [{ say: 'not-a-count', text: '三', total: 2 }],
  updated: [{ say: 'updated' }],
}

test.each(Object.values(SAID).flat())('has its words: $say', (said) => {
  const lines = [linesOf(said)].flat()
  expect(lines.length).toBeGreaterThan(0)
  for (const { text, detail } of lines) {
    expect(text).not.toBe('')
    // Words of ours alone; names of products are the documents' own.
    expect(`${text}${detail ?? ''}`.replace(/WebHR|WebITR/g, '')).not.toMatch(/undefined|null|NaN|[A-Za-z]{2}/)
  }
})

test('帶入 says what was filled, and who sends it', () => {
  const [sent, unsent] = SAID.filled.map(linesOf)
  expect(sent).toEqual({ icon: 'done', text: '已帶入 112-05 補建・加班,查詢已送出。' })
  expect(unsent).toMatchObject({ text: '已帶入 112-05 補建・加班。', detail: '請確認後按頁面上的「確定」。' })
})
