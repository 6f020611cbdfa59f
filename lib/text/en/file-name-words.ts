import type { PatternFault } from '../../domain/file-name-pattern.ts'
import { PATTERN_EXAMPLE, PATTERN_WORDS } from '../zh/file-name-words.ts'
import { plural } from './plural.ts'

/** The words in braces are typed into the setting and stay as they are. */
export { PATTERN_EXAMPLE, PATTERN_WORDS } from '../zh/file-name-words.ts'

/** Every word with what it takes, for the hint below the entry. */
export const PATTERN_HELP =
  'Words: 「{機關代碼}」 agency code, ten characters; 「{年月日時分秒}」 or 「{年月日時分}」 date and time, ROC years (13 or 11 digits) and Western years (14 or 12 digits) alike; 「{年}{月}{日}{時}{分}{秒}」 year, month, day, hour, minute, second, where they stand apart; 「{資料年月}」 month of the data; 「{序號}」 any number of digits; 「{任意}」 anything. Of 「{序號}」 and 「{任意}」 only one may be used, and once.'

const FAULTS: { [K in PatternFault['key']]: (fault: Extract<PatternFault, { key: K }>) => string } = {
  empty: () => `Enter a file name pattern, such as ${PATTERN_EXAMPLE}`,
  'too-long': ({ longest }) => `A file name pattern has at most ${plural(longest, 'character')}.`,
  unclosed: ({ at }) => `The “{” at character ${at} has no “}”.`,
  'stray-brace': ({ at }) => `The “}” at character ${at} has no “{” before it.`,
  'unknown-word': ({ word }) => `“{${word}}” is not known. Words: ${Object.keys(PATTERN_WORDS).join(', ')}.`,
  twice: ({ word }) => `“{${word}}” may be used only once.`,
  'two-open': ({ word }) =>
    `“{${word}}” is one too many: of 「{序號}」 and 「{任意}」 only one may be used, and once, or a file name could be read in two ways.`,
  'no-time': () =>
    'The pattern has no complete production time; write 「{年月日時分秒}」, or all of 「{年}」「{月}」「{日}」「{時}」「{分}」.',
  'two-times': () => 'The production time is there twice; keep one way of writing it.',
}

/** What is wrong with a pattern, in a sentence. */
export function patternFaultText(fault: PatternFault): string {
  return (FAULTS[fault.key] as (fault: PatternFault) => string)(fault)
}
