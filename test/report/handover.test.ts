import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { readBackup, serialiseBackup, toBackup, withoutNotes } from '../../lib/domain/backup.ts'
import { deriveHandover, spansOfMonths } from '../../lib/domain/handover.ts'
import { instantOf } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { type HandoverInput, handoverPage } from '../../lib/report/handover.ts'
import { spansText } from '../../lib/text/handover.ts'
import { agency, allClear, at, closedMonth, derive, marked, produced, reading } from '../domain/facts.ts'

const WHEN = '2023-07-11 10:00'
const NOW = instantOf(at(WHEN))
const NOTE = '王大同說 <b>下週</b> 再問 & "確認"'

/** April is closed, May overdue, June half compared. */
const records: Fact[] = [
  ...closedMonth('2023-04', '2023-05'),
  marked('2023-04', 'survey', '2023-05-05 09:00'),
  ...allClear('2023-05', '2023-06-01 09:00'),
  produced('2023-05', '2023-06-02 09:00'),
  reading('2023-06', 'correction', 'leave', 2, '2023-07-03 09:00'),
  marked('2023-06', 'compare-backfill-leave', '2023-07-04 09:00', true, NOTE),
]
const ledger = { head: '3f2a91bc0d4e77a1'.padEnd(64, '0'), count: 1240 }

function pageOf(more: Partial<HandoverInput> = {}, name = '宜蘭縣政府') {
  const checklist = derive(records, WHEN, { firstMonth: '2023-04', name })
  const office = deriveHandover(checklist, records, '2023-07-11')
  const text = handoverPage({ offices: [office], ledger, now: NOW, withNotes: false, ...more })
  return { text, document: new JSDOM(text).window.document }
}
const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
const rows = (document: Document, heading: string) => {
  const found = [...document.querySelectorAll('h3')].find((one) => words(one) === heading)
  const lines = [...(found?.nextElementSibling?.querySelectorAll('tbody tr') ?? [])]
  return lines.map((line) => [...line.children].map(words).join(' '))
}

describe('the page for the successor', () => {
  test('says what is next, what is urgent, what can be done, which days come, how far each month is', () => {
    const { document } = pageOf()
    expect(words(document.querySelector('header'))).toContain('帳本 1,240 筆・校驗碼 3f2a 91bc 0d4e 77a1')
    expect(words(document.querySelector('.next'))).toMatch(/^報送 112-05 到彙整平臺.*到哪裡做:差勤資料彙整平臺/)
    expect(rows(document, '須先處理')).toEqual([
      expect.stringMatching(/^112-05 報送彙整平臺 待辦・逾期.*已逾期 21 天。$/),
    ])
    expect(rows(document, '現在可以做的')).toEqual(
      ['差異處理 112-06', '比對 校正・加班 112-06', '比對 補建・加班 112-06', '下載資料檔 112-06'].toSorted((a, b) =>
        STEPS.indexOf(a.split(' 112')[0]!) < STEPS.indexOf(b.split(' 112')[0]!) ? -1 : 1,
      ),
    )
    expect(rows(document, '接下來的日期')).toEqual([
      '112-07-20(四) 前完成 112-06 的報送',
      expect.stringMatching(/^112-08-01\(二\) 起可以做 112-07 的比對/),
      '112-08-18(五) 前完成 112-07 的報送(期限 8/20(日),遇非上班日)',
    ])
    expect(rows(document, '各月進度').map((row) => row.slice(0, 12))).toEqual([
      expect.stringContaining('112-07'),
      expect.stringContaining('112-06 3/9'),
      expect.stringContaining('112-05'),
      '112-04 全部完成',
    ])
  })

  test('needs nothing else: no script, no address, its own policy', () => {
    const { text, document } = pageOf({ backup: { text: '{}', records: 0 } })
    expect(document.querySelectorAll('script,link,img,iframe,object,a,form')).toHaveLength(0)
    expect(text).not.toMatch(/https?:|url\(|@import|\son\w+=/)
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'",
    )
  })

  test('has notes where the operator ticked it, and nowhere otherwise', () => {
    const full = toBackup({ agencies: [agency()], settings: {}, records }, NOW)
    const without = pageOf({ backup: { text: serialiseBackup(withoutNotes(full)), records: records.length } })
    expect(without.text).not.toContain('王大同')
    expect(words(without.document.querySelector('footer'))).toContain('不含備註')
    const noted = pageOf({ withNotes: true, backup: { text: serialiseBackup(full), records: records.length } })
    expect(rows(noted.document, '備註')).toEqual([expect.stringContaining(`112-06 比對 補建・差假 ${NOTE}`)])
    expect(noted.document.querySelector('b')).toBeNull()
    expect(words(noted.document.querySelector('footer'))).toContain('請妥善保管')
  })

  test('is restored as the backup in it, and tells the successor how', () => {
    const full = toBackup({ agencies: [agency({ name: '</pre><script>' })], settings: {}, records }, NOW)
    const { text, document } = pageOf({ backup: { text: serialiseBackup(full), records: records.length } })
    expect(readBackup(new TextEncoder().encode(text))).toEqual({ ok: true, value: full })
    expect(words(document.querySelector('ol'))).toContain(`帶入 ${records.length} 筆紀錄`)
    expect(words(pageOf().document.querySelector('ol'))).not.toContain('帶入')
  })

  test('whatever an agency is called', () => {
    const name = '<script>alert(1)</script>"&\'羅東鎮'
    const { document } = pageOf({}, name)
    expect(words(document.querySelector('h2:not(section h2)'))).toBe(name)
    expect(document.querySelectorAll('script')).toHaveLength(0)
  })
})

const STEPS = ['比對 校正・加班', '比對 補建・加班', '差異處理', '下載資料檔']

test('months as spans of neighbours', () => {
  const months = ['2022-10', '2022-11', '2022-12', '2023-01', '2023-03']
  expect(spansText(spansOfMonths(months), months)).toBe('111-10 至 112-01、112-03(5 個月)')
  expect(spansText(spansOfMonths(['2023-03']), ['2023-03'])).toBe('112-03')
})
