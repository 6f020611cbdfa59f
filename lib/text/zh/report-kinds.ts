import type { Month } from '../../domain/months.ts'
import { rocMonth } from './dates.ts'

/** The reports there are: one line each, in the order of the menu. */
export const REPORT_KINDS = {
  compliance: {
    label: '合規報表',
    title: '差勤資料報送合規報表',
    hint: '一段期間每個月的比對、校正、資料檔、報送、調查表與是否準時,附差異與依據。',
  },
  month: {
    label: '月證明',
    title: '差勤資料月報送證明',
    hint: '一個月的辦理情形,一頁,附承辦人、主管欄。',
  },
  year: {
    label: '年度證明',
    title: '差勤資料年度報送證明',
    hint: '一整年各月是否準時,一頁,供績效考核使用。',
  },
} as const
export type ReportKind = keyof typeof REPORT_KINDS

/** Whose: one agency's code and name, or all on the list. */
export const ALL_AGENCIES = '全部機關'

export function agenciesText(count: number): string {
  return `${ALL_AGENCIES} ${count} 個`
}

export function whoseText({ name, code }: { name: string; code: string }): string {
  return `${name}(${code})`
}

/** `112-01 至 112-05`, or the one month. */
export function spanText(from: Month, to: Month): string {
  return from === to ? rocMonth(from) : `${rocMonth(from)} 至 ${rocMonth(to)}`
}

/** `112 年`, the 民國 year of an ISO one. */
export function rocYearText(year: number): string {
  return `${year - 1911} 年`
}

/** `112-01至112-05_376420000A_合規報表`: months first, so that the files of one agency sort. */
export function reportFileName(kind: ReportKind, from: Month, to: Month, code: string): string {
  const span = kind === 'year' ? `${Number(from.slice(0, 4)) - 1911}年` : spanText(from, to).replaceAll(' ', '')
  return `${span}_${code}_${REPORT_KINDS[kind].label}`
}
