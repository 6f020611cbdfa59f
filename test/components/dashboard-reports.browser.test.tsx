import { afterEach, describe, expect, test, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { DashboardFrame } from '../../components/dashboard/dashboard-frame.tsx'
import { ReportsPage, type ReportsPageProps } from '../../components/dashboard/reports/reports-page.tsx'
import type { SheetView } from '../../components/dashboard/reports/report-preview.tsx'
import type { ReportChoice } from '../../components/dashboard/route.ts'
import { REPORTS } from '../../lib/report/reports.ts'
import { agency } from '../domain/facts.ts'
import { halfYear, inputOf, sourceOf } from '../report/source-data.ts'
import { axeFindings, byText, entry, show, textOf } from './dashboard-view.tsx'

const emulate = (features: { name: string; value: string }[]) =>
  (cdp() as { send(method: string, params: object): Promise<unknown> }).send('Emulation.setEmulatedMedia', { features })

afterEach(async () => {
  await emulate([])
  await page.viewport(1280, 900)
})

const sheets: SheetView[] = REPORTS.compliance
  .report(inputOf([sourceOf(halfYear)]))
  .sheets.map(({ rows, ...sheet }) => ({ ...sheet, rows: rows.slice(0, 10), total: rows.length }))
const office = agency({ firstMonth: '2023-01' })
const choice: ReportChoice = { kind: 'compliance', from: '2023-01', to: '2023-06', all: false }

function reports(more: Partial<ReportsPageProps> = {}) {
  const props: ReportsPageProps = {
    ...{ agencies: [office], agency: office, choice, bounds: { first: '2023-01', last: '2023-07' }, withNotes: false },
    ...{ onChoice: () => {}, onAgency: () => {}, onWithNotes: () => {} },
    ...{ sheets, paper: 'report.html?kind=compliance', onSave: () => {}, onStop: () => {}, onAgain: () => {} },
    ...more,
  }
  return (
    <DashboardFrame route={{ tab: 'reports' }} agencies={[office]} agency={office} unreadable={0} onAgency={() => {}}>
      <ReportsPage {...props} />
    </DashboardFrame>
  )
}

const options = (root: HTMLElement, label: string) => [...entry<HTMLSelectElement>(root, label).options].map(textOf)

function choose(list: HTMLSelectElement, value: string): void {
  list.value = value
  list.dispatchEvent(new Event('change', { bubbles: true }))
}

describe('choosing', () => {
  test('the tab is there, and is the one shown', () => {
    const { root } = show(reports())
    const tab = byText<HTMLAnchorElement>(root, '.dash-tab', '報表')
    expect(tab.getAttribute('aria-current')).toBe('page')
    expect(tab.getAttribute('href')).toBe('#reports/376420000A')
  })

  test('a span, a month or a year, in 民國', () => {
    const { root, redraw } = show(reports())
    expect(options(root, '起月')[0]).toBe('112 年 7 月')
    expect(entry<HTMLSelectElement>(root, '迄月').value).toBe('2023-06')
    redraw(reports({ choice: { ...choice, kind: 'month', from: '2023-06' } }))
    expect([...root.querySelectorAll('select')].length).toBe(2)
    expect(entry<HTMLSelectElement>(root, '月份').value).toBe('2023-06')
    redraw(reports({ choice: { ...choice, kind: 'year', from: '2023-01' } }))
    const [, years] = root.querySelectorAll('.reports-fields .dash-field')
    expect(textOf(years)).toBe('年度112 年')
  })

  test('what is chosen is told, the other end moving along', () => {
    const onChoice = vi.fn()
    const { root } = show(reports({ onChoice }))
    choose(entry<HTMLSelectElement>(root, '起月'), '2023-07')
    expect(onChoice).toHaveBeenLastCalledWith({ ...choice, from: '2023-07', to: '2023-07' })
    choose(entry<HTMLSelectElement>(root, '迄月'), '2023-02')
    expect(onChoice).toHaveBeenLastCalledWith({ ...choice, to: '2023-02' })
    byText<HTMLLabelElement>(root, 'label', '月證明').click()
    expect(onChoice).toHaveBeenLastCalledWith({ kind: 'month', from: '2023-06', to: '2023-06', all: false })
  })

  test('all agencies only where there are several, and only in the compliance report', () => {
    const two = [office, agency({ code: '376421000B', name: '第二機關' })]
    const [onChoice, onAgency] = [vi.fn(), vi.fn()]
    const { root, redraw } = show(reports())
    expect(options(root, '機關')).toEqual(['宜蘭縣政府 376420000A'])
    redraw(reports({ agencies: two, onChoice, onAgency }))
    expect(options(root, '機關')).toEqual(['宜蘭縣政府 376420000A', '第二機關 376421000B', '全部機關 2 個'])
    choose(entry<HTMLSelectElement>(root, '機關'), 'all')
    expect(onChoice).toHaveBeenLastCalledWith({ ...choice, all: true })
    choose(entry<HTMLSelectElement>(root, '機關'), '376421000B')
    expect(onAgency).toHaveBeenLastCalledWith('376421000B', choice)
    redraw(reports({ agencies: two, choice: { ...choice, kind: 'month' } }))
    expect(options(root, '機關').length).toBe(2)
  })

  test('notes are out until they are ticked, and what they are is said', () => {
    const onWithNotes = vi.fn()
    const { root } = show(reports({ onWithNotes }))
    const tick = entry<HTMLInputElement>(root, '含備註')
    expect(tick.checked).toBe(false)
    expect(textOf(document.getElementById(tick.getAttribute('aria-describedby')!))).toContain('可能寫有姓名')
    tick.click()
    expect(onWithNotes).toHaveBeenCalledWith(true)
  })
})

describe('looking and saving', () => {
  test('each sheet can be looked at, cell by cell; long ones say how much more there is', () => {
    const { root } = show(reports())
    const tabs = [...root.querySelectorAll('.reports-sheets button')]
    expect(tabs.map(textOf)).toEqual(sheets.map(({ name, total }) => `${name} ${total} 列`))
    const cells = () => [...root.querySelectorAll('.reports-table tr')].map((row) => [...row.children].map(textOf))
    expect(cells()[1]!.slice(0, 10)).toEqual([
      ...['宜蘭縣政府', '376420000A', '112-01', '2023-01', '112-02-20', '2023-02-20', '112-02-20', '2023-02-20'],
      ...['0 筆', '0'],
    ])
    byText<HTMLButtonElement>(root, 'button', '依據').click()
    expect(textOf(root)).not.toContain('預覽前')
    return vi.waitFor(() => {
      expect(byText(root, 'button', '依據').getAttribute('aria-pressed')).toBe('true')
      expect(cells().length).toBe(11)
      expect(textOf(root)).toContain('預覽前 10 列,共 39 列;下載的檔案含全部。')
    })
  })

  test('the three formats; a CSV is of the sheet shown', async () => {
    const onSave = vi.fn()
    const { root } = show(reports({ onSave }))
    for (const words of ['下載 ODS', '下載 XLSX', '下載 CSV(摘要)'])
      byText<HTMLButtonElement>(root, 'button', words).click()
    expect(onSave.mock.calls).toEqual([[{ as: 'ods' }], [{ as: 'xlsx' }], [{ as: 'csv', sheet: '摘要' }]])
    byText<HTMLButtonElement>(root, '.reports-sheets button', '差異').click()
    await vi.waitFor(() => byText<HTMLButtonElement>(root, 'button', '下載 CSV(差異)').click())
    expect(onSave).toHaveBeenLastCalledWith({ as: 'csv', sheet: '差異' })
  })

  test('the printable page is a link; of all agencies there is none, and why', () => {
    const { root, redraw } = show(reports())
    expect(byText<HTMLAnchorElement>(root, 'a', '列印').getAttribute('href')).toBe('report.html?kind=compliance')
    redraw(reports({ paper: undefined }))
    expect(textOf(root)).toContain('列印請選一個機關')
  })

  test('while it is made: how far, how long, and it can be stopped; nothing else can be begun', () => {
    const onStop = vi.fn()
    const { root } = show(reports({ onStop, progress: { of: 'agencies', done: 120, total: 300, left: 4 } }))
    expect(textOf(root.querySelector('.dash-progress'))).toBe('整理資料 120 / 300 個機關・約剩 4 秒')
    expect(root.querySelector('progress')!.position).toBeCloseTo(0.4)
    for (const words of ['下載 ODS', '下載 XLSX', '下載 CSV'])
      expect(byText<HTMLButtonElement>(root, 'button', words).disabled).toBe(true)
    byText<HTMLButtonElement>(root, 'button', '停止').click()
    expect(onStop).toHaveBeenCalledOnce()
  })

  test('stopped before there was anything to see: can be made anew', () => {
    const onAgain = vi.fn()
    const { root } = show(
      reports({ sheets: undefined, onAgain, notice: { kind: 'caution', text: '已停止,沒有產生檔案。' } }),
    )
    expect(byText<HTMLButtonElement>(root, 'button', '下載 ODS').disabled).toBe(true)
    byText<HTMLButtonElement>(root, 'button', '重新整理').click()
    expect(onAgain).toHaveBeenCalledOnce()
  })

  test('what went wrong is announced', () => {
    const { root } = show(reports({ notice: { kind: 'problem', text: '報表沒有做成' } }))
    expect(textOf(root.querySelector('[role=alert]'))).toBe('報表沒有做成')
  })
})

describe('for everybody', () => {
  for (const scheme of ['light', 'dark']) {
    test(`axe finds nothing, ${scheme}`, async () => {
      await emulate([{ name: 'prefers-color-scheme', value: scheme }])
      const { root, redraw } = show(reports())
      expect(await axeFindings(root)).toEqual([])
      redraw(reports({ progress: { of: 'rows', done: 5, total: 10 }, notice: { kind: 'done', text: '已產生 x.ods' } }))
      expect(await axeFindings(root)).toEqual([])
      redraw(reports({ choice: { ...choice, kind: 'year' }, sheets: undefined, paper: undefined }))
      expect(await axeFindings(root)).toEqual([])
    })
  }

  test('everything is reached by keyboard, in order, and the focus is seen', async () => {
    const { root } = show(reports())
    const reachable = [...root.querySelectorAll<HTMLElement>('main :is(a, button, select, input, [tabindex="0"])')]
    // Of radio buttons the chosen one is reached; arrows go on.
    const stops = reachable.filter((one) => one.getAttribute('type') !== 'radio' || (one as HTMLInputElement).checked)
    root.querySelector<HTMLElement>('#main')!.focus()
    for (const stop of stops) {
      await userEvent.tab()
      expect(document.activeElement).toBe(stop)
      expect(getComputedStyle(stop).outlineStyle).not.toBe('none')
    }
  })

  test.each([640, 380])('nothing runs out of a window %i px wide (200 % zoom is half the width)', async (width) => {
    await page.viewport(width, 900)
    const long = agency({ name: '行政院農業委員會水土保持局臺北分局附設宜蘭水土保持教學園區' })
    show(reports({ agency: long, agencies: [long], progress: { of: 'agencies', done: 1, total: 300 } }))
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })
})
