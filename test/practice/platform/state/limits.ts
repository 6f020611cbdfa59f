import { isoMoment } from '../../calendar.ts'

/** At one time [002 五4, 六3]. */
export const MOST_FILES = 10
export const LARGEST = 5 * 1024 * 1024

/** 每日18:00~21:00為系統維護時間，不可上傳檔案 [000]. */
export function isClosed(now: number): boolean {
  const hour = Number(isoMoment(now).slice(11, 13))
  return hour >= 18 && hour < 21
}
