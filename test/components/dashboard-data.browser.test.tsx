import { userEvent } from 'vitest/browser'
import { describe, expect, test, vi } from 'vitest'
import { EraseSettings } from '../../components/dashboard/erase-settings.tsx'
import { ExportBackup } from '../../components/dashboard/export-backup.tsx'
import { HandoverForm } from '../../components/dashboard/handover-form.tsx'
import { holdingsOf } from '../../components/dashboard/holdings.ts'
import { RestoreBackup, type RestoreBackupProps } from '../../components/dashboard/restore-backup.tsx'
import type { Preview } from '../../components/dashboard/restore-preview.tsx'
import { agency, allClear, produced } from '../domain/facts.ts'
import { axeFindings, byText, entry, show, textOf, type } from './dashboard-view.tsx'

test('exporting says where the file went', async () => {
  const { root } = show(
    <ExportBackup onExport={async () => ({ name: 'chaiqin-companion_backup_112-06-01.json', records: 1234 })} />,
  )
  await userEvent.click(byText(root, 'button', '匯出備份'))
  await expect
    .poll(() => textOf(root.querySelector('[role=status]')))
    .toContain('已匯出 chaiqin-companion_backup_112-06-01.json(1,234 筆紀錄)')
})

describe('the handover file', () => {
  test('without notes unless ticked; says what is in it', async () => {
    const made = vi.fn(async () => ({ name: '差勤報送交接_112-06-01.html', records: 12 }))
    const { root } = show(<HandoverForm hasAgency onMake={made} />)
    expect(await axeFindings(root)).toEqual([])
    await userEvent.click(byText(root, 'button', '產生交接檔'))
    await expect
      .poll(() => textOf(root.querySelector('[role=status]')))
      .toContain('已產生 差勤報送交接_112-06-01.html(含 12 筆紀錄的備份)')
    await userEvent.click(entry(root, '包含備註'))
    await userEvent.click(entry(root, '附上備份'))
    await userEvent.click(byText(root, 'button', '產生交接檔'))
    expect(made.mock.calls).toEqual([
      [{ withNotes: false, withBackup: true }],
      [{ withNotes: true, withBackup: false }],
    ])
  })

  test('nothing to hand over yet', () => {
    const { root } = show(<HandoverForm hasAgency={false} onMake={async () => ({ name: '' })} />)
    expect(textOf(root)).toContain('沒有可以交接的內容')
    expect(root.querySelector('button')).toBeNull()
  })
})

describe('restoring', () => {
  const preview: Preview = {
    title: 'backup.json',
    added: 1500,
    same: 20,
    otherwise: 0,
    newAgencies: [agency({ code: '376421000B', name: '羅東鎮公所' })],
    newSettings: ['holidayRule'],
    keptSettings: [],
    leftOut: [],
    conflicts: [{ ours: agency(), theirs: agency({ firstMonth: '2023-01' }), fields: ['firstMonth'] }],
  }
  const restored = { added: 1500, newAgencies: preview.newAgencies }
  const restore = (more: Partial<RestoreBackupProps> = {}) => (
    <RestoreBackup onFile={async () => ({ preview })} onRestore={async () => restored} {...more} />
  )
  const file = new File(['{}'], 'backup.json', { type: 'application/json' })
  const choose = async (root: HTMLElement) => {
    await userEvent.upload(root.querySelector('input[type=file]')!, file)
    await expect.poll(() => root.querySelector('[role=status]')).toBeNull()
  }

  test('looks before anything is written, and counts', async () => {
    const written = vi.fn(async () => restored)
    const { root } = show(restore({ onRestore: written }))
    await choose(root)
    await expect
      .poll(() => [...root.querySelectorAll('dd')].map(textOf))
      .toEqual([...['1,500 筆', '20 筆', '羅東鎮公所 376421000B', '假日規則', '宜蘭縣政府 376420000A']])
    expect(textOf(root)).toContain('宜蘭縣政府 起始年月:這台電腦「111-10」,備份檔「112-01」')
    expect(written).not.toHaveBeenCalled()
    expect(await axeFindings(root)).toEqual([])
  })

  test.each([
    ['以這台電腦為準', 'ours'],
    ['以備份檔為準', 'backup'],
  ])('with a conflict the operator says whose stands: %s', async (label, agencies) => {
    const written = vi.fn<RestoreBackupProps['onRestore']>(async () => restored)
    const { root } = show(restore({ onRestore: written }))
    await choose(root)
    await expect.poll(() => root.querySelector('dl')).not.toBeNull()
    await userEvent.click(entry(root, label))
    await userEvent.click(byText(root, 'button', '確定還原'))
    expect(written.mock.calls[0]?.[0].agencies).toBe(agencies)
    await expect.poll(() => textOf(root.querySelector('[role=status]'))).toBe('已還原:加入 1,500 筆紀錄、1 個機關。')
  })

  test('a file that cannot be read is refused in a sentence, and another can be chosen', async () => {
    const { root } = show(restore({ onFile: async () => ({ problem: '檔案是空的。現有資料沒有變更。' }) }))
    await choose(root)
    await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toBe('檔案是空的。現有資料沒有變更。')
    expect(root.querySelector('input[type=file]')).not.toBeNull()
  })

  test('a dropped file is taken like a chosen one', async () => {
    const { root } = show(restore())
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(file)
    root
      .querySelector('.dash-drop')!
      .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    await expect.poll(() => root.querySelector('dl')).not.toBeNull()
  })

  test('shows how far it is, and stops', async () => {
    const onRestore: RestoreBackupProps['onRestore'] = ({ signal, onProgress }) =>
      new Promise((_, reject) => {
        onProgress(500, 1500)
        signal.addEventListener('abort', () => reject({ key: 'restore-stopped' }))
      })
    const { root } = show(restore({ onRestore }))
    await choose(root)
    await userEvent.click(byText(root, 'button', '確定還原'))
    await expect.poll(() => textOf(root.querySelector('label'))).toBe('還原中 500 / 1,500 筆')
    expect(root.querySelector('progress')!.position).toBeCloseTo(1 / 3)
    await userEvent.click(byText(root, 'button', '停止'))
    await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toContain('還原已停止,沒有還原任何一筆')
  })

  test('what differs and stays, and what cannot be restored, is said: nothing is dropped in silence', async () => {
    const more = { otherwise: 3, keptSettings: ['holidayRule'], leftOut: ['later', '__proto__'] }
    const { root } = show(restore({ onFile: async () => ({ preview: { ...preview, ...more } }) }))
    await choose(root)
    await expect
      .poll(() => [...root.querySelectorAll('dd')].map(textOf))
      .toEqual([
        ...['1,500 筆', '17 筆', '3 筆', '羅東鎮公所 376421000B', '假日規則', '假日規則', '宜蘭縣政府 376420000A'],
      ])
    expect(textOf(root)).toContain('設定不同,保留這台電腦的')
    expect(textOf(root)).toContain('欄位:「later」、「__proto__」。這些欄位不會還原,其他內容照常。')
    expect(await axeFindings(root)).toEqual([])
  })

  test('nothing new: nothing to confirm', async () => {
    const none = { newAgencies: [], newSettings: [], keptSettings: [], leftOut: [], conflicts: [] }
    const same: Preview = { title: 'x', added: 0, same: 20, otherwise: 0, ...none }
    const { root } = show(restore({ onFile: async () => ({ preview: same }) }))
    await choose(root)
    await expect.poll(() => textOf(root)).toContain('備份的內容這裡都有了')
    expect([...root.querySelectorAll('button')].map(textOf)).toEqual(['取消'])
  })
})

describe('erasing', () => {
  const records = [
    ...allClear('2023-04', '2023-05-02 09:00'),
    produced('2023-05', '2023-06-02 09:00'),
    { ...produced('2023-05', '2023-06-02 09:00'), agency: '376421000B' },
    { kind: 'later' },
  ]
  const holdings = holdingsOf([agency()], records, [{ agency: '376420000A', month: '2023-04' }, {}])

  test('what is kept, by agency and month', () => {
    expect(holdings).toEqual({
      all: { records: 7, unreadable: 2 },
      agencies: [
        {
          ...{ code: '376420000A', name: '宜蘭縣政府', records: 5, unreadable: 1 },
          months: [
            { month: '2023-05', records: 1, unreadable: 0 },
            { month: '2023-04', records: 4, unreadable: 1 },
          ],
        },
        {
          code: '376421000B',
          name: undefined,
          records: 1,
          unreadable: 0,
          months: [{ month: '2023-05', records: 1, unreadable: 0 }],
        },
      ],
    })
  })

  const opened = async (onErase = vi.fn(async () => 4)) => {
    const { root } = show(<EraseSettings onLook={async () => holdings} onErase={onErase} />)
    await userEvent.click(byText(root, 'button', '選擇要刪除的資料'))
    await expect.poll(() => root.querySelector('form')).not.toBeNull()
    return { root, onErase }
  }
  const choose = (select: HTMLSelectElement, value: string) => userEvent.selectOptions(select, value)

  test('a month: says how much, waits for the word, erases, says it is done', async () => {
    const { root, onErase } = await opened()
    await choose(entry<HTMLSelectElement>(root, '年月'), '2023-04')
    await expect
      .poll(() => textOf(root.querySelector('strong')))
      .toBe('將刪除 宜蘭縣政府 112-04 的 4 筆紀錄、1 頁無法判讀的頁面。這個月的各項會回到「待辦」,機關留在清單上。')
    const erase = byText<HTMLButtonElement>(root, '.dash-button--danger', '刪除')
    type(entry(root, '請輸入「112-04」以確認'), '112-05')
    await userEvent.keyboard('{Enter}')
    expect(erase.disabled).toBe(true)
    expect(await axeFindings(root)).toEqual([])
    expect(onErase).not.toHaveBeenCalled()
    type(entry(root, '請輸入「112-04」以確認'), '112-04')
    await expect.poll(() => erase.disabled).toBe(false)
    await userEvent.click(erase)
    expect(onErase).toHaveBeenCalledExactlyOnceWith({ what: 'month', agency: '376420000A', month: '2023-04' })
    await expect.poll(() => textOf(root.querySelector('[role=status]'))).toBe('已刪除 4 筆紀錄。')
    expect(root.querySelector('form')).toBeNull()
  })

  test('a month asked for by the address stands chosen, and still waits for its word', async () => {
    const onErase = vi.fn(async () => 4)
    const asked = { agency: '376420000A', month: '2023-04' }
    const { root } = show(<EraseSettings asked={asked} onLook={async () => holdings} onErase={onErase} />)
    await expect.poll(() => textOf(root.querySelector('strong'))).toContain('將刪除 宜蘭縣政府 112-04')
    expect(byText<HTMLButtonElement>(root, '.dash-button--danger', '刪除').disabled).toBe(true)
    expect(onErase).not.toHaveBeenCalled()
  })

  test('an agency, one no longer on the list too', async () => {
    const { root, onErase } = await opened()
    await userEvent.click(entry(root, '一個機關'))
    await choose(entry<HTMLSelectElement>(root, '機關'), '376421000B')
    await expect.poll(() => textOf(root.querySelector('strong'))).toContain('已不在清單 的全部 1 筆紀錄')
    type(entry(root, '請輸入「376421000B」以確認'), '376421000B')
    await expect.poll(() => byText<HTMLButtonElement>(root, '.dash-button--danger', '刪除').disabled).toBe(false)
    await userEvent.click(byText(root, '.dash-button--danger', '刪除'))
    expect(onErase).toHaveBeenCalledExactlyOnceWith({ what: 'agency', agency: '376421000B' })
  })

  test('a word typed for one thing does not erase another', async () => {
    const { root, onErase } = await opened()
    type(entry(root, '請輸入「112-05」以確認'), '112-05')
    await userEvent.click(entry(root, '全部資料'))
    await expect.poll(() => textOf(root.querySelector('strong'))).toContain('7 筆紀錄、2 頁無法判讀的頁面與所有設定')
    expect(byText<HTMLButtonElement>(root, '.dash-button--danger', '刪除').disabled).toBe(true)
    expect(onErase).not.toHaveBeenCalled()
  })

  test('a failure is said, and nothing is claimed', async () => {
    const { root } = await opened(vi.fn(() => Promise.reject({ key: 'store-failed' })))
    type(entry(root, '請輸入「112-05」以確認'), '112-05')
    await expect.poll(() => byText<HTMLButtonElement>(root, '.dash-button--danger', '刪除').disabled).toBe(false)
    await userEvent.click(byText(root, '.dash-button--danger', '刪除'))
    await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toContain('這次的動作沒有完成')
  })
})
