import type { Month } from '../calendar.ts'
import { rocMoment, rocYear } from '../calendar.ts'
import type { Production } from '../state/production.ts'
import { ask, askAgency } from './question.ts'
import type { DownloadView } from './view.ts'

interface Chosen {
  readonly agency?: string
  readonly month: Month
}

export function viewDownload(
  { agency, month }: Chosen,
  thisYear: number,
  history: readonly Production[] | null,
): DownloadView {
  const years = Array.from({ length: thisYear - 110 + 1 }, (_, index) => String(110 + index))
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
  return {
    page: 'download',
    agency: askAgency('dorg', agency),
    year: ask('dyear', years.map(same), String(rocYear(month))),
    month: ask('dmonth', months.map(same), month.slice(5)),
    history: history && { columns: historyColumns(month), rows: history.map(historyRow) },
  }
}

const same = (word: string) => [word, word] as const

/** The first header cell names the month asked for, a blank before a single digit: `111年 6月下載紀錄`. */
const historyColumns = (month: Month) => [
  `${rocYear(month)}年${String(Number(month.slice(5))).padStart(2)}月下載紀錄`,
  '下載筆數',
  '下載人員',
  '下載時間',
]

const historyRow = ({ records, downloadedAt }: Production, index: number) => [
  String(index + 1),
  String(records),
  '李○○',
  rocMoment(downloadedAt),
]
