import { nameIn } from '../fields.ts'
import { squeeze } from '../fold.ts'
import { saysNothing, WHOLE } from '../pages/cell-values.ts'
import { dataIn, monthInCell } from '../pages/count-months.ts'
import { SUM_ROW } from '../pages/words.ts'
import type { Agencies } from './agencies.ts'
import type { CellColumn } from './cell-columns.ts'
import type { FileNames } from './file-names.ts'
import { type Range, rangesOf } from './known-words.ts'
import { maskData, traceOf } from './mask-data.ts'
import { resultWords } from './result-words.ts'

/** What stands for whom in a copy, the same for the same. */
export interface Invented {
  agencies: Agencies
  files: FileNames
}

const CODE = /(?<![0-9A-Z])[0-9A-Z]{10}(?![0-9A-Z])/gi
const CALENDAR = /民國|西元/g
const SIZE_UNIT = /大小|[KMG]i?B|bytes?|位元組|(?<=\d)B/gi
/** Any year will do: only whether a month is named is asked. */
const SOME_YEAR = (): string => '112'

/**
 * What stands in a cell of the platform, masked. Agencies and files get invented names; of counts of rows the figures
 * stay, for sums are checked by them; of results the words that say which they are. `said`: as the reader has the cell.
 */
export function maskCell(
  text: string,
  said: string,
  { page, field }: CellColumn,
  { agencies, files }: Invented,
): string[] {
  const masked = maskData(text)
  const folded = traceOf(text)
  const shown = squeeze(said)
  const put = (from: number, words: readonly string[]): void => {
    for (const [step, word] of words.entries()) masked[folded.at[from + step]!] = word
  }
  const keep = (ranges: readonly Range[], start = 0): void => {
    for (const [from, to] of ranges) for (const at of folded.at.slice(start + from, start + to)) masked[at] = text[at]!
  }
  // Beside what is said a button may stand, or what nobody sees.
  const place = folded.text.indexOf(shown)
  const keepShown = (): void => {
    if (place >= 0) keep([[place, place + shown.length]])
  }
  const putAgency = (): void => {
    for (const { 0: code, index } of folded.text.matchAll(CODE))
      put(index, agencies.codeFor(code.toUpperCase()).split(''))
    if (field === 'code') return
    // Beside the name its code may stand, in any letters.
    const parts = shown.split(CODE).map((part) => nameIn(part.replace(/^\)|\($/g, '')))
    const name = parts.reduce((one, other) => (other.length > one.length ? other : one))
    const at = name && !SUM_ROW.test(name) ? folded.text.indexOf(name) : -1
    if (at >= 0) put(at, [agencies.nameFor(name), ...Array<string>(name.length - 1).fill('')])
  }

  if (saysNothing(said)) keepShown()
  else if (page === 'filing-summary' || page === 'monthly-counts') {
    if (field === 'code' || field === 'name') putAgency()
    else if (field === 'file') put(0, files.mask(folded.text))
    else if (field === 'time') keep(rangesOf(CALENDAR, folded.text))
    else if (field === 'month') {
      if (monthInCell(said, SOME_YEAR)) keepShown()
    } else if (field === 'kind') {
      if (dataIn(said)) keep(rangesOf(/差假|加班/g, folded.text))
    } else if ((page === 'monthly-counts' || /accepted|rejected|total/.test(field ?? '')) && WHOLE.test(shown))
      keepShown()
  } else if (page === 'upload-result') {
    if (field === 'file') put(0, files.mask(folded.text))
    else if (field === 'size') keep(rangesOf(SIZE_UNIT, folded.text))
    else if (field !== 'number') keep(resultWords(place < 0 ? folded.text : shown), Math.max(0, place))
  } else if (page === 'filing-errors' && field === 'file') put(0, files.mask(folded.text))
  return masked
}
