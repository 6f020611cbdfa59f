import { afterEach, describe, expect, test, vi } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { PaperPage } from '../../components/report/paper-page.tsx'
import type { Paper } from '../../lib/report/paper.ts'
import { REPORTS } from '../../lib/report/reports.ts'
import { halfYear, inputOf, sourceOf, webhrRecords } from '../report/source-data.ts'
import { axeFindings, byText, entry, show, textOf } from './dashboard-view.tsx'

const send = (method: string, params: object) =>
  (cdp() as { send(method: string, params: object): Promise<unknown> }).send(method, params)

afterEach(async () => {
  await send('Emulation.setEmulatedMedia', { media: '', features: [] })
  await page.viewport(1280, 900)
})

const input = inputOf([sourceOf(halfYear)])
const PAPERS: Record<string, Paper> = {
  compliance: REPORTS.compliance.paper(input),
  month: REPORTS.month.paper({ ...input, from: '2023-03', to: '2023-03' }),
  year: REPORTS.year.paper(input),
  webhr: REPORTS.year.paper(inputOf([sourceOf(webhrRecords, { channel: 'webhr' })])),
  empty: REPORTS.compliance.paper(inputOf([sourceOf([])])),
}
const names = Object.keys(PAPERS)
const sheet = (name: string) => <PaperPage paper={PAPERS[name] as Paper} onPrint={() => {}} />

describe('the printable page', () => {
  test.each(names)('of %s says what the report says, cell by cell', (name) => {
    const { root } = show(sheet(name))
    const paper = PAPERS[name] as Paper
    const drawn = [...root.querySelectorAll('table')].map((table) => [
      [...table.querySelectorAll('thead tr:last-child th')].map(textOf),
      ...[...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
    ])
    expect(drawn).toEqual(
      paper.tables
        .filter(({ rows, none }) => rows.length > 0 || !none)
        .map(({ columns, rows }) => [columns.map(({ heading }) => heading), ...rows]),
    )
    for (const words of [...paper.statement, ...paper.footing]) expect(textOf(root)).toContain(words)
    expect(textOf(root.querySelector('h1'))).toBe(paper.title)
  })

  test.each(names)('%s has boxes to sign', (name) =>
    expect([...show(sheet(name)).root.querySelectorAll('.report-sign')].map(textOf)).toEqual([
      '承辦人簽章・日期',
      '主管簽章・日期',
    ]),
  )

  test('the evidence can be left out of the print', async () => {
    const { root } = show(sheet('compliance'))
    const shown = () => [...root.querySelectorAll('h2')].map(textOf).includes('依據')
    expect(shown()).toBe(true)
    entry<HTMLInputElement>(root, '列印依據清單').click()
    await vi.waitFor(() => expect(shown()).toBe(false))
  })

  test('the button prints', () => {
    const onPrint = vi.fn()
    const { root } = show(<PaperPage paper={PAPERS.year as Paper} onPrint={onPrint} />)
    byText<HTMLButtonElement>(root, 'button', '列印').click()
    expect(onPrint).toHaveBeenCalledOnce()
  })

  test('in print: no buttons, and over every table whose it is, where its headings are repeated', async () => {
    const { root } = show(sheet('compliance'))
    await send('Emulation.setEmulatedMedia', { media: 'print' })
    expect(getComputedStyle(root.querySelector('.report-tools')!).display).toBe('none')
    for (const table of root.querySelectorAll('table')) {
      expect(getComputedStyle(table.tHead!).display).toBe('table-header-group')
      const running = table.querySelector('.paper-running')!
      expect(getComputedStyle(running).display).toBe('table-row')
      expect(textOf(running)).toContain('宜蘭縣政府(376420000A) 112-01 至 112-06')
    }
  })
})

describe('the chart of on-time filing', () => {
  test('every month has its word, and bars differ in more than colour', () => {
    const { root } = show(sheet('year'))
    const words = [...root.querySelectorAll('.chart-line g')].map((month) =>
      [...month.querySelectorAll('text')].map(textOf).toReversed(),
    )
    expect(words).toEqual([
      ['112-01', '早 18'],
      ['112-02', '晚 3'],
      ['112-03', '當天'],
      ['112-04', '早 18'],
      ['112-05', '逾 21'],
      ['112-06', '未到期'],
    ])
    const line = root.querySelector('.chart-line')!
    expect(line.getAttribute('aria-label')).toContain('112-02 晚 3、112-03 當天')
    const base = Number(line.querySelector('.chart-base')!.getAttribute('y1'))
    const bars = [...line.querySelectorAll('.chart-bar')]
    expect(bars.map((bar) => Number(bar.getAttribute('y')) >= base)).toEqual([false, true, false, false, true])
    expect(getComputedStyle(bars[4]!).strokeDasharray).not.toBe('none')
    expect(bars[1]!.getAttribute('fill')).toMatch(/^url\(#/)
    expect(textOf(root.querySelector('figcaption'))).toContain('線下斜線:晚報')
  })

  test('five years stand in lines of two', () => {
    const months = Array.from({ length: 60 }, (_, index) => ({
      month: `1-${index}`,
      kind: 'none' as const,
      word: '未到期',
    }))
    const { root } = show(<PaperPage paper={{ ...(PAPERS.year as Paper), chart: months }} onPrint={() => {}} />)
    expect([...root.querySelectorAll('.chart-line')].map((line) => line.querySelectorAll('g').length)).toEqual([
      24, 24, 12,
    ])
  })

  test('where there is no date, there is none', () =>
    expect(show(sheet('webhr')).root.querySelector('.chart')).toBeNull())
})

describe('for everybody', () => {
  for (const scheme of ['light', 'dark']) {
    test.each(names)(`axe finds nothing in %s, ${scheme}`, async (name) => {
      await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
      expect(await axeFindings(show(sheet(name)).root)).toEqual([])
    })
  }

  test.each(names)('nothing of %s runs out of a window 640 px wide (200 % zoom)', async (name) => {
    await page.viewport(640, 900)
    show(sheet(name))
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(640)
  })
})
