import 'fake-indexeddb/auto'
import { fake } from './fake-reminding.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import background from '../../entrypoints/background/index.ts'
import { answerReminders, onNotificationClick } from '../../entrypoints/background/reminders/answer.ts'
import { deriveAll } from '../../entrypoints/background/derive.ts'
import { deriveLook } from '../../entrypoints/background/reminders/derive-look.ts'
import { remind } from '../../entrypoints/background/reminders/remind.ts'
import { forgetTold, loadTold } from '../../lib/browser/reminder-store.ts'
import { TEST_NOTIFICATION } from '../../lib/browser/notifications.ts'
import { instantOf } from '../../lib/domain/months.ts'
import { saveAgency } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { eraseAll } from '../../lib/store/erase.ts'
import { saveRecords } from '../../lib/store/records.ts'
import { saveSettings } from '../../lib/store/settings.ts'
import { acceptedMonth, agency, at, CODE } from '../domain/facts.ts'

/** The worker's reminders on a browser that forgets, refuses and dies. What is due when: test/domain/reminders*.ts. */

const OTHER = '376420100B'
const clock = (when: string) => vi.setSystemTime(instantOf(at(when)))
const shown = () => [...fake.shown.values()].map(({ title, message }) => `${title}\n${message}`)
const standing = async () => (await deriveLook(await deriveAll())).standing
const idle = () => navigator.locks.request('remind', async () => {})
/** vi.waitFor would move the clock. */
async function eventually(check: () => unknown): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return void (await check())
    } catch (error) {
      if (tries === 200) throw error
      await new Promise((done) => setTimeout(done, 5))
    }
  }
}
/** The worker begins: whatever it sets off at its start has ended. */
async function begin(): Promise<void> {
  background.main()
  await eventually(async () => expect(fake.alarms.has('remind')).toBe(true))
  await idle()
}

beforeEach(async () => {
  fake.reset()
  vi.useFakeTimers({ toFake: ['Date'] })
  clock('2026-06-18 09:00')
  await eraseAll(db())
  await saveAgency(db(), agency({ firstMonth: '2026-05' }))
})
afterEach(() => vi.useRealTimers())

describe('one notification', () => {
  test('of all agencies, once, and the alarm for the next look', async () => {
    await saveAgency(db(), agency({ firstMonth: '2026-04', code: OTHER, name: '冬山鄉公所' }))
    await remind()
    expect(shown()).toEqual([
      '115-05 今天 18:00 前報送(宜蘭縣政府、冬山鄉公所)\n115-04 已逾期 29 天,請儘快報送(冬山鄉公所)',
    ])
    expect([...fake.shown.values()][0]?.buttons?.map(({ title }) => title)).toEqual(['1 小時後提醒', '明天早上提醒'])
    expect(fake.alarms.get('remind')).toEqual({ delayInMinutes: 7 * 60 })
    await Promise.all([remind(), remind(), remind()])
    expect(fake.everShown).toHaveLength(1)
  })

  test('a new one takes the place of the old one, and says what stands still', async () => {
    await saveSettings(db(), { remindMorning: '09:00' })
    await remind()
    await saveAgency(db(), agency({ firstMonth: '2026-05', code: OTHER, name: '冬山鄉公所' }))
    await remind()
    expect(fake.everShown).toHaveLength(2)
    expect(shown()).toHaveLength(1)
    expect(shown()[0]).toContain('宜蘭縣政府')
    expect(shown()[0]).toContain('冬山鄉公所')
  })

  test('is taken away once all it told of is done', async () => {
    await remind()
    await saveRecords(db(), acceptedMonth('2026-05', '2026-06-18 10:00'))
    clock('2026-06-18 11:00')
    await remind()
    expect(shown()).toEqual([])
    clock('2026-06-18 16:00')
    await remind()
    expect(fake.everShown).toHaveLength(1)
  })

  test('where there is no agency: nothing, and a look at midnight at the latest', async () => {
    await eraseAll(db())
    clock('2026-06-18 20:00')
    await remind()
    expect(fake.everShown).toEqual([])
    expect(fake.alarms.get('remind')).toEqual({ delayInMinutes: 4 * 60 })
  })
})

describe('a click', () => {
  test('leads to the month, and it was seen', async () => {
    await remind()
    await onNotificationClick([...fake.shown.keys()][0] as string)
    expect(fake.opened).toEqual([`extension://dashboard.html#month/${CODE}/2026-05`])
    expect(shown()).toEqual([])
    expect(await standing()).toEqual([])
  })

  test('leads to the overview where there are several', async () => {
    await eraseAll(db())
    await saveAgency(db(), agency({ firstMonth: '2026-03' }))
    await remind()
    await onNotificationClick('any')
    expect(fake.opened).toEqual([`extension://dashboard.html#overview/${CODE}`])
  })

  test('after all was done leads to the overview', async () => {
    await remind()
    await saveRecords(db(), acceptedMonth('2026-05', '2026-06-18 10:00'))
    await onNotificationClick('any')
    expect(fake.opened).toEqual(['extension://dashboard.html#overview'])
  })

  test('on the test notification answers nothing', async () => {
    await remind()
    await onNotificationClick(TEST_NOTIFICATION)
    expect(fake.opened).toEqual([])
    expect(await standing()).toHaveLength(1)
  })

  test('reaches a worker that was started by it, and one that got the permission only now', async () => {
    await begin()
    fake.press([...fake.shown.keys()][0] as string, 0)
    await eventually(async () => expect((await loadTold())[0]?.until).toBe(instantOf(at('2026-06-18 10:00'))))
    fake.restart()
    fake.granted = false
    await begin()
    fake.granted = true
    fake.events.added.fire({ permissions: ['notifications'] })
    fake.events.added.fire({ permissions: ['notifications'] })
    fake.click('any')
    await eventually(() => expect(fake.opened).toHaveLength(1))
    await idle()
    expect(fake.opened).toHaveLength(1)
  })
})

describe('later', () => {
  test.for([
    ['hour', 60, '2026-06-18 10:00'],
    ['morning', 7 * 60, '2026-06-19 09:00'],
  ] as const)('%s: told again then, and the worker’s alarm is set for it', async ([how, minutes, when]) => {
    // The afternoon's own would break in.
    await saveSettings(db(), { remindOff: ['safe-day-before-18'] })
    await begin()
    await answerReminders(await standing(), how)
    expect(shown()).toEqual([])
    await eventually(() => expect(fake.alarms.get('remind')).toEqual({ delayInMinutes: minutes }))
    clock(when)
    fake.events.alarm.fire({ name: 'remind' })
    await eventually(() => expect(fake.everShown).toHaveLength(2))
    await idle()
    expect(shown()).toHaveLength(1)
  })
})

describe('without notifications', () => {
  test.for([
    ['never allowed', { granted: false }],
    ['denied by the system', { level: 'denied' }],
    ['that fail', { dies: 'showing' as const }],
  ] as const)('%s: badge and popup say it, until it is answered', async ([, how]) => {
    clock('2026-06-01 09:00')
    Object.assign(fake, how)
    await remind()
    expect(fake.everShown).toEqual([])
    expect((await standing()).map(({ kind }) => kind)).toEqual(['first-workday'])
    expect(fake.badge).toBe('!')
    await answerReminders(await standing(), 'seen')
    expect(fake.badge).toBe('')
    await remind()
    expect(fake.everShown).toEqual([])
  })

  test('with them the badge is what it always was', async () => {
    clock('2026-06-01 09:00')
    await remind()
    expect(fake.badge).toBe('')
    clock('2026-06-22 09:00')
    await remind()
    // 下載 is overdue; 報送 waits for it and is overdue too.
    expect(fake.badge).toBe('2')
    fake.granted = false
    clock('2026-06-23 09:00')
    await remind()
    expect(fake.badge).toBe('2')
  })
})

test('at midnight the badge follows the day', async () => {
  fake.granted = false
  clock('2026-06-20 23:30')
  await begin()
  // Not yet overdue, and in the quiet hours nothing is told.
  expect([fake.badge, fake.alarms.get('remind')]).toEqual(['', { delayInMinutes: 30 }])
  clock('2026-06-21 00:00')
  fake.events.alarm.fire({ name: 'remind' })
  await eventually(() => expect(fake.badge).toBe('2'))
})

describe('a worker that dies', () => {
  test('before it is shown: the next one tells it', async () => {
    fake.dies = 'storing'
    await expect(remind()).rejects.toThrow('died')
    fake.dies = undefined
    await remind()
    expect(fake.everShown).toHaveLength(1)
  })

  test('after it was shown, before that was noted: it is not shown again', async () => {
    const original = fake.local.set
    let writes = 0
    fake.local.set = async (items) => {
      if (++writes === 2) throw new Error('the worker died')
      return original(items)
    }
    await expect(remind()).rejects.toThrow('died')
    fake.local.set = original
    expect((await loadTold())[0]?.showing).toBeDefined()
    await remind()
    expect(fake.everShown).toHaveLength(1)
    expect((await loadTold())[0]?.showing).toBeUndefined()
  })
})

describe('a browser that was started', () => {
  test('alarms gone: what was due is told, and both alarms are there again', async () => {
    await begin()
    expect(shown()).toHaveLength(1)
    expect([...fake.alarms.keys()].sort()).toEqual(['refresh', 'remind'])
    expect(fake.alarms.get('refresh')).toEqual({ periodInMinutes: 30 })
  })

  test('told before: not again, though alarms, notification and badge are gone', async () => {
    await begin()
    fake.restart()
    await begin()
    expect(fake.everShown).toHaveLength(1)
    clock('2026-06-18 16:30')
    fake.restart()
    await begin()
    expect(fake.everShown).toHaveLength(2)
  })

  test('the half-hourly alarm tells what the other one missed', async () => {
    await begin()
    clock('2026-06-18 16:10')
    fake.events.alarm.fire({ name: 'refresh' })
    await eventually(() => expect(fake.everShown).toHaveLength(2))
  })

  test('an alarm that exists is left as it is', async () => {
    fake.alarms.set('refresh', { periodInMinutes: 30, delayInMinutes: 7 })
    await begin()
    expect(fake.alarms.get('refresh')).toEqual({ periodInMinutes: 30, delayInMinutes: 7 })
  })
})

test('what was told of an agency goes with it', async () => {
  await saveAgency(db(), agency({ firstMonth: '2026-05', code: OTHER }))
  await remind()
  await forgetTold(CODE)
  expect((await loadTold()).map(({ thing }) => thing)).toEqual([`${OTHER} 2026-05`])
})
