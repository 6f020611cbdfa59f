import { describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ReminderSettings, type ReminderSettingsProps } from '../../components/dashboard/reminder-settings.tsx'
import { REMINDER_KINDS } from '../../lib/domain/reminder-plan.ts'
import { KIND_LABELS } from '../../lib/text/reminders.ts'
import { CODE } from '../domain/facts.ts'
import { axeFindings, byText, entry, show, textOf } from './dashboard-view.tsx'
import { scene } from './scenes.ts'
import { stage } from './stage.tsx'

/** Reminders as they are drawn: the card in popup and side panel, the section of the settings. */

const button = (name: string) => page.getByRole('button', { name, exact: true })
const card = () => page.getByRole('region', { name: /今天 18:00 前報送/ })

describe('the card', () => {
  test('says what the notification says, of every agency', async () => {
    await stage(scene('reminded'))
    await expect.element(card()).toMatchTextContent('112-05 今天 18:00 前報送(宜蘭縣政府、冬山鄉公所)')
    await expect.element(card()).toMatchTextContent('112-04 已逾期 31 天,請儘快報送(宜蘭縣政府)')
    await expect.element(card()).not.toMatchTextContent('通知')
  })

  test.for([
    ['查看', 'show'],
    ['知道了', 'seen'],
    ['1 小時後提醒', 'hour'],
    ['明天早上提醒', 'morning'],
  ] as const)('%s answers all of it, and it goes', async ([label, how]) => {
    const { asked, root } = await stage(scene('reminded'))
    await button(label).click()
    expect(asked).toEqual([`answerReminders ${how} ${CODE} 2023-04, ${CODE} 2023-05, 376420100B 2023-05`])
    expect(root.querySelector('.reminder')).toBeNull()
  })

  test('an answer that was not kept is said, and the card stays', async () => {
    const self = await stage(scene('reminded'))
    self.failing = '磁碟空間不足。'
    await button('知道了').click()
    await expect.element(page.getByRole('alert')).toMatchTextContent('磁碟空間不足')
    await expect.element(card()).toBeVisible()
  })

  test('without notifications it says so, and asks for them by a click', async () => {
    const self = await stage(scene('remindedOff'))
    await expect.element(card()).toMatchTextContent('還沒有開啟通知,提醒只會出現在這裡和圖示上。')
    self.allowed = false
    await button('開啟通知').click()
    expect(self.asked).toEqual(['allowNotifications'])
    await expect.element(page.getByRole('alert')).toMatchTextContent('瀏覽器沒有允許通知')
  })

  test('blocked by the system there is nothing to click', async () => {
    const { root } = await stage(scene('remindedBlocked'))
    await expect.element(card()).toMatchTextContent('通知被瀏覽器或作業系統關閉')
    expect(textOf(root.querySelector('.reminder__act'))).not.toContain('開啟通知')
    expect(root.querySelectorAll('.reminder button')).toHaveLength(4)
  })
})

describe('the settings', () => {
  const open = (more: Partial<ReminderSettingsProps> = {}) => {
    const props: ReminderSettingsProps = {
      settings: {},
      notifying: 'on',
      onSave: vi.fn(async () => {}),
      onAllow: vi.fn(async () => true),
      onTest: vi.fn(async () => true),
      onCalendar: vi.fn(async () => ({ name: '差勤報送行事曆_115-06-18.ics', events: 29 })),
      ...more,
    }
    return { props, ...show(<ReminderSettings {...props} />) }
  }
  const said = (root: HTMLElement) => [...root.querySelectorAll('[role=status], .dash-notice')].map(textOf)

  test('nothing set: every kind on, the usual hours', async () => {
    const { root } = open()
    for (const kind of REMINDER_KINDS) expect(entry(root, KIND_LABELS[kind]).checked, kind).toBe(true)
    const times = ['早上提醒的時間', '建議完成日下午再提醒的時間', '勿擾時段從', '勿擾時段到']
    expect(times.map((label) => entry(root, label).value)).toEqual(['09:00', '16:00', '22:00', '07:00'])
    expect(await axeFindings(root)).toEqual([])
  })

  test('a kind switched off and on again', async () => {
    const { root, props, redraw } = open()
    await userEvent.click(entry(root, KIND_LABELS.overdue))
    await expect.poll(() => said(root)).toContain('已儲存。')
    redraw(<ReminderSettings {...props} settings={{ remindOff: ['overdue', 'later-kind'] }} />)
    await expect.poll(() => entry(root, KIND_LABELS.overdue).checked).toBe(false)
    await userEvent.click(entry(root, KIND_LABELS.overdue))
    await expect
      .poll(() => vi.mocked(props.onSave).mock.calls)
      .toEqual([[{ remindOff: ['overdue'] }], [{ remindOff: ['later-kind'] }]])
  })

  test('hours are chosen within their bounds; one from elsewhere stays to be chosen', async () => {
    const { root, props } = open({ settings: { remindMorning: '08:15' } })
    const morning = entry<HTMLSelectElement>(root, '早上提醒的時間')
    expect(morning.value).toBe('08:15')
    expect([...morning.options].map(({ value }) => value)).toEqual([
      ...['06:00', '06:30', '07:00', '07:30', '08:00', '08:15', '08:30', '09:00', '09:30', '10:00', '10:30', '11:00'],
      ...['11:30', '12:00'],
    ])
    const afternoon = entry<HTMLSelectElement>(root, '建議完成日下午再提醒的時間')
    expect([...afternoon.options].map(({ value }) => value).at(-1)).toBe('17:30')
    await userEvent.selectOptions(afternoon, '15:00')
    await expect.poll(() => vi.mocked(props.onSave).mock.calls).toEqual([[{ remindBeforeClosing: '15:00' }]])
  })

  test('notifications: allowed by a click, refused, tried out', async () => {
    const refused = open({ notifying: 'off', onAllow: async () => false })
    expect(textOf(refused.root)).toContain('通知還沒有開啟')
    expect(textOf(refused.root)).not.toContain('試發一則通知')
    await userEvent.click(byText(refused.root, 'button', '開啟通知'))
    await expect.poll(() => said(refused.root)).toEqual(['瀏覽器沒有允許通知,提醒仍會出現在這裡和圖示上。'])
    expect(await axeFindings(refused.root)).toEqual([])

    const { root, props } = open()
    await userEvent.click(byText(root, 'button', '試發一則通知'))
    await expect.poll(() => said(root)[0]).toContain('已送出')
    expect(props.onTest).toHaveBeenCalledOnce()
  })

  test('a test that is not shown says so', async () => {
    const { root } = open({ notifying: 'blocked', onTest: async () => false })
    expect(textOf(root)).toContain('請檢查系統的通知設定')
    await userEvent.click(byText(root, 'button', '試發一則通知'))
    await expect.poll(() => said(root)[0]).toContain('通知沒有送出')
  })

  test('the calendar file, or why there is none', async () => {
    const { root } = open()
    await userEvent.click(byText(root, 'button', '下載行事曆檔'))
    await expect
      .poll(() => said(root)[0])
      .toBe('已下載 差勤報送行事曆_115-06-18.ics(29 件事項),請到瀏覽器的下載資料夾查看。')
    const none = open({ onCalendar: async () => undefined })
    await userEvent.click(byText(none.root, 'button', '下載行事曆檔'))
    await expect.poll(() => said(none.root)).toEqual(['還沒有機關,沒有可下載的日期。'])
  })
})
