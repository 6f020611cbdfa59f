/**
 * Why a form was not filled or a button not pressed, in words: what happened, what was kept, what to do. Keys and values
 * come from `lib/assist/problems.ts` (`problemKeys`); a test asks that each has its sentence here.
 */
import { isDay, isMonth } from '../../domain/months.ts'
import { rocDay, rocMonth } from './dates.ts'

type Values = Readonly<Record<string, string>>

interface AssistProblem {
  key: string
  values: Readonly<Record<string, string | number>>
}

/** One English sentence for a problem; a key this version does not know gets the general one. */
export function assistProblemText({ key, values: given }: AssistProblem): string {
  const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
  const sentence = Object.hasOwn(SENTENCES, key) ? SENTENCES[key] : undefined
  return sentence?.(values) ?? 'This could not be done for you. The page is as it was; do it by hand.'
}

/** As they stand on the console's form. */
const FIELDS: Record<string, string> = {
  kind: '「查詢種類」',
  month: '「查詢年月」',
  agency: '「機關組織」',
  change: '「異動類型」',
  data: '「資料類型」',
}
const ANSWERS: Record<string, string> = {
  correction: '「差假資料比對(校正)」',
  backfill: '「差假資料比對(補建)」',
  'by-applied-date': '「申請日期」',
  'by-changed-date': '「異動日期」',
  all: '「全部」',
  upsert: '「新增(更新)」',
  delete: '「刪除」',
  leave: '「差假」',
  overtime: '「加班」',
}
const field = (values: Values): string => FIELDS[values.field ?? ''] ?? 'the query form'

function answer(value = ''): string {
  if (isMonth(value)) return rocMonth(value)
  return isDay(value) ? rocDay(value) : (ANSWERS[value] ?? `「${value}」`)
}

const option = ({ wanted }: Values): string => (wanted ? answer(wanted) : 'the option wanted')
const read = (values: Values): string =>
  values.read ? `it reads ${answer(values.read)}` : 'what it holds could not be read'
const button = (values: Values): string => (values.button ? `the button 「${values.button}」` : 'the button')
const start = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const KEPT = 'What was filled in is kept'

const SENTENCES: Record<string, (values: Values) => string> = {
  'no-form': () => 'This page has no 「統計平台資料查詢」 form. Nothing was filled in; open that form first.',
  'session-over': () => 'The console asks you to sign in again. Nothing more was done; sign in and try again.',
  busy: () =>
    'The console is still working (「請稍後」). Nothing more was done; wait until it has finished and try again.',
  'form-twice': () =>
    'The page has two query forms, and which one to fill in cannot be told. Nothing was filled in; fill it in by hand.',
  'field-missing': (values) =>
    `The form has no field for ${field(values)} that can be filled in. ${KEPT}; fill in this one by hand.`,
  'field-disabled': (values) =>
    `${start(field(values))} cannot be filled in at the moment. ${KEPT}; check the form and fill this one in by hand.`,
  'field-readonly': (values) =>
    `${start(field(values))} can only be chosen from the page’s own menu. ${KEPT}; choose this one by hand.`,
  'option-missing': (values) =>
    `${start(field(values))} does not offer ${option(values)}. ${KEPT}; check and choose by hand.`,
  'option-twice': (values) =>
    `${start(field(values))} offers ${option(values)} more than once, and which one is meant cannot be told. ${KEPT}; choose by hand.`,
  'option-unsafe': (values) =>
    `Clicking an option of ${field(values)} might send the form or leave the page, so it was not clicked. ${KEPT}; choose by hand.`,
  'month-format': () =>
    `How the month is to be written in 「查詢年月」 cannot be told. ${KEPT}; fill in the month by hand.`,
  'not-kept': (values) =>
    `After ${option(values)} was filled in for ${field(values)}, ${read(values)}. What else was filled in is kept; check and fill in this one by hand.`,
  'form-differs': (values) =>
    `${start(field(values))} should be ${option(values)}, but ${read(values)}, so the query was not sent. The form is as it was; check it and try again.`,
  'no-result': () => 'This page has no query result that can be confirmed. No button was pressed; go on by hand.',
  'page-unknown': (values) =>
    `The button to page ${values.page} was not found. You are still on the same page; change the page by hand.`,
  'page-shown': (values) => `This is page ${values.page} already. The page was not changed; there is nothing to do.`,
  'button-missing': (values) =>
    `${start(button(values))} was not found, or cannot be pressed. Nothing was pressed; go on by hand.`,
  'button-twice': (values) =>
    `The page has ${button(values)} twice, and which one is meant cannot be told. Nothing was pressed; go on by hand.`,
  'button-disabled': (values) =>
    `${start(button(values))} cannot be pressed at the moment. The page is as it was; check the form and try again.`,
  'button-covered': (values) =>
    `${start(button(values))} is covered by something else and was not pressed. Deal with what covers it first.`,
  'button-forbidden': (values) =>
    `${start(button(values))} is not one that may be pressed for you. It was not pressed; go on by hand.`,
}

/** Every key with a sentence, for the test that compares them with the room's. */
export const assistProblemKeys: readonly string[] = Object.keys(SENTENCES)
