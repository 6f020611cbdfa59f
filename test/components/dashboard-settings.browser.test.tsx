import { userEvent } from 'vitest/browser'
import { describe, expect, test, vi } from 'vitest'
import { AgencySettings } from '../../components/dashboard/agency-settings.tsx'
import { DateSettings } from '../../components/dashboard/date-settings.tsx'
import { RoundSettings } from '../../components/dashboard/round-settings.tsx'
import { SettingsPage } from '../../components/dashboard/settings-page.tsx'
import { SiteSettings } from '../../components/dashboard/site-settings.tsx'
import { WordSettings, type WordSettingsProps } from '../../components/dashboard/word-settings.tsx'
import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { readCalendarFile } from '../../lib/domain/calendar-file.ts'
import { previewCalendar } from '../../lib/domain/calendar-preview.ts'
import { instantOf } from '../../lib/domain/months.ts'
import { TEACHABLE } from '../../lib/reading/teachable.ts'
import { calendarFaultText } from '../../lib/text/calendar-import.ts'
import { CSV_2028, calendarCsv, toBig5 } from '../domain/calendar-csv.ts'
import { agency, at } from '../domain/facts.ts'
import { axeFindings, byText, entry, show, textOf, type } from './dashboard-view.tsx'

const NOW = instantOf(at('2023-05-15 10:00'))
const done = async () => {}

describe('agencies', () => {
  const settings = (more: Partial<Parameters<typeof AgencySettings>[0]> = {}) => (
    <AgencySettings agencies={[agency()]} now={NOW} onSave={done} onRemove={done} {...more} />
  )
  const open = async (root: HTMLElement, name: string) => {
    await userEvent.click(byText(root, 'button', name))
    return root.querySelector('form')!
  }

  test('none yet: the first step, and adding the first', async () => {
    const saved = vi.fn(done)
    const { root } = show(settings({ agencies: [], onSave: saved }))
    expect(textOf(root)).toContain('第一步:按「新增機關」')
    await open(root, '新增機關')
    type(entry(root, '機關代碼'), ' 376420000a ')
    type(entry(root, '機關名稱'), '宜蘭縣政府')
    type(entry(root, '已報送至'), '112/2')
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => saved.mock.calls)
      .toEqual([
        [
          {
            code: '376420000A',
            name: '宜蘭縣政府',
            firstMonth: '2022-10',
            channel: 'console',
            filedThrough: '2023-02',
          },
        ],
      ])
    await expect.poll(() => textOf(root.querySelector('[role=status]'))).toBe('已儲存。')
    expect(root.querySelector('form')).toBeNull()
  })

  test('what is wrong is said field by field, and nothing is saved', async () => {
    const saved = vi.fn(done)
    const { root } = show(settings({ onSave: saved }))
    await open(root, '新增機關')
    type(entry(root, '機關代碼'), '376420000A')
    type(entry(root, '起始年月'), '112-13')
    await userEvent.click(byText(root, 'button', '儲存'))
    await expect
      .poll(() => [...root.querySelectorAll('[role=alert]')].map(textOf))
      .toEqual(['這個機關已經在清單裡了。', '請填機關名稱。', '請填民國年月,例:111-10。'])
    expect(document.activeElement).toBe(entry(root, '機關代碼'))
    expect(await axeFindings(root)).toEqual([])
    expect(saved).not.toHaveBeenCalled()
  })

  test('changing one keeps its code and what the form does not know; an emptied month goes', async () => {
    const saved = vi.fn((_: Agency) => done())
    const known = agency({ filedThrough: '2023-02', contact: '人事室' } as Partial<Agency>)
    const { root } = show(settings({ agencies: [known], onSave: saved }))
    await open(root, '修改')
    expect(entry(root, '機關代碼').readOnly).toBe(true)
    type(entry(root, '已報送至'), '')
    await userEvent.click(entry(root, 'WebHR 直接報送'))
    await userEvent.click(byText(root, 'button', '儲存'))
    await expect.poll(() => saved.mock.calls[0]?.[0]).toEqual({ ...known, filedThrough: undefined, channel: 'webhr' })
  })

  test('removing says what it means and asks once more', async () => {
    const removed = vi.fn(done)
    const { root } = show(settings({ onRemove: removed }))
    await userEvent.click(byText(root, 'button', '移除'))
    expect(textOf(root)).toContain('已存的紀錄保留')
    expect(removed).not.toHaveBeenCalled()
    await userEvent.click(byText(root, 'button', '確定移除'))
    expect(removed).toHaveBeenCalledExactlyOnceWith('376420000A')
  })

  test('what the store refuses is said in a sentence, the form stays', async () => {
    const { root } = show(settings({ onSave: () => Promise.reject({ key: 'store-full' }) }))
    await open(root, '修改')
    await userEvent.click(byText(root, 'button', '儲存'))
    await expect.poll(() => textOf(root.querySelector('.dash-notice[role=alert]'))).toContain('磁碟空間不足')
    expect(root.querySelector('form')).not.toBeNull()
  })
})

/** Importing as the dashboard does it, with a list instead of a database. */
function dates(more: Partial<Parameters<typeof DateSettings>[0]> = {}) {
  const onFile: Parameters<typeof DateSettings>[0]['onFile'] = async (file) => {
    const result = readCalendarFile(new Uint8Array(await file.arrayBuffer()))
    if (!result.ok) return { problem: calendarFaultText(result.fault) }
    return { preview: previewCalendar(result.value, {}), title: file.name }
  }
  return (
    <DateSettings
      rule="previous-workday"
      calendar={officeCalendar}
      year={2026}
      onRule={done}
      imported={{}}
      onFile={onFile}
      onImport={done}
      onRemove={done}
      {...more}
    />
  )
}

describe('dates', () => {
  test('the rule in force, how well each year is known, and another rule', async () => {
    const chosen = vi.fn(done)
    const { root } = show(dates({ onRule: chosen }))
    expect(entry(root, '提前到前一個上班日').checked).toBe(true)
    expect([...root.querySelectorAll('li')].map(textOf)).toEqual([
      '106–115 年:已與第二來源核對',
      '116 年:只有單一來源,尚未與人事行政總處公告核對',
      '117 年:尚未收錄,只排除星期六、日',
    ])
    await userEvent.click(entry(root, '順延到下一個上班日'))
    expect(chosen).toHaveBeenCalledExactlyOnceWith('next-workday')
    await expect.poll(() => textOf(root.querySelector('[role=status]'))).toBe('已儲存。')
    expect(await axeFindings(root)).toEqual([])
  })

  const choose = (root: HTMLElement, content: BlobPart, name = '117年辦公日曆表.csv') =>
    userEvent.upload(root.querySelector('input[type=file]')!, new File([content], name, { type: 'text/csv' }))
  const counts = (root: HTMLElement) => [...root.querySelectorAll('dd')].map(textOf)

  test('a year not shipped, from the file in Big5: looked at, then imported', async () => {
    const imported = vi.fn(done)
    const { root } = show(dates({ onImport: imported }))
    await choose(root, toBig5(CSV_2028))
    await expect
      .poll(() => counts(root))
      .toEqual(['117 年(2028)', '253 日', '2/12(六)', '原本沒有收錄,只排除星期六、日', '無'])
    expect(await axeFindings(root)).toEqual([])
    expect(imported).not.toHaveBeenCalled()
    await userEvent.click(byText(root, 'button', '確定匯入'))
    expect(imported).toHaveBeenCalledOnce()
    await expect.poll(() => textOf(root.querySelector('[role=status]'))).toContain('已匯入 117 年辦公日曆')
    expect(root.querySelector('dl')).toBeNull()
  })

  test('a year that is shipped: what differs, in days and in safe dates', async () => {
    const { root } = show(dates())
    const off = '0101 0205 0208 0209 0210 0219 0301 0405 0406 0430 0609 0915 0928 1011 1025 1224 1231'
    await choose(root, calendarCsv(2027, off, '', { '0219': '調整放假' }))
    await expect
      .poll(() => counts(root).slice(3))
      .toEqual(['2/4(四) 改為上班2/19(五) 改為放假(調整放假)', '116-01:2/19(五) → 2/18(四)'])
  })

  test('a file that is no calendar is refused in a sentence, and another can be chosen', async () => {
    const { root } = show(dates())
    await choose(root, new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xff]), '117.xlsx')
    await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toContain('不是 Big5 或 UTF-8 的文字')
    await choose(root, CSV_2028.replace(',六,', ',日,'))
    await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toContain('117-01-01 是星期六,檔案寫「日」')
    expect(root.querySelector('dl')).toBeNull()
  })

  test('what was imported is listed with its file, and removed', async () => {
    const removed = vi.fn(done)
    const year = { off: '0228', on: '', file: '117年辦公日曆表.csv', at: at('2027-06-01 09:00') }
    const { root } = show(dates({ imported: { 2028: year }, onRemove: removed }))
    expect(textOf(root.querySelector('.dash-sites'))).toContain('117 年(2028) 117年辦公日曆表.csv 116-06-01 09:00')
    expect([...root.querySelectorAll('.dash-list li')].map(textOf)).toContain('117 年:由您匯入')
    await userEvent.click(byText(root, 'button', '移除'))
    expect(removed).toHaveBeenCalledExactlyOnceWith('2028')
    await expect.poll(() => textOf(root.querySelector('[role=status]'))).toContain('改用「只排除星期六、日」')
    expect(await axeFindings(root)).toEqual([])
  })
})

describe('帶入 and 連續比對', () => {
  const open = (settings: Settings = {}) => {
    const saved = vi.fn((_: Settings) => done())
    return { saved, ...show(<RoundSettings settings={settings} onSave={saved} />) }
  }

  test('nothing set: nothing ticked, and the usual seconds', async () => {
    const { root } = open()
    expect(entry(root, '帶入後直接送出查詢').checked).toBe(false)
    expect(entry(root, '非上班時間也可以執行連續比對').checked).toBe(false)
    expect(entry(root, '兩次查詢間隔(秒)').value).toBe('1')
    expect(entry(root, '等候回應上限(秒)').value).toBe('60')
    expect(textOf(root)).toContain('0.5 至 30 秒,預設 1 秒。')
    expect(await axeFindings(root)).toEqual([])
  })

  test('a tick is saved at once, and taken back', async () => {
    const { root, saved } = open({ roundOffHours: true })
    await userEvent.click(entry(root, '帶入後直接送出查詢'))
    await expect.poll(() => textOf(root.querySelector('[role=status]'))).toBe('已儲存。')
    await userEvent.click(entry(root, '非上班時間也可以執行連續比對'))
    await expect.poll(() => saved.mock.calls).toEqual([[{ sendAfterFill: true }], [{ roundOffHours: false }]])
  })

  test('seconds are saved together, however they were typed', async () => {
    const { root, saved } = open({ roundPause: 2, roundPatience: 90 })
    expect(entry(root, '等候回應上限(秒)').value).toBe('90')
    type(entry(root, '兩次查詢間隔(秒)'), ' ０．５ ')
    await userEvent.click(byText(root, 'button', '儲存'))
    await expect.poll(() => saved.mock.calls).toEqual([[{ roundPause: 0.5, roundPatience: 90 }]])
  })

  test.for([
    ['0.4', '60', '請填 0.5 至 30 的數字。沒有儲存。'],
    ['31', '60', '請填 0.5 至 30 的數字。沒有儲存。'],
    ['一秒', '60', '請填 0.5 至 30 的數字。沒有儲存。'],
    ['', '60', '請填 0.5 至 30 的數字。沒有儲存。'],
    ['1', '9', '請填 10 至 600 的數字。沒有儲存。'],
    ['1', '1e2', '請填 10 至 600 的數字。沒有儲存。'],
  ])('%s and %s seconds are not saved, and why is said', async ([pause, patience, problem]) => {
    const { root, saved } = open()
    type(entry(root, '兩次查詢間隔(秒)'), pause!)
    type(entry(root, '等候回應上限(秒)'), patience!)
    await userEvent.click(byText(root, 'button', '儲存'))
    await expect.poll(() => [...root.querySelectorAll('[role=alert]')].map(textOf)).toEqual([problem])
    expect(entry(root, '兩次查詢間隔(秒)').value).toBe(pause)
    expect(saved).not.toHaveBeenCalled()
    expect(await axeFindings(root)).toEqual([])
  })

  test('what the store refuses is said, and the tick goes back', async () => {
    const { root } = show(<RoundSettings settings={{}} onSave={() => Promise.reject({ key: 'store-full' })} />)
    await userEvent.click(entry(root, '帶入後直接送出查詢'))
    await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toContain('磁碟空間不足')
    expect(entry(root, '帶入後直接送出查詢').checked).toBe(false)
  })
})

describe('sites', () => {
  const settings = (more: Partial<Parameters<typeof SiteSettings>[0]> = {}) => (
    <SiteSettings
      sites={['https://attendance.example.gov.tw']}
      parseSite={(address) => (URL.canParse(address) ? new URL(address).origin : undefined)}
      onAllow={async () => true}
      onWithdraw={done}
      {...more}
    />
  )
  const allow = async (root: HTMLElement, address: string) => {
    type(entry(root, '差勤系統網址'), address)
    await userEvent.click(byText(root, 'button', '允許'))
  }

  test('the browser is asked within the click itself, with the origin alone', async () => {
    const asked: [string, boolean][] = []
    const { root } = show(
      settings({
        onAllow: async (site) => {
          asked.push([site, navigator.userActivation.isActive])
          return true
        },
      }),
    )
    let turnOver = false
    root.querySelector('form')!.addEventListener('submit', () => queueMicrotask(() => (turnOver = asked.length === 1)))
    await allow(root, 'https://hr.example.gov.tw:8443/query?id=1')
    expect(asked).toEqual([['https://hr.example.gov.tw:8443', true]])
    expect(turnOver).toBe(true)
    await expect
      .poll(() => textOf(root.querySelector('[role=status]')))
      .toContain('已允許 https://hr.example.gov.tw:8443')
    expect(entry(root, '差勤系統網址').value).toBe('')
  })

  test('what is no address is said, and nothing asked', async () => {
    const asked = vi.fn(async () => true)
    const { root } = show(settings({ onAllow: asked }))
    await allow(root, '差勤系統')
    await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toContain('這不是網址')
    expect(asked).not.toHaveBeenCalled()
  })

  test('a refusal changes nothing and says so', async () => {
    const { root } = show(settings({ onAllow: async () => false }))
    await allow(root, 'https://hr.example.gov.tw/')
    await expect.poll(() => textOf(root.querySelector('.dash-notice'))).toContain('瀏覽器沒有允許,沒有變更')
    expect(entry(root, '差勤系統網址').value).toBe('https://hr.example.gov.tw/')
  })

  test('withdrawing; none left: the first step', async () => {
    const withdrawn = vi.fn(done)
    const { root, redraw } = show(settings({ onWithdraw: withdrawn }))
    await userEvent.click(byText(root, 'button', '收回'))
    expect(withdrawn).toHaveBeenCalledExactlyOnceWith('https://attendance.example.gov.tw')
    redraw(settings({ sites: [] }))
    await expect.poll(() => textOf(root)).toContain('第一步:貼上差勤系統的網址')
    expect(await axeFindings(root)).toEqual([])
  })
})

test('the section the address asks for has the focus', async () => {
  const { root } = show(
    <main class="dash-main">
      <SettingsPage section="dates">{dates({ rule: 'none' })}</SettingsPage>
    </main>,
  )
  await expect.poll(() => textOf(document.activeElement)).toBe('期限與假日')
  expect(textOf(root.querySelector('[aria-current]'))).toBe('期限與假日')
  expect(await axeFindings(root)).toEqual([])
})

describe('words of a site', () => {
  const SITE = 'https://eip.example.gov.tw'
  const told = vi.fn(async () => ({ done: '已完成。' }))
  const settings = (more: Partial<WordSettingsProps> = {}) => (
    <WordSettings
      sites={[SITE]}
      words={{}}
      teachable={TEACHABLE}
      onTeach={told}
      onForget={told}
      onExport={told}
      onImport={told}
      {...more}
    />
  )

  test('no site yet: what to do first', () => {
    const { root } = show(settings({ sites: [] }))
    expect(textOf(root)).toContain('請先在「允許的網站」加入網站')
    expect(root.querySelector('form')).toBeNull()
  })

  test('taught: kind, word, meaning', async () => {
    const { root } = show(settings())
    expect(textOf(root)).toContain('還沒有教過任何用語')
    await userEvent.selectOptions(entry(root, '種類'), 'button')
    type(entry(root, '這個網站的用語'), '送出')
    await userEvent.selectOptions(entry(root, '就是'), '確定')
    await userEvent.click(byText(root, 'button', '加入對照'))
    await expect.poll(() => told.mock.lastCall).toEqual([SITE, 'button', '送出', '確定'])
    await expect.poll(() => textOf(root.querySelector('[role=status]'))).toBe('已完成。')
    expect(entry(root, '這個網站的用語').value).toBe('')
  })

  test('refused: why, and what was typed stays', async () => {
    const { root } = show(settings({ onTeach: async () => ({ problem: '「姓名」小幫手本來就認得。' }) }))
    type(entry(root, '這個網站的用語'), '姓名')
    await userEvent.click(byText(root, 'button', '加入對照'))
    await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toBe('「姓名」小幫手本來就認得。')
    expect(entry(root, '這個網站的用語').value).toBe('姓名')
  })

  test('the list: taken back one by one; words of a site no longer allowed are still there to see', async () => {
    const word = { kind: 'header', word: '簽核狀況', means: '假單狀態' } as const
    const { root } = show(settings({ sites: [], words: { [SITE]: [word] } }))
    expect(textOf(root.querySelector('tbody'))).toBe('表格欄位簽核狀況假單狀態移除 簽核狀況')
    await userEvent.click(byText(root, 'button', '移除'))
    await expect.poll(() => told.mock.lastCall).toEqual([SITE, word])
    expect(await axeFindings(root)).toEqual([])
  })
})
