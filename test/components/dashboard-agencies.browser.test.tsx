import { cdp, page, userEvent } from 'vitest/browser'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { AgenciesOverview, freshView } from '../../components/dashboard/agencies/agencies-overview.tsx'
import { DashboardFrame } from '../../components/dashboard/dashboard-frame.tsx'
import type { Agency } from '../../lib/domain/agencies.ts'
import { type AgencyStanding, standingOf } from '../../lib/domain/agency-standing.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { agency, closedMonth, derive, marked } from '../domain/facts.ts'
import { axeFindings, byText, entry, show, textOf, type } from './dashboard-view.tsx'

const TODAY = '2023-07-11'
const NOW = `${TODAY} 10:00`

const emulate = (scheme?: string) =>
  (cdp() as { send(method: string, params: object): Promise<unknown> }).send('Emulation.setEmulatedMedia', {
    features: scheme ? [{ name: 'prefers-color-scheme', value: scheme }] : [],
  })
afterEach(async () => {
  await emulate()
  await page.viewport(1280, 900)
})

const whole = (month: string, next: string): Fact[] => [
  ...closedMonth(month, next),
  marked(month, 'survey', `${next}-03 09:00`),
]
const spring: Fact[] = [
  ...whole('2023-01', '2023-02'),
  ...whole('2023-02', '2023-03'),
  ...whole('2023-03', '2023-04'),
  ...whole('2023-04', '2023-05'),
]

/** An agency and what its records come to. */
function office(name: string, code: string, records: Fact[], more: Partial<Agency> = {}) {
  const own = { name, code, firstMonth: '2023-01', ...more }
  const facts = records.map((fact) => ({ ...fact, agency: code }))
  return { agency: agency(own), standing: standingOf(derive(facts, NOW, own), records.length) }
}

const OFFICES = [
  office('宜蘭縣政府', '376420000A', [...spring, ...whole('2023-05', '2023-06'), ...whole('2023-06', '2023-07')]),
  office('羅東鎮公所', '376420100B', spring),
  office('冬山鄉公所', '376420200C', [...spring, ...whole('2023-05', '2023-06')]),
  office('宜蘭縣議會', '376420300D', [], { channel: 'webhr', firstMonth: '2023-06' }),
]

interface Options {
  offices?: readonly { agency: Agency; standing?: AgencyStanding }[]
  onlyOpen?: boolean
  done?: number
  view?: ReturnType<typeof freshView>
  onOnlyOpen?: (value: boolean) => void
}

function overview({
  offices = OFFICES,
  onlyOpen = false,
  done,
  view = freshView(),
  onOnlyOpen = () => {},
}: Options = {}) {
  const agencies = offices.map((one) => one.agency)
  const standings = new Map(offices.flatMap(({ standing }) => (standing ? [[standing.code, standing] as const] : [])))
  return (
    <DashboardFrame
      route={{ tab: 'overview', onlyOpen }}
      agencies={agencies}
      agency={agencies[0]}
      unreadable={0}
      onAgency={() => {}}
    >
      <AgenciesOverview
        agencies={agencies}
        standings={standings}
        done={done ?? offices.length}
        total={offices.length}
        today={TODAY}
        onlyOpen={onlyOpen}
        view={view}
        onOnlyOpen={onOnlyOpen}
      />
    </DashboardFrame>
  )
}

const names = (root: HTMLElement) => [...root.querySelectorAll('.agencies-name__name')].map(textOf)
const rowOf = (root: HTMLElement, name: string) =>
  byText<HTMLElement>(root, '.agencies-name__name', name).closest('tr')!
const cells = (row: Element) => [...row.querySelectorAll('.agencies-cell')].map(textOf)
/** 300 of them, one standing for all: it is the drawing that is asked about. */
const many = () =>
  Array.from({ length: 300 }, (_, index) => {
    const code = `${376_000_000 + index}A`
    return { agency: agency({ code, name: `第 ${index} 機關`, firstMonth: '2019-01' }), standing: { ...MANY, code } }
  })
const MANY = office('', '376420000A', spring, { firstMonth: '2019-01' }).standing

describe('agencies × months', () => {
  test('each month of each agency in one word, newest first', () => {
    const { root } = show(overview())
    expect(names(root)).toEqual(['宜蘭縣政府', '羅東鎮公所', '冬山鄉公所', '宜蘭縣議會'])
    expect([...root.querySelectorAll('.agencies-head tr:last-child th')].map(textOf)).toEqual([
      ...['112-07', '112-06', '112-05', '112-04', '112-03', '112-02', '112-01'],
    ])
    expect(cells(rowOf(root, '宜蘭縣政府'))).toEqual(['等待', '完成', '完成', '完成', '完成', '完成', '完成'])
    expect(cells(rowOf(root, '羅東鎮公所')).slice(0, 4)).toEqual(['等待', '待辦', '逾期', '完成'])
    expect(cells(rowOf(root, '宜蘭縣議會'))).toEqual(['等待', '待辦', ...Array(5).fill('不檢核')])
    expect(textOf(rowOf(root, '羅東鎮公所').querySelector('.agencies-name__code'))).toBe('376420100B・待辦 2 個月')
    expect(textOf(root.querySelector('.agencies-count'))).toBe('共 4 個機關')
  })

  test('a cell leads to the month of that agency, the name to the agency', () => {
    const { root } = show(overview())
    const links = [...rowOf(root, '羅東鎮公所').querySelectorAll('a')].map((link) => link.getAttribute('href'))
    expect(links.slice(0, 3)).toEqual([
      '#overview/376420100B',
      '#month/376420100B/2023-07',
      '#month/376420100B/2023-06',
    ])
  })

  test('years before the last are folded into their worst month, and unfold', async () => {
    const old = office('礁溪鄉公所', '376420400E', [], { firstMonth: '2021-03' })
    const { root } = show(overview({ offices: [...OFFICES, old] }))
    const fold = () => byText<HTMLButtonElement>(root, 'button', '110 年')
    expect(fold().getAttribute('aria-expanded')).toBe('false')
    expect(fold().getAttribute('aria-label')).toBe('展開 110 年')
    expect(cells(rowOf(root, '礁溪鄉公所')).at(-1)).toBe('逾期 10')
    expect(cells(rowOf(root, '宜蘭縣政府')).at(-1)).toBe('不檢核')
    await userEvent.click(fold())
    await expect.poll(() => root.querySelector('.agencies-grid')!.getAttribute('aria-colcount')).toBe('30')
    await userEvent.click(byText(root, 'button', '112 年'))
    await expect.poll(() => root.querySelector('.agencies-grid')!.getAttribute('aria-colcount')).toBe('24')
    root.querySelector('.agencies-scroll')!.scrollTo(0, 0)
    await expect.poll(() => cells(rowOf(root, '羅東鎮公所'))[0]).toBe('逾期 2')
  })

  test('found by name or code, sorted, only what is open; none says so and leads back', async () => {
    const asked = vi.fn()
    const { root } = show(overview({ onOnlyOpen: asked }))
    type(entry(root, '搜尋機關'), '公所')
    await expect.poll(() => names(root)).toEqual(['羅東鎮公所', '冬山鄉公所'])
    expect(textOf(root.querySelector('.agencies-count'))).toBe('顯示 2 / 4 個機關')
    await userEvent.selectOptions(entry(root, '排序'), 'name')
    await expect.poll(() => names(root)).toEqual(['冬山鄉公所', '羅東鎮公所'])
    type(entry(root, '搜尋機關'), '沒有這個')
    await expect.poll(() => textOf(root.querySelector('.dash-empty'))).toContain('沒有符合的機關')
    await userEvent.click(byText(root, 'button', '清除搜尋'))
    await userEvent.selectOptions(entry(root, '排序'), 'open')
    await expect.poll(() => names(root)[0]).toBe('羅東鎮公所')
    await userEvent.click(entry(root, '只看有待辦的機關'))
    expect(asked).toHaveBeenCalledExactlyOnceWith(true)
  })

  test('only those with something to do; none left says so', async () => {
    const { root, redraw } = show(overview({ onlyOpen: true }))
    expect(names(root)).toEqual(['羅東鎮公所', '冬山鄉公所', '宜蘭縣議會'])
    const asked = vi.fn()
    redraw(overview({ onlyOpen: true, offices: OFFICES.slice(0, 1), onOnlyOpen: asked }))
    await expect.poll(() => textOf(root.querySelector('.dash-empty'))).toContain('所有機關都沒有待辦')
    await userEvent.click(byText(root, 'button', '顯示全部機關'))
    expect(asked).toHaveBeenCalledExactlyOnceWith(false)
  })

  test('the figures name where to begin', () => {
    const { root } = show(overview())
    expect([...root.querySelectorAll('.dash-figure')].map((one) => [...one.children].map(textOf))).toEqual([
      ['須先處理', '1 個機關', '羅東鎮公所 112-05 逾期'],
      ['有待辦', '3 個機關', '共 4 個月;最多的是 羅東鎮公所 2 個月'],
      ['沒有待辦', '1 個機關', '已完成,或在等日期'],
    ])
  })

  test('nothing recorded of any agency: the first step', () => {
    const empty = OFFICES.map(({ agency: { name, code } }) => office(name, code, []))
    const { root } = show(overview({ offices: empty }))
    expect(textOf(root.querySelector('.dash-empty'))).toContain('第一步:允許差勤系統的網站')
  })

  test('as it was left, so it is found again', async () => {
    const view = freshView()
    const first = show(overview({ view }))
    type(entry(first.root, '搜尋機關'), '公所')
    await userEvent.click(byText(first.root, 'button', '112 年'))
    await expect.poll(() => first.root.querySelector('[aria-expanded=false]')).not.toBeNull()
    const { root } = show(overview({ view }))
    expect(entry(root, '搜尋機關').value).toBe('公所')
    expect(names(root)).toEqual(['羅東鎮公所', '冬山鄉公所'])
    expect(root.querySelector('[aria-expanded=false]')).not.toBeNull()
  })
})

describe('while being derived', () => {
  test('the agencies are named at once, how far it is is told, and they stay in order', () => {
    const [first, ...rest] = OFFICES
    const offices = [first!, ...rest.map((one) => ({ agency: one.agency }))]
    const view = { ...freshView(), sort: 'open' as const }
    const { root } = show(overview({ offices, done: 1, view }))
    expect(names(root)).toEqual(['宜蘭縣政府', '羅東鎮公所', '冬山鄉公所', '宜蘭縣議會'])
    expect(cells(rowOf(root, '羅東鎮公所'))).toEqual(['計算中…'])
    expect(textOf(root.querySelector('.agencies-count'))).toBe('共 4 個機關計算中 1 / 4 個機關')
    expect(root.querySelector('progress')!.position).toBe(0.25)
    expect(root.querySelector('[role=grid]')!.getAttribute('aria-busy')).toBe('true')
  })

  test('only what is open: none found yet is not none', () => {
    const { root } = show(
      overview({ offices: OFFICES.map((one) => ({ agency: one.agency })), done: 0, onlyOpen: true }),
    )
    expect(textOf(root.querySelector('.dash-empty'))).toContain('計算中,還沒有找到')
  })

  test('a row that changed is drawn anew, no other', async () => {
    const { root, redraw } = show(overview())
    const touched = new Set<Element>()
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest('.agencies-row')
        if (row) touched.add(row)
      }
    }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
    const changed = office('冬山鄉公所', '376420200C', [
      ...spring,
      ...whole('2023-05', '2023-06'),
      ...whole('2023-06', '2023-07'),
    ])
    // As the store gives them: every agency is another object, and most say the same.
    redraw(
      overview({
        offices: OFFICES.map((one, index) => (index === 2 ? changed : { ...one, agency: { ...one.agency } })),
      }),
    )
    await expect.poll(() => cells(rowOf(root, '冬山鄉公所'))[1]).toBe('完成')
    expect([...touched]).toEqual([rowOf(root, '冬山鄉公所')])
  })
})

describe('large', () => {
  const grid = (root: HTMLElement) => root.querySelector<HTMLElement>('.agencies-scroll')!
  const place = () => (document.activeElement as HTMLElement).dataset.place

  test('what is in sight is drawn, what is not is counted', async () => {
    const { root } = show(overview({ offices: many() }))
    expect(root.querySelector('[role=grid]')!.getAttribute('aria-rowcount')).toBe('302')
    expect(root.querySelectorAll('.agencies-row').length).toBeLessThan(45)
    expect(root.querySelectorAll('.agencies-cell').length).toBeLessThan(1000)
    grid(root).scrollTo(0, 9000)
    await expect.poll(() => names(root)).toContain('第 173 機關')
    expect(rowOf(root, '第 173 機關').getAttribute('aria-rowindex')).toBe('176')
    expect(names(root)).not.toContain('第 20 機關')
  })

  test('names and months stay in sight', async () => {
    const { root } = show(overview({ offices: many() }))
    const edges = () => {
      const around = grid(root).getBoundingClientRect()
      const [head, name] = ['.agencies-head', '.agencies-row .agencies-name'].map((one) =>
        root.querySelector(one)!.getBoundingClientRect(),
      )
      return [head!.top - around.top, name!.left - around.left].map(Math.round)
    }
    const before = edges()
    for (const fold of root.querySelectorAll<HTMLElement>('[aria-expanded=false]')) await userEvent.click(fold)
    grid(root).scrollTo(1500, 5000)
    await expect.poll(() => names(root)).toContain('第 100 機關')
    expect(edges()).toEqual(before)
    expect(grid(root).scrollLeft).toBe(1500)
  })

  test('keys lead beyond what is drawn, and the focus is always in sight', async () => {
    const { root } = show(overview({ offices: many() }))
    root.querySelector<HTMLElement>('[data-place][tabindex="0"]')!.focus()
    await userEvent.keyboard('{Control>}{End}{/Control}')
    const columns = Number(root.querySelector('[role=grid]')!.getAttribute('aria-colcount')) - 1
    const last = `376000299A ${columns}`
    await expect.poll(place).toBe(last)
    const isInSight = () => {
      const [around, cell] = [grid(root), document.activeElement!].map((one) => one.getBoundingClientRect())
      return cell!.bottom <= around!.bottom + 1 && cell!.top >= around!.top && cell!.right <= around!.right + 1
    }
    await expect.poll(isInSight).toBe(true)
    await userEvent.keyboard('{PageUp}{ArrowLeft}')
    await expect.poll(place).toBe(`376000287A ${columns - 1}`)
    await userEvent.keyboard('{Control>}{Home}{/Control}')
    await expect.poll(place).toBe('376000000A 0')
    await expect.poll(() => grid(root).scrollTop).toBe(0)
    await userEvent.keyboard('{ArrowDown>30/}')
    await expect.poll(place).toBe('376000030A 0')
    await expect.poll(isInSight).toBe(true)
    expect(root.querySelectorAll('[data-place][tabindex="0"]')).toHaveLength(1)
  })

  test('the cell that has the focus stays, however far one scrolls by hand', async () => {
    const { root } = show(overview({ offices: many() }))
    root.querySelector<HTMLElement>('[data-place][tabindex="0"]')!.focus()
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    await expect.poll(place).toBe('376000001A 1')
    grid(root).scrollTo(0, 9000)
    await expect.poll(() => names(root)).toContain('第 173 機關')
    expect(place()).toBe('376000001A 1')
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(place).toBe('376000002A 1')
    await expect.poll(() => grid(root).scrollTop).toBeLessThan(200)
  })

  test('a filter that takes the row with the focus away leaves a way in', async () => {
    const { root } = show(overview({ offices: many() }))
    root.querySelector<HTMLElement>('[data-place][tabindex="0"]')!.focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    type(entry(root, '搜尋機關'), '第 299')
    await expect.poll(() => names(root)).toEqual(['第 299 機關'])
    expect(root.querySelectorAll('[data-place][tabindex="0"]')).toHaveLength(1)
  })
})

describe('for everyone', () => {
  test('one stop of Tab; a cell says its words; Enter opens', async () => {
    const { root } = show(overview())
    expect(root.querySelectorAll('[data-place][tabindex="0"]')).toHaveLength(1)
    rowOf(root, '羅東鎮公所').querySelector<HTMLElement>('a')!.focus()
    const tip = () => root.querySelector('[role=tooltip]')
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    await expect.poll(() => textOf(tip())).toBe('羅東鎮公所 112-05 待辦・逾期下載資料檔等 6 項可以處理')
    expect(document.activeElement?.getAttribute('aria-describedby')).toBe(tip()!.id)
    await userEvent.keyboard('{Escape}')
    await expect.poll(tip).toBeNull()
    await userEvent.keyboard('{Enter}')
    expect(location.hash).toBe('#month/376420100B/2023-05')
  })

  test('where nothing is checked a cell can be passed over, and leads nowhere', async () => {
    const { root } = show(overview())
    rowOf(root, '宜蘭縣議會').querySelector<HTMLElement>('a')!.focus()
    await userEvent.keyboard('{End}')
    await expect.poll(() => textOf(root.querySelector('[role=tooltip]'))).toContain('早於這個機關的起始年月')
    expect(document.activeElement?.tagName).toBe('SPAN')
  })

  test.each(['light', 'dark'])('axe finds nothing, %s', async (scheme) => {
    await emulate(scheme)
    const old = office('礁溪鄉公所', '376420400E', [], { firstMonth: '2021-03' })
    const waiting = { agency: agency({ code: '376420500F', name: '壯圍鄉公所' }) }
    const { root } = show(overview({ offices: [...OFFICES, old, waiting], done: 5 }))
    rowOf(root, '羅東鎮公所').querySelectorAll<HTMLElement>('a')[3]!.focus()
    await expect.poll(() => root.querySelector('[role=tooltip]')).not.toBeNull()
    expect(await axeFindings(root)).toEqual([])
  })

  test.each([1280, 640, 400])('nothing runs out of a window %i px wide', async (width) => {
    await page.viewport(width, 700)
    const long = OFFICES.map((one) => ({
      ...one,
      agency: { ...one.agency, name: '行政院農業委員會水土保持局臺北分局附設宜蘭水土保持教學園區' },
    }))
    const { root } = show(overview({ offices: long }))
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    expect(root.querySelectorAll('.agencies-row')).toHaveLength(4)
    expect(await axeFindings(root)).toEqual([])
  })
})
