/**
 * Why a page of the platform could not be read, in words: `reading-reasons.ts` has those of the console, and of both.
 * A file of its own, for the panel on the console's pages needs none of them. Keys: `lib/reading/platform-verdicts.ts`.
 */
import { rocMonth } from './dates.ts'
import { plural } from './plural.ts'
import { readingReasonText } from './reading-reasons.ts'

type Values = Readonly<Record<string, string | number>>

const SENTENCES: Record<string, (values: Values) => string> = {
  'cell-count': ({ column, text }) => `A row’s 「${column}」 is not a number of rows: 「${text}」.`,
  'cell-time': ({ column, text }) => `A row’s 「${column}」 is not a date and time: 「${text}」.`,
  'cell-agency': ({ text }) => `A row has no ten-character agency code, or two different ones: 「${text}」.`,
  'filing-sum': ({ total, accepted, rejected }) =>
    `A row’s total is ${count(total)}, but ${count(accepted)} accepted and ${count(rejected)} rejected do not add up to it.`,
  'filing-agency': ({ file, agency }) =>
    `The file name is another agency’s: 「${file}」, but the agency code of its row is ${agency}.`,
  'agency-twice': ({ agency }) =>
    `One agency (${agency}) stands in two rows; which one is its latest filing cannot be told.`,
  'result-unclear': ({ file, text }) =>
    `Whether the result of the file 「${file}」 is a success cannot be told: 「${text}」.`,
  'result-differs': ({ file, text }) =>
    `The result of the file 「${file}」 is a success (「${text}」), yet an error message is listed.`,
  'error-blank': () => 'A row’s 「錯誤訊息」 is blank.',
  'months-missing': ({ text }) =>
    `The table has no months that can be found, or leave and overtime cannot be told apart: 「${text}」.`,
  'year-unknown': () => 'Which year’s tab is selected cannot be told.',
  'years-differ': ({ one, other }) => `The page names different years: ${year(one)} and ${year(other)}.`,
  'count-twice': ({ agency, month }) => `${rocMonth(String(month))} of agency ${agency} stands there twice.`,
  'counts-pair': ({ agency, month }) =>
    `${rocMonth(String(month))} of agency ${agency} has a row count for leave alone or overtime alone.`,
  'counts-sum': ({ agency, said, sum }) =>
    `The total of agency ${agency} is ${count(said)}, but its months add up to ${count(sum)}.`,
}
const count = (value: string | number | undefined): string => plural(Number(value), 'row')
/** The verdict's years are of the Republic. */
const year = (value: string | number | undefined): number => Number(value) + 1911

/** One English sentence for a reason of any page. */
export function everyReasonText(reason: { key: string; values: Values }): string {
  const sentence = Object.hasOwn(SENTENCES, reason.key) ? SENTENCES[reason.key] : undefined
  return sentence?.(reason.values) ?? readingReasonText(reason)
}

/** Every key with a sentence here, for the test that compares them with the reader's. */
export const platformReasonSentences: readonly string[] = Object.keys(SENTENCES)
