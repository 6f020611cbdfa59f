import type { WorkCalendar } from '../../domain/calendar.ts'
import type { Deadline } from '../../domain/deadlines.ts'
import type { Day, Month } from '../../domain/months.ts'
import { rocDay, rocMonth, shortDay } from './dates.ts'
import { CALENDAR_CAUTIONS, STEP_PLACES } from './labels.ts'

/** The words of the calendar file for the office's own calendar. */

export const CALENDAR_NAME = '差勤報送'

/** `差勤報送行事曆_115-06-18.ics` */
export function calendarFileName(today: Day): string {
  return `${CALENDAR_NAME}行事曆_${rocDay(today)}.ics`
}

/** What a day is: the file can be made, it is to be filed, the documents' own date, data of WebHR can be looked over. */
export type DateKind = 'produce' | 'safe' | 'due' | 'keep'

/** `agency`: its name, where several are followed. */
export function dateTitle(kind: DateKind, month: Month, agency: string | undefined): string {
  const what = {
    produce: '差勤資料檔可以產製',
    safe: '差勤資料 18:00 前報送',
    due: '差勤資料報送期限',
    keep: 'WebHR 差假資料可以確認',
  }[kind]
  return `${rocMonth(month)} ${what}${agency === undefined ? '' : `(${agency})`}`
}

export function dateText(kind: DateKind, { due, safe }: Deadline, trust: ReturnType<WorkCalendar['trustOf']>): string {
  const caution = trust === 'checked' ? [] : [`${CALENDAR_CAUTIONS[trust]}。`]
  switch (kind) {
    case 'keep':
      return `位置:${STEP_PLACES.keep}`
    case 'produce':
      return [`位置:${STEP_PLACES.produce}`, `${shortDay(safe)} 18:00 前報送。`, ...caution].join('\n')
    case 'safe': {
      const other = safe === due ? [] : [`期限 ${shortDay(due)} 是非上班日。`]
      return [`位置:${STEP_PLACES.file}`, '平臺每日 18:00 至 21:00 關閉。', ...other, ...caution].join('\n')
    }
    case 'due':
      return [`非上班日;建議於 ${shortDay(safe)} 18:00 前報送。`, ...caution].join('\n')
  }
}
