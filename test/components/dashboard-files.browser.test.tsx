import { afterEach, describe, expect, test, vi } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { DownloadSettings } from '../../components/dashboard/files/download-settings.tsx'
import { FilesPage, NoFiles } from '../../components/dashboard/files/files-page.tsx'
import { FileSettings, type FileSettingsProps } from '../../components/dashboard/files/file-settings.tsx'
import { DashboardFrame } from '../../components/dashboard/dashboard-frame.tsx'
import { hashOf, parseRoute } from '../../components/dashboard/route.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { type DroppedFile, judgeFiles } from '../../lib/domain/file-checks/judge-files.ts'
import { type Finding, finding } from '../../lib/domain/file-checks/finding.ts'
import type { UnplacedDownload } from '../../lib/domain/downloads.ts'
import { deriveFilePlan, deriveUploadHours } from '../../lib/domain/file-plan.ts'
import { addMonths, instantOf, monthsFrom } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { acceptedMonth, agency, at, CODE, fileName, filed, produced } from '../domain/facts.ts'
import { axeFindings, byText, entry, show, textOf, type } from './dashboard-view.tsx'

const NOW = '2023-08-15 09:00'

const emulate = (features: { name: string; value: string }[]) =>
  (cdp() as { send(method: string, params: object): Promise<unknown> }).send('Emulation.setEmulatedMedia', { features })
afterEach(() => emulate([]))

function dropped(name: string, more: Partial<DroppedFile> = {}, findings: Finding[] = []): DroppedFile {
  return { id: name, name, bytes: 4_800_000, content: { findings, codes: [CODE], digest: name }, ...more }
}

type Options = {
  files?: DroppedFile[]
  records?: Fact[]
  now?: string
  first?: string
  running?: boolean
  schemaName?: string
  offersDownloads?: boolean
  unplaced?: UnplacedDownload[]
  onDismiss?: (name: string) => void
  onRecord?: (ids: readonly string[]) => Promise<void>
  deeds?: Record<string, () => void>
}
function screen({ files = [], records = [], now = NOW, first = '2023-05', running = false, ...more }: Options = {}) {
  const time = instantOf(at(now))
  const whose = agency({ firstMonth: first })
  const judged = judgeFiles({
    files,
    agency: whose,
    known: [CODE],
    records,
    calendar: officeCalendar,
    settings: {},
    now: time,
  })
  const none = () => {}
  return (
    <DashboardFrame route={{ tab: 'files' }} agencies={[whose]} agency={whose} unreadable={0} onAgency={none}>
      <FilesPage
        agency={CODE}
        plan={deriveFilePlan(judged.checklist, time)!}
        hours={deriveUploadHours(judged.checklist, time)}
        unplaced={{ list: more.unplaced ?? [], onDismiss: more.onDismiss ?? none }}
        drop={{
          files: judged.files,
          running,
          schemaName: more.schemaName,
          offersDownloads: more.offersDownloads,
          months: ['2023-08', '2023-07', '2023-06', '2023-05'],
          onFiles: none,
          onMonth: none,
          onRemove: none,
          onStop: none,
          onResume: none,
          onClear: none,
          onRecord: more.onRecord ?? (async () => {}),
          ...more.deeds,
        }}
      />
    </DashboardFrame>
  )
}

const [MAY, JUNE, JULY] = ['2023-05', '2023-06', '2023-07'] as const
const BUSY: Options = {
  first: '2023-01',
  records: [
    ...acceptedMonth('2023-01', '2023-02-02 09:00'),
    produced('2023-02', '2023-03-02 09:00'),
    filed('2023-02', '2023-03-02 09:00', '2023-03-02 10:00', 3),
    produced('2023-04', '2023-05-02 09:00'),
    produced(MAY, '2023-06-02 09:00'),
    produced(JUNE, '2023-07-05 09:00'),
  ],
  files: [
    dropped(fileName('2023-05-02 09:00')),
    dropped(fileName('2023-07-02 09:00'), { month: JULY }),
    dropped(fileName('2023-08-02 09:00'), { month: JULY }),
    dropped('376500000A_20230802090000.json', {}, [
      finding('truncated', { line: 3, column: 18, path: 'DATA[20].START' }),
    ]),
    dropped('報送檔.json', {}, [
      finding('schema-missing', { path: 'DATA[0]', name: '地點', row: 1 }),
      finding('schema-format', {
        path: 'DATA[7].加班已請領分鐘數',
        name: '加班已請領分鐘數',
        rule: 'type',
        expected: 'integer',
        row: 8,
      }),
      finding('schema-more', { count: 1203 }),
    ]),
    dropped('十一月.json', { content: undefined, bytes: 5 * 1024 * 1024 + 1 }),
  ],
  running: true,
  schemaName: '介接格式.json',
  offersDownloads: true,
  unplaced: [{ name: 'x'.repeat(100), at: at(NOW), why: 'month' }],
}

describe('the plan', () => {
  test('nothing on record: what to do first', () => {
    const { root } = show(screen())
    const text = textOf(root.querySelector('main'))
    expect(text).toContain('目前沒有可以上傳的檔案')
    expect(text).toContain('112-05 至 112-06(2 個月) 沒有產製紀錄;可能早已產製,請先到差勤系統查詢下載紀錄')
    expect(text).toContain('112-08 尚未結束')
    expect(byText(root, 'a', '檔案').getAttribute('aria-current')).toBe('page')
  })

  test('R15: batches of ten in order, each file with its time and whether it was checked', () => {
    const months = monthsFrom('2022-06', JULY)
    const records = months.map((month) => produced(month, `${addMonths(month, 1)}-02 09:00`))
    const { root } = show(screen({ records, first: '2022-06', files: [dropped(fileName('2022-07-02 09:00'))] }))
    const [one, two] = [...root.querySelectorAll('.files-batch')]
    expect(textOf(one?.querySelector('caption'))).toBe('第 1 批(共 2 批),10 個檔')
    expect(one?.querySelectorAll('tbody tr')).toHaveLength(10)
    expect(textOf(one?.querySelector('tbody tr'))).toBe(`111-06${fileName('2022-07-02 09:00')}111-07-02 09:00檢查無誤`)
    expect(textOf(two?.querySelector('tbody tr:last-child'))).toBe(
      `112-07${fileName('2023-08-02 09:00')}112-08-02 09:00還沒拖進來檢查`,
    )
  })

  test('R13: which to produce again, and why', () => {
    const { root } = show(screen({ records: [produced(MAY, '2023-07-03 09:00'), produced(JUNE, '2023-07-02 09:00')] }))
    const text = textOf(byText(root, 'section', '其他月份'))
    expect(text).toContain('須重新產製')
    expect(text).toMatch(/112-06 112-05 的檔產製於 112-07-03 09:00,晚於 112-06 的檔\(112-07-02 09:00\);依平臺規則推定/)
  })

  test.for([
    ['2023-06-20 17:59', '18:00 起關閉,21:00 再開。今天是 112-05 報送的最後一天,最晚 18:00 前上傳完成', '現在可以上傳'],
    ['2023-06-20 18:00', '平臺關閉中(每日 18:00 至 21:00),21:00 起再上傳。今天是 112-05', '21:00 起依序上傳'],
    ['2023-06-20 21:00', '平臺現在可以上傳。今天是 112-05 報送的最後一天,今天 24:00 前是最後的時間', '現在可以上傳'],
  ] as const)('R16 at %s', ([now, hours, heading]) => {
    const { root } = show(screen({ now, records: [produced(MAY, '2023-06-02 09:00')] }))
    expect(textOf(root.querySelector('.dash-notice'))).toContain(hours)
    expect(textOf(root.querySelector('#files-uploads'))).toBe(heading)
  })

  test('R20: an agency that files through WebHR is told that it needs no files', async () => {
    const { root } = show(
      <main class="dash-main">
        <NoFiles agency={CODE} />
      </main>,
    )
    expect(textOf(root)).toContain('沒有 JSON 資料檔,不用產製、檢查或上傳')
    expect(root.querySelector('input')).toBeNull()
    expect(await axeFindings(root)).toEqual([])
  })
})

describe('files dropped', () => {
  test('each with every finding, its month and what can be made of it', () => {
    const { root } = show(screen(BUSY))
    const rows = [...root.querySelectorAll('.files-table tbody tr')].map(textOf)
    expect(rows[0]).toMatch(/^376420000A_20230502090000\.json4\.6 MB112-04依紀錄112-05-02 09:00檢查無誤已有紀錄移除/)
    expect(rows[1]).toMatch(/問題:提前產製:112-07-02 09:00 時 112-07 還沒結束/)
    expect(rows[2]).toMatch(/記為已產製/)
    expect(rows[3]).toMatch(/檔案不完整,在第 3 行第 18 個字\(DATA\[20\]\.START\)中斷.*檔名的機關代碼是 376500000A/)
    expect(rows[4]).toMatch(
      /JSON 架構錯誤-缺少地點項目\(DATA\[0\],第 1 列,規則 required\).*加班已請領分鐘數格式錯誤.*另有 1,203 項錯誤/,
    )
    expect(rows[5]).toMatch(/5\.1 MB\(5,242,881 位元組\),超過平臺上限/)
    expect(textOf(root.querySelector('.dash-progress'))).toBe('檢查中 5 / 6 個檔')
  })

  test('chosen or dropped, many at once', async () => {
    const taken = vi.fn()
    const { root } = show(screen({ deeds: { onFiles: taken } }))
    const files = ['a.json', 'b.json', 'c.json'].map((name) => new File(['[]'], name))
    const input = root.querySelector<HTMLInputElement>('input[type=file]')!
    expect(input.multiple).toBe(true)
    await userEvent.upload(input, files)
    const names = () => taken.mock.calls.map(([list]) => (list as File[]).map(({ name }) => name))
    await expect.poll(names).toEqual([['a.json', 'b.json', 'c.json']])
    const dataTransfer = new DataTransfer()
    for (const file of files.slice(0, 2)) dataTransfer.items.add(file)
    root
      .querySelector('.dash-drop')!
      .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    await expect.poll(names).toHaveLength(2)
    expect(names()[1]).toEqual(['a.json', 'b.json'])
  })

  test('nothing is recorded but by a click: one, or all that are sound', async () => {
    const recorded = vi.fn(async () => {})
    const files = [
      dropped(fileName('2023-06-02 09:00'), { month: MAY }),
      dropped(fileName('2023-07-02 09:00'), { month: JUNE }),
      dropped(fileName('2023-08-02 09:00')),
    ]
    const { root } = show(screen({ files, onRecord: recorded }))
    expect(recorded).not.toHaveBeenCalled()
    await userEvent.click(byText(root, 'button', '全部記為已產製(2 個)'))
    expect(recorded).toHaveBeenLastCalledWith([files[0]?.id, files[1]?.id])
    await expect.poll(() => textOf(root.querySelector('.dash-notice'))).toBe('已記錄 2 個檔。')
    await userEvent.click(byText(root, '.files-table button', `記為已產製 ${files[0]?.name}`))
    expect(recorded).toHaveBeenLastCalledWith([files[0]?.id])
  })

  test('what the store refuses is said', async () => {
    const files = [dropped(fileName('2023-06-02 09:00'), { month: MAY })]
    const { root } = show(screen({ files, onRecord: () => Promise.reject({ key: 'store-full' }) }))
    await userEvent.click(byText(root, '.files-table button', '記為已產製'))
    await expect.poll(() => textOf(root.querySelector('.dash-notice[role=alert]'))).toContain('磁碟空間不足')
  })

  test('the month is the operator’s to say', async () => {
    const said = vi.fn()
    const { root } = show(screen({ files: [dropped(fileName('2023-06-02 09:00'))], deeds: { onMonth: said } }))
    expect(textOf(root.querySelector('.files-table'))).toContain('選擇年月後,才能判斷')
    const list = entry<HTMLSelectElement>(root, '資料年月')
    expect(list.value).toBe('')
    expect(list.options).toHaveLength(1)
    // By keyboard or by pointer: the months are there before the list opens.
    list.focus()
    await expect
      .poll(() => [...list.options].map(({ text }) => text))
      .toEqual(['請選擇', '112-08', '112-07', '112-06', '112-05'])
    await userEvent.selectOptions(list, '112-05')
    expect(said).toHaveBeenCalledExactlyOnceWith(fileName('2023-06-02 09:00'), MAY)
  })

  test('stopped, taken up again, and done', async () => {
    const deeds = { onStop: vi.fn(), onResume: vi.fn(), onClear: vi.fn() }
    const files = [dropped(fileName('2023-06-02 09:00')), dropped('b.json', { content: undefined })]
    const { root, redraw } = show(screen({ files, running: true, deeds }))
    await userEvent.click(byText(root, 'button', '停止'))
    redraw(screen({ files, deeds }))
    await expect.poll(() => textOf(root.querySelector('.dash-progress'))).toBe('已停止 1 / 2 個檔')
    await userEvent.click(byText(root, 'button', '繼續檢查'))
    redraw(screen({ files: files.slice(0, 1), deeds }))
    await expect
      .poll(() => textOf(root.querySelector('[role=status]')))
      .toBe('檢查完成:無誤 1 個,請留意 0 個,有問題 0 個。')
    await userEvent.click(byText(root, 'button', '清除清單'))
    for (const deed of Object.values(deeds)) expect(deed).toHaveBeenCalledOnce()
  })

  test('downloads that were not placed: each with what is not known, newest first, and put away', async () => {
    const dismissed = vi.fn()
    const one = (name: string, why: UnplacedDownload['why']) => ({ name, at: at('2023-08-15 08:59'), why })
    const unplaced = [one('a.json', 'month'), one('b.json', 'agency'), one('c.json', 'time'), one('d.json', 'empty')]
    const { root, redraw } = show(screen({ unplaced, onDismiss: dismissed }))
    expect([...root.querySelectorAll('.files-unplaced span.dash-break')].map(textOf)).toEqual([
      expect.stringContaining('下載了 d.json,檔案是空的'),
      expect.stringContaining('下載了 c.json,檔名的產製時間還沒到'),
      expect.stringContaining('下載了 b.json,不知是哪個機關的檔'),
      '112-08-15 08:59 下載了 a.json,不知是哪個月的檔;請把檔案拖到下面的框裡,並選月份。',
    ])
    expect(await axeFindings(root)).toEqual([])
    await userEvent.click(byText(root, 'button', '不再提醒 a.json'))
    expect(dismissed).toHaveBeenCalledExactlyOnceWith('a.json')
    redraw(screen())
    await expect.poll(() => root.querySelector('.files-unplaced')).toBeNull()
  })

  test('where downloads are not recognised, it says that they could be', () => {
    const { root, redraw } = show(screen({ offersDownloads: true }))
    expect(byText<HTMLAnchorElement>(root, 'a', '辨識下載設定').hash).toBe('#settings/downloads')
    redraw(screen())
    expect(textOf(root)).not.toContain('辨識下載設定')
  })

  for (const scheme of ['light', 'dark']) {
    test(`axe finds nothing, ${scheme}; nothing runs out of a narrow window`, async () => {
      await emulate([{ name: 'prefers-color-scheme', value: scheme }])
      const { root } = show(screen(BUSY))
      expect(await axeFindings(root)).toEqual([])
      root.style.width = '480px'
      expect(root.scrollWidth).toBeLessThanOrEqual(480)
    })
  }
})

describe('the settings', () => {
  const done = async () => undefined
  const settings = (more: Partial<FileSettingsProps> = {}) => (
    <FileSettings pattern="" schema={undefined} onPattern={done} onSchema={done} onRemoveSchema={done} {...more} />
  )

  test('a pattern: tried out, refused with its reason, saved', async () => {
    const saved = vi.fn(async () => {})
    const { root } = show(settings({ onPattern: saved }))
    const save = () => userEvent.click(byText(root, 'button', '儲存'))
    type(entry(root, '檔名格式'), '{機關代碼}_{日期}.json')
    await save()
    await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toContain('不認得「{日期}」')
    expect(saved).not.toHaveBeenCalled()
    type(entry(root, '檔名格式'), ' 報送{年}-{月}-{日} {時}.{分}.json ')
    type(entry(root, '試讀檔名'), '報送112-06-02 09.00.json')
    await expect.poll(() => textOf(root.querySelector('[role=status]'))).toBe('產製時間 112-06-02 09:00。')
    await save()
    await expect.poll(() => saved.mock.calls).toEqual([['報送{年}-{月}-{日} {時}.{分}.json']])
    expect(await axeFindings(root)).toEqual([])
  })

  test('a pattern taken back', async () => {
    const saved = vi.fn(async () => {})
    const { root } = show(settings({ pattern: '{年月日時分}.json', onPattern: saved }))
    await userEvent.click(byText(root, 'button', '不使用格式'))
    await expect.poll(() => saved.mock.calls).toEqual([[undefined]])
    expect(entry(root, '檔名格式').value).toBe('')
  })

  test('downloads: what leave means, given, refused, taken back', async () => {
    const deeds = { onAllow: vi.fn(async () => false), onWithdraw: vi.fn(async () => {}) }
    const { root, redraw } = show(<DownloadSettings allowed={undefined} {...deeds} />)
    expect(textOf(root)).toContain('不開啟檔案')
    expect(root.querySelector('button')).toBeNull()
    redraw(<DownloadSettings allowed={false} {...deeds} />)
    await expect.poll(() => textOf(root)).toContain('還沒有允許')
    await userEvent.click(byText(root, 'button', '允許辨識下載'))
    await expect.poll(() => textOf(root.querySelector('.dash-notice'))).toContain('瀏覽器沒有允許')
    deeds.onAllow.mockResolvedValue(true)
    await userEvent.click(byText(root, 'button', '允許辨識下載'))
    await expect.poll(() => textOf(root.querySelector('[role=status]'))).toContain('之後下載完成的資料檔會自動辨識')
    redraw(<DownloadSettings allowed {...deeds} />)
    expect(await axeFindings(root)).toEqual([])
    await userEvent.click(byText(root, 'button', '收回辨識下載'))
    await expect.poll(() => textOf(root.querySelector('[role=status]'))).toContain('不再看任何下載')
    expect([deeds.onAllow.mock.calls.length, deeds.onWithdraw.mock.calls.length]).toEqual([2, 1])
  })

  test('a JSON Schema: loaded, refused, removed', async () => {
    const removed = vi.fn(done)
    const { root, redraw } = show(settings())
    expect(textOf(root)).toContain('還沒有載入')
    const load = () =>
      userEvent.upload(root.querySelector<HTMLInputElement>('input[type=file]')!, new File(['{}'], '介接格式.json'))
    await load()
    await expect.poll(() => textOf(root.querySelector('.dash-notice'))).toContain('已載入 介接格式.json')
    redraw(settings({ onSchema: async () => ({ problem: '這不是能使用的 JSON Schema。' }) }))
    await load()
    await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toBe('這不是能使用的 JSON Schema。')
    redraw(settings({ schema: { name: '介接格式.json', text: '{}' }, onRemoveSchema: removed }))
    await userEvent.click(byText(root, 'button', '移除格式定義檔'))
    expect(removed).toHaveBeenCalledOnce()
  })
})

test.for(['#files', `#files/${CODE}`])('the address %s', (hash) => expect(hashOf(parseRoute(hash))).toBe(hash))
