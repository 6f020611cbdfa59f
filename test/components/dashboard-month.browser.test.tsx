import { describe, expect, test, vi } from 'vitest'
import { MonthPage } from '../../components/dashboard/month-page.tsx'
import { hashOf, paperAddress, parseRoute, type Route, reportAddress } from '../../components/dashboard/route.ts'
import { UnreadableList } from '../../components/dashboard/unreadable-list.tsx'
import type { Fact, StoredRecord } from '../../lib/domain/records.ts'
import { agency, allClear, at, derive, filed, marked, produced, reading, run } from '../domain/facts.ts'
import { axeFindings, byText, show, textOf } from './dashboard-view.tsx'

const records: Fact[] = [
  reading('2023-04', 'correction', 'leave', 2, '2023-05-10 09:00', { rowsRead: 1 }),
  run('correction', '2023-04', 'leave', '2023-05-10', [2, 2]),
  ...allClear('2023-04', '2023-05-11 09:00'),
  marked('2023-04', 'differences', '2023-05-12 09:00', true, '電話確認'),
  marked('2023-04', 'differences', '2023-05-12 09:10', false),
  produced('2023-04', '2023-05-12 10:00'),
  filed('2023-04', '2023-05-12 10:00', '2023-05-12 11:00', 3),
]

function monthPage(more: { records?: StoredRecord[]; onCsv?: () => void; caution?: string } = {}) {
  const checklist = derive(records, '2023-05-15 10:00').months.find(({ month }) => month === '2023-04')!
  return (
    <main class="dash-main">
      <MonthPage
        agency={agency()}
        checklist={checklist}
        records={more.records ?? records}
        today="2023-05-15"
        previous="2023-03"
        next="2023-05"
        caution={more.caution}
        onCsv={more.onCsv ?? (() => {})}
      />
    </main>
  )
}

describe('the month page', () => {
  test('each step with state, reason, evidence, and where to go where something can be done', () => {
    const { root } = show(monthPage())
    const filing = textOf(byText(root, 'tr', '報送彙整平臺'))
    expect(filing).toContain('注意')
    expect(filing).toContain('112-05-12 11:00 報送有 3 筆錯誤')
    expect(filing).toContain('到哪裡做:差勤資料彙整平臺 › 手動報送')
    expect(filing).toContain(
      '112-05-12 11:00 報送 112-04 資料檔:正確 1,234 筆,錯誤 3 筆,檔名 376420000A_20230512100000.json。',
    )
    expect(textOf(byText(root, 'tr', '比對 校正・加班'))).not.toContain('到哪裡做')
  })

  test('every record of the month in words, newest first', () => {
    const { root } = show(monthPage())
    const rows = [...root.querySelector('[aria-labelledby=dash-records] tbody')!.children].map(textOf)
    expect(rows).toEqual([
      '112-05-12 11:00報送 112-04 資料檔:正確 1,234 筆,錯誤 3 筆,檔名 376420000A_20230512100000.json。',
      '112-05-12 10:00產製 112-04 資料檔 1,234 筆,檔名 376420000A_20230512100000.json。',
      '112-05-12 09:10取消手動標記:差異處理。',
      '112-05-12 09:00手動標記完成:差異處理(電話確認)。',
      ...['補建・加班', '補建・差假', '校正・加班', '校正・差假'].map(
        (label) => `112-05-11 09:00比對 ${label}:0 筆差異;查詢 112-04-01 至 112-04-30,異動類型「全部」。`,
      ),
      '112-05-10 12:00資料校正・差假:總筆數 2 筆,成功 2 筆,異動日期 112-05-10。',
      '112-05-10 09:00比對 校正・差假:2 筆差異(讀到 1 筆明細);查詢 112-04-01 至 112-04-30,異動類型「全部」。',
    ])
  })

  test('a record of a kind not known here is named, not hidden', () => {
    const { root } = show(monthPage({ records: [{ kind: 'handover', month: '2023-04' }] }))
    expect(textOf(root.querySelector('[aria-labelledby=dash-records]'))).toContain('較新版本的紀錄(handover)')
  })

  test('leads to the CSV, the printed page, and the months beside', () => {
    const csv = vi.fn()
    const { root } = show(monthPage({ onCsv: csv }))
    byText<HTMLButtonElement>(root, 'button', '下載 CSV').click()
    expect(csv).toHaveBeenCalledOnce()
    const links = [...root.querySelectorAll('.dash-bar a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual([
      '#overview/376420000A',
      '#month/376420000A/2023-03',
      '#month/376420000A/2023-05',
      'report.html?agency=376420000A&month=2023-04',
    ])
  })

  test('says what is not sure of the calendar', () => {
    const { root } = show(monthPage({ caution: '此年度辦公日曆只有單一來源' }))
    expect(textOf(root)).toContain('此年度辦公日曆只有單一來源')
  })

  test('axe finds nothing', async () => expect(await axeFindings(show(monthPage()).root)).toEqual([]))
})

describe('unreadable pages', () => {
  const list = (pages: Parameters<typeof UnreadableList>[0]['pages']) => (
    <main class="dash-main">
      <UnreadableList pages={pages} />
    </main>
  )
  const page = {
    at: at('2023-05-15 09:12'),
    page: 'comparison',
    site: 'https://attendance.example.gov.tw',
    agency: '宜蘭縣政府',
    month: '2023-04',
    reason: '標題說 3 筆,分頁列說 0 筆。',
  }

  test('are listed with time, page, reason', () => {
    const { root } = show(list([page, { at: page.at, page: 'later-page', site: 'http://x', reason: '不明原因。' }]))
    expect([...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf))).toEqual([
      ['112-05-15 09:12', '比對結果', page.reason, '宜蘭縣政府 112-04', page.site],
      ['112-05-15 09:12', '不明', '不明原因。', '不明', 'http://x'],
    ])
  })

  test('none: says what would stand here', () => {
    const { root } = show(list([]))
    expect(root.querySelector('table')).toBeNull()
    expect(textOf(root)).toContain('沒有無法判讀的頁面')
  })

  test('axe finds nothing', async () => expect(await axeFindings(show(list([page])).root)).toEqual([]))
})

describe('the address', () => {
  test.each<Route>([
    { tab: 'overview', agency: undefined, onlyOpen: false },
    { tab: 'overview', agency: '376420000A', onlyOpen: true },
    { tab: 'overview', agency: '376420000A', onlyOpen: false },
    { tab: 'month', agency: '376420000A', month: '2023-05' },
    { tab: 'reports', agency: undefined, choice: undefined },
    { tab: 'reports', agency: '376420000A', choice: undefined },
    { tab: 'reports', agency: '376420000A', choice: { kind: 'year', from: '2023-01', to: '2023-12', all: false } },
    { tab: 'reports', agency: '376420000A', choice: { kind: 'compliance', from: '2022-10', to: '2023-05', all: true } },
    { tab: 'unreadable' },
    { tab: 'settings' },
    { tab: 'settings', section: 'backup' },
  ])('%j is found again', (route) => expect(parseRoute(hashOf(route))).toEqual(route))

  test.each(['', '#', '#nothing', '#month', '#month/376420000A', '#month/376420000A/2023-13', '#month//2023-05'])(
    '%j is the overview',
    (hash) => expect(parseRoute(hash).tab).toBe('overview'),
  )

  test.each([
    '#reports/376420000A/week/2023-01/2023-05',
    '#reports/376420000A/month/2023-13/2023-05',
    '#reports/x/year',
  ])('%j chooses no report', (hash) => expect(parseRoute(hash)).toMatchObject({ tab: 'reports', choice: undefined }))

  test('of the report is safe whatever the code', () => {
    expect(reportAddress('a&b', '2023-05')).toBe('report.html?agency=a%26b&month=2023-05')
    const choice = { kind: 'month', from: '2023-05', to: '2023-05', all: false } as const
    expect(paperAddress('a&b', choice, false)).toBe('report.html?kind=month&agency=a%26b&from=2023-05&to=2023-05')
    expect(paperAddress('a', choice, true)).toMatch(/&notes=1$/)
  })
})
