import { userEvent } from 'vitest/browser'
import { describe, expect, test, vi } from 'vitest'
import { RollupPage } from '../../components/dashboard/rollup/rollup-page.tsx'
import type { StatusDropProps } from '../../components/dashboard/rollup/status-drop.tsx'
import { instantOf, monthsFrom } from '../../lib/domain/months.ts'
import { addStatus, type Rollup } from '../../lib/domain/rollup.ts'
import { toStatus } from '../../lib/domain/status-file.ts'
import { nextTitle } from '../../lib/text/next-action.ts'
import { agency, at, closedMonth, derive, filed, marked, produced } from '../domain/facts.ts'
import { axeFindings, byText, entry, show, textOf } from './dashboard-view.tsx'

const NOW = instantOf(at('2023-07-12 10:00'))
const done = ['2023-04', '2023-05', '2023-06'].flatMap((month, index) => [
  ...closedMonth(month, `2023-0${5 + index}`),
  marked(month, 'survey', `2023-0${5 + index}-05 09:00`),
])
const late = done.filter(({ month }) => month !== '2023-05')
const wrong = [
  ...done,
  produced('2023-05', '2023-07-03 09:00'),
  filed('2023-05', '2023-07-03 09:00', '2023-07-03 10:00'),
]

/** So many offices; every third is late, the one after it out of order. */
function offices(count: number): Rollup {
  let rollup: Rollup = new Map()
  for (let at_ = 0; at_ < count; at_++) {
    const code = `${376_000_001 + at_}A`
    const records = [done, late, wrong][at_ % 3]!.map((fact) => ({ ...fact, agency: code }))
    const name = `${['宜蘭', '花蓮', '臺東'][at_ % 3]}縣第 ${at_ + 1} 鄉公所`
    const now = `2023-07-${at_ % 2 ? '11' : '03'} 10:00`
    const checklist = derive(records, now, { code, name, firstMonth: '2023-04' })
    rollup = addStatus(rollup, toStatus([checklist], instantOf(at(now)), nextTitle)).rollup
  }
  return rollup
}

function page(more: Partial<Parameters<typeof RollupPage>[0]> = {}) {
  const asked = { csv: vi.fn(), clear: vi.fn(), files: vi.fn(), exported: vi.fn(async () => 'x.json') }
  const drop: StatusDropProps = { problems: [], onFiles: asked.files, onStop: () => {} }
  const exporting = { agencies: [agency()], onExport: asked.exported }
  const shown = show(
    <RollupPage
      rollup={offices(6)}
      now={NOW}
      export={exporting}
      drop={drop}
      onCsv={asked.csv}
      onClear={asked.clear}
      {...more}
    />,
  )
  return { ...shown, asked }
}
const names = (root: HTMLElement) =>
  [...root.querySelectorAll('.rollup-agency')].map((one) => textOf(one).slice(0, -10))
const cellsOf = (root: HTMLElement, name: string) =>
  [...byText(root, '.rollup-agency', name).closest('tr')!.querySelectorAll('.rollup-cell')].map((cell) =>
    textOf(cell.querySelector('.dash-hidden')),
  )

describe('the matrix of agencies', () => {
  test('the longest overdue first; each month’s worst state in words', async () => {
    const { root } = page()
    expect(textOf(root.querySelector('.rollup-figures'))).toBe(
      '6 個機關:逾期 2、檔案順序不對 2、有注意事項 2、正常 2。',
    )
    expect(names(root)).toEqual(['花蓮縣第 2 鄉公所', '花蓮縣第 5 鄉公所', ...names(root).slice(2)])
    expect(cellsOf(root, '花蓮縣第 2')).toEqual(['等待', '完成', '逾期 21 天', '完成'])
    expect(cellsOf(root, '臺東縣第 3')).toEqual(
      ['等待', '注意・順序', '待辦', '完成'].with(2, expect.anything() as never),
    )
    const row = byText(root, '.rollup-agency', '花蓮縣第 2').closest('tr')!
    expect(textOf(row)).toContain('1 個月,最久 21 天')
    expect(textOf(row)).toContain('112-07-11(1 天前)')
    expect([...root.querySelectorAll('.rollup-month')].map(textOf)).toEqual(['112-07', '112-06', '112-05', '112-04'])
    expect(await axeFindings(root)).toEqual([])
  })

  test('sorted by a column’s heading, once more the other way, and said to screen readers', async () => {
    const { root } = page()
    const heading = () => root.querySelector('th[aria-sort]')!
    expect([textOf(heading()), heading().getAttribute('aria-sort')]).toEqual(['逾期', 'descending'])
    await userEvent.click(byText(root, '.rollup-sort', '機關'))
    await expect.poll(() => heading().getAttribute('aria-sort')).toBe('ascending')
    expect(names(root).map((name) => name.slice(0, 2))).toEqual(
      ['宜蘭', '宜蘭', '花蓮', '花蓮', '臺東', '臺東'].toSorted((a, b) => a.localeCompare(b, 'zh-Hant-TW')),
    )
    await userEvent.click(byText(root, '.rollup-sort', '機關'))
    await expect.poll(() => heading().getAttribute('aria-sort')).toBe('descending')
    await userEvent.click(byText(root, '.rollup-sort', '截至'))
    await expect.poll(() => names(root)[0]).toBe('宜蘭縣第 1 鄉公所')
  })

  test('only who is late, only whose files are out of order, none, all again', async () => {
    const { root } = page()
    await userEvent.click(entry(root, '只看逾期'))
    await expect.poll(() => names(root)).toEqual(['花蓮縣第 2 鄉公所', '花蓮縣第 5 鄉公所'])
    expect(textOf(root.querySelector('[role=status]'))).toBe('顯示 2 / 6 個機關')
    await userEvent.click(entry(root, '只看順序不對'))
    await expect.poll(() => textOf(root)).toContain('沒有符合的機關')
    await userEvent.click(byText(root, 'button', '顯示全部機關'))
    await expect.poll(() => names(root)).toHaveLength(6)
  })

  test('an agency’s name opens what is not done, by keyboard too', async () => {
    const { root } = page()
    byText(root, '.rollup-agency', '花蓮縣第 2').focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => [...root.querySelectorAll('.rollup-details li')].map(textOf)).toHaveLength(2)
    expect(textOf(root.querySelector('.rollup-details'))).toContain('112-05 逾期 21 天:比對 校正・差假 待辦')
    expect(await axeFindings(root)).toEqual([])
  })

  test('the CSV is asked for as it is shown', async () => {
    const { root, asked } = page()
    await userEvent.click(entry(root, '只看逾期'))
    await expect.poll(() => names(root)).toHaveLength(2)
    await userEvent.click(byText(root, 'button', '匯出 CSV'))
    const [rows, months] = asked.csv.mock.calls[0]!
    expect(rows).toHaveLength(2)
    expect(months).toEqual(['2023-07', '2023-06', '2023-05', '2023-04'])
  })

  test('300 agencies × 24 months are drawn, sorted and filtered without a long wait', async () => {
    const months = monthsFrom('2021-08', '2023-07')
    let rollup: Rollup = new Map()
    const [row] = offices(1).values()
    for (let at_ = 0; at_ < 300; at_++) {
      const month = row!.months[0]!
      const many = months.map((one, index) => ({
        ...{ ...month, month: one, worst: (index + at_) % 9 === 0 ? ('overdue' as const) : ('done' as const) },
        overdueDays: (index + at_) % 9 === 0 ? at_ : 0,
      }))
      const status = { format: 'chaiqin-companion/status', version: 1, asOf: at('2023-07-11 09:00') } as const
      const agencies = [{ ...row!, code: `${376_000_001 + at_}A`, name: `第 ${at_ + 1} 鄉公所`, months: many }]
      rollup = addStatus(rollup, { ...status, agencies }).rollup
    }
    const began = performance.now()
    const { root } = page({ rollup })
    const drawn = performance.now() - began
    expect(root.querySelectorAll('.rollup-agency')).toHaveLength(300)
    const select = entry<HTMLSelectElement>(root, '顯示月份')
    const widening = performance.now()
    select.value = '24'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await expect.poll(() => root.querySelectorAll('.rollup-cell').length, { interval: 5 }).toBe(300 * 24)
    console.log(
      `rollup: 300 agencies × 12 months drawn in ${drawn.toFixed(0)} ms; 24 months in ${(performance.now() - widening).toFixed(0)} ms`,
    )
    expect(drawn).toBeLessThan(3000)
  })
})

describe('what goes in and out', () => {
  test('nothing dropped yet: no matrix; files are taken many at once', async () => {
    const { root, asked } = page({ rollup: new Map() })
    expect(root.querySelector('table')).toBeNull()
    const files = ['a.json', 'b.json'].map((name) => new File(['{}'], name))
    await userEvent.upload(root.querySelector('input[type=file]')!, files)
    expect(asked.files.mock.calls[0]?.[0]).toHaveLength(2)
    expect(await axeFindings(root)).toEqual([])
  })

  test('while it reads: how far, and stop; then how long, and what was not taken', async () => {
    const onStop = vi.fn()
    const problems = [{ file: 'b.json', text: '這是備份檔,含有紀錄內容;請對方改交「匯出狀態檔」的檔案。' }]
    const { root, redraw } = page({
      drop: { running: { done: 120, total: 300 }, problems: [], onFiles: () => {}, onStop },
    })
    expect(textOf(root.querySelector('.dash-progress'))).toBe('讀取中 120 / 300 個檔')
    await userEvent.click(byText(root, 'button', '停止'))
    expect(onStop).toHaveBeenCalledOnce()
    redraw(
      <RollupPage
        rollup={offices(3)}
        now={NOW}
        export={{ agencies: [], onExport: async () => '' }}
        drop={{ taken: { files: 300, ms: 1234 }, problems, onFiles: () => {}, onStop }}
        onCsv={() => {}}
        onClear={() => {}}
      />,
    )
    await expect.poll(() => textOf(root)).toContain('已讀取 300 個檔(1.2 秒)。')
    expect(textOf(root.querySelector('.rollup-problems'))).toContain('b.json:這是備份檔')
    expect(textOf(root)).toContain('還沒有機關,沒有狀態可以匯出')
  })

  test('one’s own status: of all agencies, or of one', async () => {
    const onExport = vi.fn(async () => '差勤報送狀態.json')
    const agencies = [agency(), agency({ code: '376420100B', name: '冬山鄉公所' })]
    const { root } = page({ export: { agencies, onExport } })
    await userEvent.click(byText(root, 'button', '匯出狀態檔'))
    await expect.poll(() => textOf(root)).toContain('已匯出 差勤報送狀態.json(2 個機關)')
    await userEvent.selectOptions(entry<HTMLSelectElement>(root, '機關'), '376420100B')
    await userEvent.click(byText(root, 'button', '匯出狀態檔'))
    expect(onExport.mock.calls).toEqual([[['376420000A', '376420100B']], [['376420100B']]])
  })
})
