import { rocDay, rocMonth } from './dates.ts'

/** The words of popup and side panel that hang on no record. */
export const POPUP = {
  // header
  chooseAgency: '選擇機關',
  agencies: '機關',
  addAgency: '新增機關',
  earlierMonth: '上個月',
  laterMonth: '下個月',
  month: '月份',

  // next action
  goToMonth: '前往該月',
  where: '位置',
  fillHere: '前往並帶入',
  noFormHere: '請先在差勤系統打開「統計平台資料查詢」,再按一次;已經打開的話,請先重新整理那一頁。',
  allDone: '都完成了',
  allDoneTitle: '目前沒有待辦',
  allDoneText: '到本月為止的各項都已完成,下個月開始後再回來看。',

  // checklist
  checklist: '檢核項目',
  compare: '比對',
  evidence: '依據',
  note: '備註(可不填)',
  mark: '手動標記',
  unmark: '復原',
  marked: '已手動標記',

  // runs
  runDay: '執行日',
  changeRun: '更改',
  runTotal: '總筆數',
  runSucceeded: '成功',
  unknownCount: '不明可不填',
  save: '儲存',
  cancel: '取消',
  missedRun: '哪一天執行的?',
  recordRun: '記下執行日',
  notNeeded: '不需要執行',
  dayExample: '例:112-05-16',

  // footer
  otherMonths: '其他月份',
  overview: '總覽',
  report: '證據報表',
  csv: 'CSV',
  print: '列印',

  // sites
  siteTitle: { console: '這像是差勤系統。在此網站啟用?', platform: '這像是差勤資料彙整平臺。在此網站啟用?' },
  siteMeaning: {
    console: '啟用後,只讀取這個網站上差勤統計頁的筆數與日期,並在頁面右下角顯示提示;您按「帶入」時才代填查詢條件。',
    platform:
      '啟用後,只讀取報送時間、筆數、錯誤訊息與您選的檔名,在頁面上提醒;不會代您選檔或上傳。要求密碼或憑證的頁面不讀。',
  },
  sitePrivacy: '資料只存在這台電腦,不會傳出去;隨時可在設定中取消。',
  siteAllow: '在此網站啟用',
  siteOther: '啟用差勤系統網站…',
  siteAddress: '差勤系統網址',
  siteAddressHint: '貼上差勤系統的網址,例:https://eip.example.gov.tw',
  siteAllowOther: '啟用',
  siteRefused: '瀏覽器沒有允許,尚未啟用。可以再按一次。',
  siteNoAddress: '這不是網址。請貼上以 http:// 或 https:// 開頭的網址。',
  siteAllowed: '已啟用。差勤系統頁面開著的話,請重新整理一次。',

  // first run
  setupTitle: '設定要追蹤的機關',
  setupText: '填好後就會列出每月該比對、下載與報送的項目。',
  setupHint: '也可以先到差勤系統,按工具列的圖示並啟用該網站;查詢一次後,機關會自動列在這裡。',
  setupSeen: '從頁面讀到',
  setupCode: '機關代碼',
  setupCodeHint: '十碼,例:376420000A',
  setupName: '機關名稱',
  setupFirst: '從哪個月開始檢核',
  setupFirstHint: '民國年月,例:111-10',
  setupThrough: '到哪個月為止都已報送(可不填)',
  setupThroughHint: '這個月以前的下載與報送視為已完成,例:112-04',
  setupChannel: '報送方式',
  setupConsole: '差勤系統(上傳資料檔)',
  setupWebhr: 'WebHR(代表會等)',
  setupStart: '開始',

  // states of the page
  loading: '讀取中',
  problemTitle: '暫時無法顯示',
  retry: '再試一次',
  broken: '畫面發生問題,無法顯示。已存的資料都在。請再試一次;若仍如此,請更新差勤報送小幫手。',
} as const

/** What is wrong with an entry at first run. */
export const SETUP_PROBLEMS = {
  'code-missing': '請填機關代碼。',
  'code-wrong': '機關代碼應為十碼英文或數字,例:376420000A。',
  'code-followed': '這個機關已經在清單裡了。',
  'name-missing': '請填機關名稱。',
  'first-wrong': '請填民國年月,例:111-10。',
  'first-future': '還沒到這個月,請填本月或更早的月份。',
  'through-wrong': '請填民國年月,例:112-04;沒有就留白。',
  'through-early': '不能早於開始檢核的月份;沒有就留白。',
  'through-late': '這個月還沒結束,請填更早的月份;沒有就留白。',
} as const
export type SetupProblem = keyof typeof SETUP_PROBLEMS

/** What is wrong with an entry about a run. */
const RUN_PROBLEMS = {
  'day-wrong': () => '請填民國日期,例:112-05-16。',
  'day-future': () => '這一天還沒到,請填實際執行的日期。',
  'day-outside': ({ from = '', to = '' }) => `兩次讀取之間才可能執行過,請填 ${rocDay(from)} 至 ${rocDay(to)} 的日期。`,
  'count-wrong': () => '筆數請填 0 以上的整數,不明就留白。',
  'count-more': () => '成功筆數不能多於總筆數。',
} as const satisfies Record<string, (values: { from?: string; to?: string }) => string>
export type RunProblem = keyof typeof RUN_PROBLEMS

export function runProblemText(problem: RunProblem, values: { from?: string; to?: string } = {}): string {
  return RUN_PROBLEMS[problem](values)
}

/** `111-10 還沒到` for an agency whose first month lies ahead. */
export function notStartedText(firstMonth: string): string {
  return `設定從 ${rocMonth(firstMonth)} 開始檢核,還沒到這個月。可在總覽的設定中更改。`
}

export function remainingComparisonsText(count: number): string {
  return `四種比對還差 ${count} 種。`
}

export function moreMonthsText(count: number): string {
  return `另 ${count} 個月`
}

export function seenAgencyLabel(code: string, name: string): string {
  return name ? `${name}(${code})` : code
}
