import type { UncountedReading } from '../../domain/reasons.ts'
import { formatCount, rocDay, rocMoment } from './dates.ts'
import { CHANGE_LABELS } from './labels.ts'

/** Why a reading is shown and closes nothing (R2, R3); what it found may open something all the same. */
export function uncountedText({ at, total, standing, period, change }: UncountedReading): string {
  const [from, to] = period.map(rocDay)
  const found = `${rocMoment(at)} 讀到 ${formatCount(total)} 筆`
  const end = total === 0 ? ',不列入' : ',還不能算比對完成'
  switch (standing) {
    case 'provisional':
      return `${found},是月份未結束時的暫時結果${end}`
    case 'part-of-month':
      return `${found},只查 ${from === to ? from : `${from} 至 ${to}`},不是整月${end}`
    case 'filtered':
      return change === 'unknown'
        ? `${found},異動類型不明${end}`
        : `${found},異動類型是「${CHANGE_LABELS[change]}」,不是「全部」${end}`
  }
}
