import type { Round, RoundPause } from '../../domain/round.ts'
import type { RoundProgress } from '../../domain/round-pace.ts'
import type { RoundTask } from '../../domain/round-tasks.ts'
import { assistProblemText } from './assist-problems.ts'
import { formatCount, rocMonth } from './dates.ts'
import { comparisonLabel } from './labels.ts'
import { readingReasonText } from './reading-reasons.ts'

/** The words of 連續比對. */

export const ROUND_LABELS = {
  heading: '連續比對',
  from: '從',
  to: '到',
  allRows: '差異超過一頁時,逐頁讀取明細',
  offHours: '現在不是上班時間,仍要執行',
  start: '開始',
  cancel: '取消',
  pause: '暫停',
  resume: '繼續',
  resumeOffHours: '仍要繼續',
  stop: '停止',
  close: '關閉',
  go: '前往',
  sendHint: '只會代按「確定」「回上一頁」和頁碼,不會執行校正、補建、產製或上傳。',
} as const

export const COMBINATION_LABELS = {
  'correction-leave': comparisonLabel('correction', 'leave'),
  'correction-overtime': comparisonLabel('correction', 'overtime'),
  'backfill-leave': comparisonLabel('backfill', 'leave'),
  'backfill-overtime': comparisonLabel('backfill', 'overtime'),
} as const

export function chosenText(count: number): string {
  return count === 0 ? '這個範圍沒有待比對的項目。' : `共 ${formatCount(count)} 項待比對。`
}

export function taskText({ month, mode, data, total, rowsRead = 0 }: RoundTask): string {
  const label = `${rocMonth(month)} ${comparisonLabel(mode, data)}`
  if (total === undefined) return label
  const rows = rowsRead < total ? `(已讀 ${formatCount(rowsRead)} 列)` : ''
  return `${label} ${formatCount(total)} 筆${total > 0 ? `差異${rows}` : ''}`
}

export function roundTitle({ state, agency }: Pick<Round, 'state' | 'agency'>, { done, total }: RoundProgress): string {
  const counts = `${formatCount(done)} / ${formatCount(total)}`
  switch (state) {
    case 'running':
      return `連續比對 ${agency.name} ${counts}`
    case 'paused':
      return `連續比對已暫停 ${counts}`
    case 'stopped':
      return `連續比對已停止 ${counts}`
    case 'done':
      return `連續比對完成 ${counts}`
  }
}

/** `剩約 3 分` */
export function leftText(left: number | undefined): string {
  if (left === undefined) return '估算剩餘時間中…'
  return left < 60_000 ? `剩約 ${Math.max(1, Math.ceil(left / 1000))} 秒` : `剩約 ${Math.ceil(left / 60_000)} 分`
}

export const KEPT_TEXT = '已讀到的結果都已記錄。'

export function differencesTitle(count: number): string {
  return count === 0 ? '都沒有差異。' : `${formatCount(count)} 項有差異,請前往校正或補建,完成後複查:`
}

export function recheckLabel(count: number): string {
  return `複查這 ${formatCount(count)} 項`
}

/** Of a longer list, how many more there are. */
export function moreTasksText(count: number): string {
  return `另 ${formatCount(count)} 項`
}

/** Away from the vendor's page: where a round is gone on with. */
export function resumeHint(why?: RoundPause): string {
  const { resume, resumeOffHours } = ROUND_LABELS
  return `要接著做,請在差勤系統的查詢頁,按小幫手面板上的「${why?.key === 'off-hours' ? resumeOffHours : resume}」。`
}

/** Away from the vendor's page: where differences are gone to, and compared again. */
export function recheckHint(count: number): string {
  return `請在差勤系統的查詢頁,用小幫手面板上的「${ROUND_LABELS.go}」逐項處理,再按「${recheckLabel(count)}」。`
}

/** Why a round paused, and what to do. */
export function pauseText(why: RoundPause): string {
  switch (why.key) {
    case 'operator':
      return '已由您暫停。'
    case 'touched':
      return '您操作了頁面,為免互相干擾先暫停。'
    case 'expired':
      return '系統要求重新登入。請登入後回到「統計平台資料查詢」,再按「繼續」。'
    case 'grant-lost':
      return '已不再允許讀取這個網站。請重新允許後再按「繼續」。'
    case 'tab-closed':
      return '進行比對的分頁已關閉。請在「統計平台資料查詢」頁按「繼續」。'
    case 'restarted':
      return '瀏覽器重新啟動過。請在「統計平台資料查詢」頁按「繼續」。'
    case 'off-hours':
      return '現在不是上班時間,先暫停以免影響系統。'
    case 'not-saved':
      return '上一個結果沒有存成功。請匯出備份、重新啟動瀏覽器後再繼續。'
    case 'unreadable':
      return `有一頁無法判讀,沒有記錄:${readingReasonText({ key: why.reason, values: why.values })}`
    case 'other-result':
      return '出現的結果不是這次查詢的,沒有採計。請回到查詢頁再按「繼續」。'
    case 'query-unknown':
      return '無法確定這個結果是用什麼條件查的,沒有採計。請回到查詢頁再按「繼續」。'
    case 'form-again':
      return '送出查詢後又回到查詢頁,沒有得到結果。請看頁面上的訊息,再按「繼續」。'
    case 'slow':
      return `等了 ${why.seconds} 秒沒有結果。請確認系統是否正常,再回到查詢頁按「繼續」。`
    case 'server-error':
      return `系統回應錯誤(${why.status})。請稍後再回到查詢頁按「繼續」。`
    case 'page-said':
      return `系統顯示訊息:「${why.text}」。`
    case 'problem':
      return assistProblemText(why.problem)
  }
}
