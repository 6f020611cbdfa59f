import { dayOf, monthOf, rocDay, rocYear } from '../calendar.ts'
import { findAgency } from '../state/agencies.ts'
import type { Query } from '../state/query.ts'

export function headingOf({ kind, agency, period }: Query, total: number): string {
  const scope = `查詢年月：${rocDay(period.from)}~${rocDay(period.to)},機關：${findAgency(agency)?.name}(${agency}),`
  return kind === 'correction'
    ? `統計平台資料查詢-查詢結果 ${scope}比對差異總筆數：${total}筆。`
    : `${scope}共${total}筆。`
}

export function noticeOf(now: number): string {
  const today = dayOf(now)
  const carrying = `${rocYear(today)}年${monthOf(today).slice(5)}月份`
  return `注意事項：資料校正會將「異動日期」更新為今日(${rocDay(today)})，校正完請至「統計平台資料下載」重新下載${carrying}，並重新上傳至人事行政總處。`
}
