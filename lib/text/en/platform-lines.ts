/** The words of the small panel on the platform's pages; `panel-lines.ts` has those of the console's. */
import { severityOf } from '../../domain/file-checks/finding.ts'
import type { PanelSaid } from '../../domain/panel.ts'
import type { PlatformSaid } from '../../domain/platform-panel.ts'
import type { UploadAdvice, UploadWarning } from '../../domain/upload-advice.ts'
import { formatCount, rocMoment, rocMonth } from './dates.ts'
import { findingText } from './file-checks.ts'
import { hoursText, olderMissingText } from './file-plan.ts'
import type { PanelLine } from './panel-lines.ts'
import { everyReasonText } from './platform-reasons.ts'

type Said<S extends PlatformSaid['say']> = Extract<PlatformSaid, { say: S }>

/** So many things of a kind are named; of more, how many there are. */
const NAMED = 5

/** A line, or several, of what is said on a page of the platform; undefined for what the console's panel says alike. */
export function platformLinesOf(said: PanelSaid): PanelLine[] | undefined {
  switch (said.say) {
    case 'unreadable':
      return [
        {
          icon: 'attention',
          text: '這一頁無法判讀,沒有記錄任何結果。',
          detail: everyReasonText({ key: said.reason, values: said.values }),
        },
      ]
    case 'filing':
      return [filingLine(said)]
    case 'no-filing':
      return [
        said.page === 'filing-summary'
          ? {
              icon: 'not-needed',
              text: '這一頁沒有您清單上機關的報送紀錄。',
              detail: '總表每頁 20 個機關,可查詢機關或換頁。',
            }
          : {
              icon: 'not-needed',
              text: '查詢區間內沒有報送紀錄。',
              detail: '歷程預設只顯示一個月;較早的報送請放寬查詢區間,沒有列出不代表沒有報送。',
            },
      ]
    case 'many-strangers':
      return [
        {
          icon: 'not-needed',
          text: `這一頁另有 ${said.count} 個機關不在清單上,沒有記錄。`,
          detail: '要加入的話:總覽 › 設定 › 機關。',
        },
      ]
    case 'filing-errors':
      return errorLines(said)
    case 'counts':
      return countLines(said)
    case 'upload':
      return uploadLines(said)
    case 'upload-whose':
      return [
        {
          icon: 'attention',
          text: said.code ? `這一頁的機關 ${said.code} 不在清單上,無法比對。` : '看不出這是哪一個機關的上傳,無法比對。',
          detail: '各機關各自報送;請確認選的檔案是這個機關的,並可在總覽 › 檔案檢查。',
        },
      ]
    case 'upload-webhr':
      return [
        {
          icon: 'attention',
          text: `${said.agency}由 WebHR 自動報送,不用在這裡上傳檔案。`,
          detail: '請確認目前的身分(兼辦機關)是不是要報送的機關。',
        },
      ]
    case 'upload-results':
      return resultLines(
        said.taken > 0 && {
          icon: 'done',
          text: `平臺已收 ${formatCount(said.taken)} 個檔。`,
          detail: '收檔不等於資料正確:請到「彙整總表」看正確與錯誤筆數,小幫手會在那裡記錄完成。',
        },
        said.refused,
        '平臺沒有收',
      )
    case 'check-results':
      return resultLines(
        said.right > 0 && {
          icon: 'done',
          text: `${formatCount(said.right)} 個檔檢核正確。`,
          detail: '這只是檢核,還沒有報送;請到「手動報送」上傳。',
        },
        said.wrong,
        '檢核有誤',
      )
    default:
      return undefined
  }
}

function filingLine({ agency, filing }: Said<'filing'>): PanelLine {
  const { month, filedAt, accepted, rejected } = filing
  const text = `已記錄 ${agency} ${rocMonth(month)} 報送:正確 ${formatCount(accepted)} 筆,錯誤 ${formatCount(rejected)} 筆。`
  const when = `報送於 ${rocMoment(filedAt)}`
  return rejected === 0
    ? { icon: 'done', text, detail: `${when}。` }
    : { icon: 'attention', text, detail: `${when}。請開啟「錯誤明細」看原因,更正後重新產製、再報送。` }
}

function errorLines({ agency, month, errors, isPartial }: Said<'filing-errors'>): PanelLine[] {
  const rows = errors.reduce((sum, { count }) => sum + count, 0)
  const kept = month
    ? `已記入 ${agency} ${rocMonth(month)} 的報送。`
    : '沒有記錄:清單上沒有對應的報送,請先開啟「彙整總表」或「歷程」。'
  return [
    {
      icon: 'attention',
      text: `錯誤 ${formatCount(rows)} 筆,${errors.length} 種${isPartial ? '(只有這一頁)' : ''}。`,
      detail: kept,
    },
    ...errors
      .slice(0, NAMED)
      .map(({ message, count }): PanelLine => ({ icon: 'todo', text: `${message}:${formatCount(count)} 筆` })),
    ...rest(errors.length, '種錯誤'),
    ...(month ? [{ icon: 'todo' as const, text: '在差勤系統更正後,重新產製這個月的檔,再報送一次。' }] : []),
  ]
}

function countLines({ agency, months, below }: Said<'counts'>): PanelLine[] {
  const [first = '', last = first] = [months[0], months.at(-1)]
  const span = first === last ? rocMonth(first) : `${rocMonth(first)} 至 ${rocMonth(last)}`
  return [
    { icon: 'done', text: `已記錄 ${agency} 的平臺筆數:${span}。` },
    ...below.slice(0, NAMED).map(
      ({ month, platform, file }): PanelLine => ({
        icon: 'todo',
        text: `${rocMonth(month)}:平臺 ${formatCount(platform)} 筆,檔案 ${formatCount(file)} 筆。`,
        detail: '可能是人員與表19 經歷檔不符,不計入統計;不影響報送完成。',
      }),
    ),
    ...rest(below.length, '個月'),
  ]
}

/** First what is wrong; then when the platform is open; then what would be uploaded next. */
function uploadLines({ agency, advice }: Said<'upload'>): PanelLine[] {
  const { warnings, hours, chosen } = advice
  const lines = warnings.filter(({ warn }) => warn !== 'closed').flatMap(warningLines)
  if (chosen.length > 0 && lines.length === 0) {
    const months = chosen.flatMap(({ month }) => month ?? []).map(rocMonth)
    lines.push({
      icon: 'done',
      text: `${chosen.length} 個檔與${agency}的報送順序相符:${months.join('、')}。`,
      detail: '檔案內容沒有在這裡檢查;正式報送前,建議先用平臺的「JSON檔檢核功能」。',
    })
  }
  return [
    ...lines,
    { icon: hours.closed ? 'attention' : 'waiting', text: hoursText(hours) },
    ...nextLines(advice, agency),
  ]
}

function warningLines(warning: UploadWarning): PanelLine[] {
  switch (warning.warn) {
    case 'closed':
      return []
    case 'too-many':
      return [
        {
          icon: 'attention',
          text: `選了 ${warning.chosen} 個檔,平臺一次最多 ${warning.limit} 個。`,
          detail: '請由舊到新分批上傳。',
        },
      ]
    case 'file':
      return warning.findings.map((finding) => ({
        icon: severityOf(finding) === 'problem' ? 'attention' : 'todo',
        text: warning.file,
        detail: findingText(finding),
      }))
    case 'month-unknown':
      return [
        {
          icon: 'todo',
          text: `沒有產製紀錄,不知是哪個月的檔:${warning.files.length} 個。`,
          detail: `${listed(warning.files)}。無法判斷是否完整、順序對不對;請先到差勤系統查詢下載紀錄,或在總覽 › 檔案檢查並選年月。`,
        },
      ]
    case 'left-out':
      return [
        {
          icon: 'attention',
          text: `較早的檔還沒上傳:${listed(warning.files.map(({ month }) => rocMonth(month)))}。`,
          detail: `${listed(warning.files.map(({ name }) => name))}。請一起選,或先上傳,再上傳 ${rocMonth(warning.before)} 的檔(依產製順序)。`,
        },
      ]
    case 'older-missing':
      return [{ icon: 'todo', text: olderMissingText(warning.from, warning.months) }]
  }
}

/** The first few of a list. */
function listed(names: readonly string[]): string {
  return names.length > NAMED ? `${names.slice(0, NAMED).join('、')} 等 ${names.length} 個` : names.join('、')
}

function nextLines({ next }: UploadAdvice, agency: string): PanelLine[] {
  if (next.length === 0) return []
  return [
    { icon: 'todo', text: `${agency}現在可上傳 ${next.length} 個檔,依序:` },
    ...next.map(
      ({ month, name, verified }): PanelLine => ({
        icon: 'todo',
        text: `${rocMonth(month)} ${name}${verified ? '' : '(產製時間未驗證)'}`,
      }),
    ),
  ]
}

function resultLines(
  good: PanelLine | false,
  bad: readonly { file: string; message: string | null }[],
  what: string,
): PanelLine[] {
  return [
    ...(good ? [good] : []),
    ...bad.slice(0, NAMED).map(
      ({ file, message }): PanelLine => ({
        icon: 'attention',
        text: `${what}:${file}`,
        detail: message ?? '平臺沒有說明原因。',
      }),
    ),
    ...rest(bad.length, '個檔'),
  ]
}

function rest(count: number, of: string): PanelLine[] {
  return count > NAMED ? [{ icon: 'todo', text: `另有 ${count - NAMED} ${of}。` }] : []
}
