import type { WorkCalendar } from '../../domain/calendar.ts'
import { PLATFORM_CLOSES, PLATFORM_OPENS } from '../../domain/deadlines.ts'
import { type Month, taipeiTime } from '../../domain/months.ts'
import type { ReminderKind } from '../../domain/reminder-plan.ts'
import type { Reminder } from '../../domain/reminders.ts'
import { fewLines, groupReminders, type ReminderGroup } from '../reminder-groups.ts'
import { formatCount, rocMonth, shortDay } from './dates.ts'
import { nextTitle } from './next-action.ts'

/** Reminders in words: of many things one message, the most urgent first. */

export const REMINDER_TEXT = {
  heading: '提醒',
  seen: '知道了',
  snooze: { hour: '1 小時後提醒', morning: '明天早上提醒' },
  show: '查看',
  /** Why it is only said here. */
  off: '還沒有開啟通知,提醒只會出現在這裡和圖示上。',
  blocked: '通知被瀏覽器或作業系統關閉,提醒只會出現在這裡和圖示上。',
  allow: '開啟通知',
  refused: '瀏覽器沒有允許通知,提醒仍會出現在這裡和圖示上。',
} as const

export const KIND_LABELS: Record<ReminderKind, string> = {
  'first-day': '每月 1 日:可以產製的資料檔(含校正月份)',
  'first-workday': '每月第一個上班日:還沒產製的資料檔',
  'three-workdays': '建議完成日前 3 個上班日',
  'one-workday': '建議完成日前 1 個上班日',
  'safe-day-morning': '建議完成日早上',
  'safe-day-before-18': '建議完成日 18:00 以前再提醒一次',
  overdue: '逾期後每天',
}

export interface ReminderMessage {
  title: string
  lines: string[]
}

/**
 * One message of all of them. `followed`: how many agencies are followed; of one alone the name goes without saying.
 * The words go by the day and hour it is now, not by those it was due at: whoever slept over a date reads what holds.
 */
export function reminderMessage(
  reminders: readonly Reminder[],
  { now, calendar, followed }: { now: number; calendar: WorkCalendar; followed: number },
): ReminderMessage {
  const lines = groupReminders(reminders, { now, calendar }).map((group) => {
    const words = groupText(group, now)
    return followed > 1 ? `${words}(${namesText(group.agencies)})` : words
  })
  const [title = '', ...rest] = lines
  const [only] = reminders
  if (only && reminders.length === 1) rest.push(`下一步:${nextTitle(only)}`)
  return { title, lines: fewLines(rest, (left) => `另有 ${left} 項`) }
}

function groupText(group: ReminderGroup, now: number): string {
  const { safe, due, days } = group
  const subject = monthsText(group.months)
  switch (group.phase) {
    case 'today':
      return `${subject} ${lastDayText(now)}`
    case 'past-safe':
      return `${subject} 請立即報送,期限 ${shortDay(due)}`
    case 'overdue':
      return `${subject} 已逾期${group.size > 1 ? `,最久 ${days} 天` : ` ${days} 天`},請儘快報送`
    case 'near':
      return `${subject} 剩 ${group.workdays} 個上班日,${shortDay(safe)} ${PLATFORM_CLOSES}:00 前報送`
    case 'ready':
      return `${subject} 資料檔可以產製了,${shortDay(safe)} 前報送${carriesText(group)}`
    case 'keep':
      return `${subject} WebHR 差假資料可以確認了`
  }
}

function lastDayText(now: number): string {
  const { hour } = taipeiTime(now)
  if (hour < PLATFORM_CLOSES) return `今天 ${PLATFORM_CLOSES}:00 前報送`
  return hour < PLATFORM_OPENS ? `今天 ${PLATFORM_OPENS}:00 平臺開放後報送` : '今天之內報送'
}

function carriesText({ carried }: ReminderGroup): string {
  if (!carried) return ''
  const { months, rows } = carried
  return `;含 ${monthsText(months)} 校正、補建的${rows === null ? '資料' : ` ${formatCount(rows)} 筆`}`
}

/** `112-03、112-04`; of many, the first and the last. */
function monthsText(months: readonly Month[]): string {
  if (months.length <= 3) return months.map(rocMonth).join('、')
  return `${rocMonth(months[0] as Month)} 至 ${rocMonth(months.at(-1) as Month)} 共 ${months.length} 個月`
}

function namesText(names: readonly string[]): string {
  return names.length <= 2 ? names.join('、') : `${names.length} 個機關`
}
