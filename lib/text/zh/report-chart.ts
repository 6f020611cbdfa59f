/** The words of the chart of on-time filing. */

export const CHART_WORDS = {
  title: '各月報送日與期限的距離',
  unit: '(天)',
  above: '線上:期限內報送(準時)',
  late: '線下斜線:晚報',
  overdue: '線下空心:逾期未報',
  limit: '期限',
  filedThrough: '依設定',
  byMark: '標記',
  notDue: '未到期',
} as const

/** `早 18`, `當天`, `晚 3`, `逾 5`: days, as short as a bar is wide. */
export function daysWord(kind: 'on-time' | 'late' | 'overdue', days: number): string {
  if (kind === 'overdue') return `逾 ${days}`
  if (kind === 'late') return `晚 ${days}`
  return days === 0 ? '當天' : `早 ${days}`
}
