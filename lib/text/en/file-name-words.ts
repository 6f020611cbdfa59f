import type { PatternFault, PatternPart } from '../../domain/file-name-pattern.ts'

/** The words an office writes in braces for the parts of its files' names. */
export const PATTERN_WORDS: Readonly<Record<string, PatternPart>> = {
  機關代碼: 'agency',
  年月日時分秒: 'stamp',
  年月日時分: 'stamp-minute',
  資料年月: 'month-of-data',
  年: 'year',
  月: 'month',
  日: 'day',
  時: 'hour',
  分: 'minute',
  秒: 'second',
  序號: 'number',
  任意: 'any',
}

export const PATTERN_EXAMPLE = '{機關代碼}_{年月日時分秒}.json'

/** Every word with what it takes, for the hint below the entry. */
export const PATTERN_HELP =
  '可用:{機關代碼}十碼;{年月日時分秒}或{年月日時分},民國(11、13 碼)與西元(12、14 碼)都認得;{年}{月}{日}{時}{分}{秒}可分開寫;{資料年月};{序號}數字不限長度;{任意}不限內容。{序號}與{任意}合計只能用一次。'

const FAULTS: { [K in PatternFault['key']]: (fault: Extract<PatternFault, { key: K }>) => string } = {
  empty: () => `請填檔名格式,例:${PATTERN_EXAMPLE}`,
  'too-long': ({ longest }) => `檔名格式最長 ${longest} 字。`,
  unclosed: ({ at }) => `第 ${at} 個字的「{」沒有對應的「}」。`,
  'stray-brace': ({ at }) => `第 ${at} 個字的「}」前面沒有「{」。`,
  'unknown-word': ({ word }) => `不認得「{${word}}」。可用:${Object.keys(PATTERN_WORDS).join('、')}。`,
  twice: ({ word }) => `「{${word}}」只能出現一次。`,
  'two-open': ({ word }) => `「{${word}}」多了:{序號}與{任意}合計只能用一次,否則同一個檔名會有兩種讀法。`,
  'no-time': () => '格式裡沒有完整的產製時間;請寫 {年月日時分秒},或年、月、日、時、分都要有。',
  'two-times': () => '產製時間寫了兩次;請只留一種寫法。',
}

/** What is wrong with a pattern, in a sentence. */
export function patternFaultText(fault: PatternFault): string {
  return (FAULTS[fault.key] as (fault: PatternFault) => string)(fault)
}
