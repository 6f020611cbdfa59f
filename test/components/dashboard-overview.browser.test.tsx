import { userEvent } from 'vitest/browser'
import { describe, expect, test, vi } from 'vitest'
import { DashboardFrame } from '../../components/dashboard/dashboard-frame.tsx'
import { Overview } from '../../components/dashboard/overview.tsx'
import type { Route } from '../../components/dashboard/route.ts'
import { instantOf } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { agency, allClear, at, derive, filed, marked, produced, reading } from '../domain/facts.ts'
import { axeFindings, byText, show, textOf } from './dashboard-view.tsx'

/** Months that are wholly done, each filed on the 2nd of the next month. */
function whole(month: string, next: string, filedOn = `${next}-02`): Fact[] {
  return [
    ...allClear(month, `${next}-01 09:00`),
    produced(month, `${filedOn} 09:00`),
    filed(month, `${filedOn} 09:00`, `${filedOn} 10:00`),
    marked(month, 'survey', `${filedOn} 11:00`),
  ]
}

/** The picture's office, at 112-07-11: May overdue, June half compared, last year done with December late. */
const records: Fact[] = [
  ...whole('2022-10', '2022-11'),
  ...whole('2022-11', '2022-12'),
  ...whole('2022-12', '2023-01', '2023-01-23'),
  ...whole('2023-01', '2023-02'),
  ...whole('2023-02', '2023-03'),
  ...whole('2023-03', '2023-04'),
  ...whole('2023-04', '2023-05'),
  ...allClear('2023-05', '2023-06-01 09:00'),
  reading('2023-06', 'correction', 'leave', 0, '2023-07-03 09:00'),
  reading('2023-06', 'correction', 'overtime', 0, '2023-07-03 09:05'),
]
const NOW = '2023-07-11 10:00'

function overview(
  options: { onlyOpen?: boolean; facts?: Fact[]; channel?: 'webhr'; onOnlyOpen?: (value: boolean) => void } = {},
) {
  const { onlyOpen = false, facts = records, channel, onOnlyOpen = () => {} } = options
  return (
    <DashboardFrame
      route={{ tab: 'overview', onlyOpen }}
      agencies={[agency()]}
      agency={agency()}
      unreadable={2}
      onAgency={() => {}}
    >
      <Overview
        checklist={derive(facts, NOW, channel && { channel })}
        now={instantOf(at(NOW))}
        onlyOpen={onlyOpen}
        hasRecords={facts.length > 0}
        onOnlyOpen={onOnlyOpen}
      />
    </DashboardFrame>
  )
}

const rowOf = (root: HTMLElement, month: string) => byText<HTMLElement>(root, '.dash-grid__month', month).closest('tr')!
const cells = (row: Element) => [...row.querySelectorAll('.dash-grid__cell')].map(textOf)

test('a backup that is due is said above all, with the way to make it', async () => {
  const checklist = derive(records, NOW)
  const backup = { last: at('2023-05-20 09:00'), since: at('2023-06-02 09:00') }
  const props = { checklist, now: instantOf(at(NOW)), onlyOpen: false, hasRecords: true, onOnlyOpen: () => {} }
  const { root, redraw } = show(<Overview {...props} backup={backup} />)
  expect(textOf(root.querySelector('.dash-notice'))).toBe(
    '上次備份是 112-05-20,已超過一個月,之後又有新的紀錄。匯出備份',
  )
  expect(root.querySelector('.dash-notice a')?.getAttribute('href')).toBe('#settings/backup')
  expect(await axeFindings(root)).toEqual([])
  redraw(<Overview {...props} backup={{ last: at('2023-07-01 09:00') }} />)
  await expect.poll(() => root.querySelector('.dash-notice')).toBeNull()
})

describe('the matrix', () => {
  test('shows each month of the checklist, newest first, state by state', () => {
    const { root } = show(overview())
    const months = [...root.querySelectorAll('.dash-grid__month')].map(textOf)
    expect(months).toEqual(['112-07', '112-06', '112-05', '112-04', '112-03', '112-02', '112-01'])
    expect(cells(rowOf(root, '112-05'))).toEqual([
      ...['完成', '完成', '完成', '完成', '不需', '待辦・逾期', '等待・逾期', '不需', '等待'],
    ])
    expect(cells(rowOf(root, '112-06'))).toEqual([
      '完成',
      '完成',
      '待辦',
      '待辦',
      '等待',
      '待辦',
      '等待',
      '不需',
      '等待',
    ])
    expect([...root.querySelectorAll('thead th')].map(textOf)).toEqual([
      ...[
        '月份',
        '期限',
        '校正 差假',
        '校正 加班',
        '補建 差假',
        '補建 加班',
        '差異處理',
        '下載',
        '報送',
        '校正月份',
        '調查表',
      ],
    ])
  })

  test('says by when, how late, and how punctual it was', () => {
    const { root } = show(overview())
    const due = (month: string) => textOf(rowOf(root, month).querySelector('.dash-grid__due'))
    expect(due('112-06')).toBe('7/20(四)剩 9 天')
    expect(due('112-05')).toBe('6/20(二)逾期 21 天')
    expect(due('112-04')).toBe('5/20(六) → 5/19準時')
  })

  test('folds years that are wholly done, and unfolds them', async () => {
    const { root } = show(overview())
    const fold = byText<HTMLButtonElement>(root, 'button', '111 年 10 月')
    expect(textOf(fold)).toBe('111 年 10 月 – 12 月3 個月,全部完成')
    expect(fold.getAttribute('aria-expanded')).toBe('false')
    await userEvent.click(fold)
    expect(fold.getAttribute('aria-expanded')).toBe('true')
    expect(textOf(rowOf(root, '111-12').querySelector('.dash-grid__due'))).toBe('1/20(五) → 1/19晚 3 天')
  })

  test('a year with something open does not fold', () => {
    const { root } = show(
      overview({ facts: records.filter(({ kind, month }) => kind !== 'mark' || month !== '2022-11') }),
    )
    expect(root.querySelector('[aria-expanded]')).toBeNull()
    expect(cells(rowOf(root, '111-11')).at(-1)).toBe('待辦')
  })

  test('only what is open, and back', () => {
    const asked = vi.fn()
    const { root } = show(overview({ onlyOpen: true, onOnlyOpen: asked }))
    expect([...root.querySelectorAll('.dash-grid__month')].map(textOf)).toEqual(['112-06', '112-05'])
    byText<HTMLLabelElement>(root, 'label', '只看待辦').click()
    expect(asked).toHaveBeenCalledExactlyOnceWith(false)
  })

  test('nothing open: says so', () => {
    const done = [...whole('2022-10', '2022-11'), ...whole('2022-11', '2022-12')]
    const { root } = show(
      <Overview
        checklist={derive(done, '2022-12-03 09:00')}
        now={instantOf(at('2022-12-03 09:00'))}
        onlyOpen
        hasRecords
        onOnlyOpen={() => {}}
      />,
    )
    expect(root.querySelector('table')).toBeNull()
    expect(textOf(root.querySelector('[role=status]'))).toContain('沒有待辦或須注意的月份')
  })

  test('every cell leads to its month', () => {
    const { root } = show(overview())
    for (const link of rowOf(root, '112-05').querySelectorAll('a')) {
      expect(link.getAttribute('href')).toBe('#month/376420000A/2023-05')
    }
  })

  test('an agency that files through WebHR has its own columns and no dates', () => {
    const { root } = show(overview({ channel: 'webhr', facts: [] }))
    expect([...root.querySelectorAll('thead th')].map(textOf)).toEqual(['月份', '資料維護', '平臺筆數', '調查表'])
    expect(root.querySelectorAll('.dash-figure')).toHaveLength(2)
  })
})

describe('by keyboard alone', () => {
  test('one stop of Tab; arrows go from cell to cell, say their words, Enter opens', async () => {
    const { root } = show(overview())
    expect(root.querySelectorAll('.dash-grid a[tabindex="0"]')).toHaveLength(1)
    rowOf(root, '112-07').querySelector<HTMLElement>('a')!.focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight>6/}')
    const tip = () => root.querySelector('[role=tooltip]')
    await expect
      .poll(() => textOf(tip()))
      .toBe(
        '112-05 下載資料檔 待辦・逾期沒有 112-05 的產製紀錄;可能早已產製,請先查詢下載紀錄。期限 112-06-20,已逾期 21 天。',
      )
    expect(document.activeElement?.getAttribute('aria-describedby')).toBe(tip()!.id)
    expect(root.querySelectorAll('.dash-grid a[tabindex="0"]')).toHaveLength(1)
    await userEvent.keyboard('{Escape}')
    await expect.poll(tip).toBeNull()
    await userEvent.keyboard('{End}')
    await expect.poll(() => textOf(tip())).toContain('WebHR 調查表')
    await userEvent.keyboard('{Home}')
    expect(textOf(document.activeElement)).toBe('112-05')
    await userEvent.keyboard('{Enter}')
    expect(location.hash).toBe('#month/376420000A/2023-05')
  })

  test('the pointer shows the words too', async () => {
    const { root } = show(overview())
    await userEvent.hover(rowOf(root, '112-06').querySelectorAll('a')[6]!)
    await userEvent.hover(rowOf(root, '112-05').querySelectorAll('a')[9]!)
    await expect.poll(() => textOf(root.querySelector('[role=tooltip]'))).toContain('112-05 WebHR 調查表 等待')
    await userEvent.hover(byText(root, 'label', '只看待辦'))
    await expect.poll(() => root.querySelector('[role=tooltip]')).toBeNull()
  })

  test('the edges hold', async () => {
    const { root } = show(overview())
    rowOf(root, '112-07').querySelector<HTMLElement>('a')!.focus()
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}')
    expect(textOf(document.activeElement)).toBe('112-07')
    await userEvent.keyboard('{Control>}{End}{/Control}{ArrowDown}{ArrowRight}')
    expect(document.activeElement?.getAttribute('data-place')).toBe('2023-01 9')
  })

  test('folding the row that had the focus leaves a way in', async () => {
    const { root } = show(overview())
    const fold = byText<HTMLButtonElement>(root, 'button', '111 年')
    await userEvent.click(fold)
    rowOf(root, '111-11').querySelector<HTMLElement>('a')!.focus()
    await userEvent.click(fold)
    expect(root.querySelectorAll('.dash-grid a[tabindex="0"]')).toHaveLength(1)
  })
})

describe('the figures', () => {
  const figures = (root: HTMLElement) =>
    [...root.querySelectorAll('.dash-figure')].map((one) => [...one.children].map(textOf))

  test('are counted from the checklist', () => {
    const { root } = show(overview())
    expect(figures(root)).toEqual([
      ['須先處理', '1 個月', '112-05 逾期 21 天'],
      ['待比對', '2 種組合', '112-06 補建・差假、補建・加班'],
      ['等待中', '8/1 起', '112-07 比對、下載資料檔'],
      ['近 8 個到期月份準時報送', '6 / 8', '晚 1・逾期 1'],
    ])
  })

  test('of an office that has just begun', () => {
    const { root } = show(overview({ facts: [] }))
    expect(figures(root).map(([, figure]) => figure)).toEqual(['8 個月', '36 種組合', '8/1 起', '0 / 8'])
    expect(textOf(root.querySelector('.dash-empty'))).toContain('第一步:允許差勤系統的網站')
  })
})

test('axe finds nothing, the words of a cell open too', async () => {
  const { root } = show(overview())
  rowOf(root, '112-05').querySelectorAll<HTMLElement>('a')[6]!.focus()
  await expect.poll(() => root.querySelector('[role=tooltip]')).not.toBeNull()
  expect(await axeFindings(root)).toEqual([])
})

test('another page takes the focus, the same page drawn anew does not', async () => {
  const frame = (route: Route) => (
    <DashboardFrame route={route} agencies={[agency()]} agency={agency()} unreadable={0} onAgency={() => {}}>
      <button type="button">x</button>
    </DashboardFrame>
  )
  const { root, redraw } = show(frame({ tab: 'overview', onlyOpen: false }))
  const button = root.querySelector<HTMLElement>('main button')!
  button.focus()
  redraw(frame({ tab: 'overview', onlyOpen: true }))
  await new Promise(requestAnimationFrame)
  expect(document.activeElement).toBe(button)
  redraw(frame({ tab: 'month', agency: '376420000A', month: '2023-05' }))
  await expect.poll(() => document.activeElement?.id).toBe('main')
})

test('several agencies: a choice, which tells what was chosen', () => {
  const chosen = vi.fn()
  const two = [agency(), agency({ code: '376421000B', name: '羅東鎮公所' })]
  const { root } = show(
    <DashboardFrame route={{ tab: 'settings' }} agencies={two} agency={two[0]} unreadable={0} onAgency={chosen}>
      <p />
    </DashboardFrame>,
  )
  const select = root.querySelector('select')!
  expect([...select.options].map(textOf)).toEqual(['全部機關', '宜蘭縣政府 376420000A', '羅東鎮公所 376421000B'])
  expect(select.value).toBe('376420000A')
  select.value = '376421000B'
  select.dispatchEvent(new Event('change', { bubbles: true }))
  expect(chosen).toHaveBeenCalledExactlyOnceWith('376421000B')
  select.value = ''
  select.dispatchEvent(new Event('change', { bubbles: true }))
  expect(chosen).toHaveBeenLastCalledWith(undefined)
  expect(textOf(root.querySelector('[aria-current=page]'))).toBe('設定')
})
