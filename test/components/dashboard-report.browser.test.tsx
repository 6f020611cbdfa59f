import { describe, expect, test, vi } from 'vitest'
import { ReportPage } from '../../components/report/report-page.tsx'
import { ReportProblem } from '../../components/report/report-problem.tsx'
import { REPORT_PROBLEMS } from '../../lib/text/report.ts'
import { mayReport, reportOf } from '../report/reports.ts'
import { axeFindings, byText, show, textOf } from './dashboard-view.tsx'

describe('the printed page', () => {
  test('says the same as the report, row by row', () => {
    const report = mayReport()
    const { root } = show(<ReportPage report={report} onPrint={() => {}} />)
    const [steps, evidence] = [...root.querySelectorAll('tbody')].map((body) =>
      [...body.children].map((row) => [...row.children].map(textOf)),
    )
    expect(steps).toEqual(
      report.steps.map((step) => [
        ...[step.label, step.stateLabel, step.reason],
        step.evidence.map(({ number }) => `[${number}]`).join(' '),
      ]),
    )
    expect(evidence).toEqual(report.evidence.map(({ number, at, text }) => [`[${number}]`, at.roc, text]))
    expect([...root.querySelectorAll('dl > div')].map(textOf)).toEqual([
      '機關宜蘭縣政府(376420000A)',
      '年月112-05(2023-05)',
      '報送期限112-06-20',
      '建議完成日同期限',
      '製表時間112-06-05 09:30',
    ])
  })

  test('has boxes to sign, where the data is, and what the readings are', () => {
    const { root } = show(<ReportPage report={mayReport()} caution="此年度辦公日曆只有單一來源" onPrint={() => {}} />)
    expect([...root.querySelectorAll('.report-sign')].map(textOf)).toEqual(['承辦人簽章・日期', '主管簽章・日期'])
    const foot = textOf(root.querySelector('footer'))
    for (const words of ['這台電腦', '網頁當時所載文字', '不含個人資料', '只有單一來源']) expect(foot).toContain(words)
  })

  test('the button prints', () => {
    const printed = vi.fn()
    const { root } = show(<ReportPage report={mayReport()} onPrint={printed} />)
    byText<HTMLButtonElement>(root, 'button', '列印').click()
    expect(printed).toHaveBeenCalledOnce()
  })

  test('no records: says so', () => {
    const { root } = show(<ReportPage report={reportOf('2023-05', [], '2023-06-05 09:30')} onPrint={() => {}} />)
    expect(textOf(root)).toContain('這個月還沒有任何紀錄')
  })

  test.each(Object.values(REPORT_PROBLEMS))('%s', async (text) => {
    const { root } = show(<ReportProblem text={text} />)
    expect(textOf(root.querySelector('[role=alert]'))).toBe(text)
    expect(root.querySelector('a')!.getAttribute('href')).toBe('dashboard.html')
    expect(await axeFindings(root)).toEqual([])
  })

  test('axe finds nothing', async () =>
    expect(await axeFindings(show(<ReportPage report={mayReport()} onPrint={() => {}} />).root)).toEqual([]))
})
