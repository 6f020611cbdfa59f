import { rocMonth } from '../text/zh/dates.ts'
import { CHART_WORDS, daysWord } from '../text/zh/report-chart.ts'
import type { MonthLine } from './month-line.ts'
import { daysEarly } from './on-time.ts'
import type { ChartMonth } from './paper.ts'

/** On-time filing, month by month; undefined where the documents name no date (R17). */
export function chartOf(lines: readonly MonthLine[]): ChartMonth[] | undefined {
  const dated = lines.filter(({ timeliness }) => timeliness !== undefined)
  return dated.length > 0 ? dated.map((line) => ({ month: rocMonth(line.month), ...barOf(line) })) : undefined
}

function barOf(line: MonthLine): Omit<ChartMonth, 'month'> {
  const { timeliness, step } = line
  switch (timeliness?.kind) {
    case 'on-time':
    case 'late': {
      const days = daysEarly(line) ?? 0
      return { kind: timeliness.kind, days, word: daysWord(timeliness.kind, Math.abs(days)) }
    }
    case 'overdue':
      return { kind: 'overdue', days: -timeliness.days, word: daysWord('overdue', timeliness.days) }
    case 'unknown': {
      const bySetting = step('file')?.reason.key === 'filed-through'
      return { kind: 'none', word: bySetting ? CHART_WORDS.filedThrough : CHART_WORDS.byMark }
    }
    default:
      return { kind: 'none', word: CHART_WORDS.notDue }
  }
}
