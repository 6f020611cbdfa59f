import type { Finding, FindingKey, FindingValues } from '../../domain/file-checks/finding.ts'
import { visible } from '../foreign-text.ts'
import { sizeText } from '../zh/file-checks.ts'
import { formatCount, rocDay, rocMoment, rocMonth } from './dates.ts'
import { plural } from './plural.ts'

/** What the local check of files says. */

export { CODE_FIELD, sizeText } from '../zh/file-checks.ts'

const SENTENCES: { [K in FindingKey]: (values: FindingValues[K]) => string } = {
  'not-json-name': () =>
    'The file name does not end in .json; the platform takes JSON files only. Download the JSON data file from the console again.',
  'too-large': ({ bytes, limit }) =>
    `The file is ${sizeText(bytes)} (${plural(bytes, 'byte')}), over the platform’s limit of 5 MB (${plural(limit, 'byte')}). Ask the console’s vendor to produce it in several files.`,
  'not-read-for-size': () => 'The file is too large to be a data file; its content was not checked.',
  empty: () => 'The file is empty. Download it again.',
  unreadable: () =>
    'The file could not be read; it may have been moved, renamed, or be open in another program. Choose it again.',
  'took-too-long': ({ seconds }) =>
    `The check took more than ${plural(seconds, 'second')} and was stopped for this file. If a schema file is set, its rules may be too complex; you can remove it and check again.`,

  'utf-16': () =>
    'Encoding error: the file is UTF-16; it should be UTF-8. Use the file as downloaded from the console, not one saved by another program.',
  big5: ({ at }) =>
    `Encoding error: the file looks like Big5 (from byte ${formatCount(at)} on); it should be UTF-8. Use the file as downloaded from the console; if it was downloaded like this, ask the vendor.`,
  'not-utf-8': ({ at }) =>
    `Encoding error: not UTF-8 from byte ${formatCount(at)} on. Download it again; if it stays so, ask the vendor.`,
  bom: () =>
    'The file begins with a BOM (a UTF-8 mark). Its content can be read, but some systems do not accept it; try it first with the platform’s 「JSON檔檢核功能」.',

  'other-format': ({ looks }) => OTHER_FORMATS[looks],
  truncated: ({ line, column, path }) =>
    `JSON error: the file is incomplete; it breaks off at line ${formatCount(line)}, character ${formatCount(column)}${atPlace(path)}. Download it again.`,
  'not-json': ({ line, column, path, found }) =>
    `JSON error: “${visible(found)}” should not stand at line ${formatCount(line)}, character ${formatCount(column)}${atPlace(path)}. Download the file again; if it stays so, ask the vendor.`,
  'no-data': () => 'There is no data in the file. Make sure that this month really has no leave and no overtime.',

  'schema-missing': ({ path, name, row }) =>
    `JSON structure error: item ${name} is missing (${placeText(path, row)}, rule required)`,
  'schema-format': ({ path, name, rule, expected, row }) =>
    `Format error in ${name || 'the file'} (${placeText(path, row)}, rule ${rule}${expected && `: ${expected}`})`,
  'schema-extra': ({ path, name, row }) =>
    `JSON structure error: extra item ${name} (${placeText(path, row)}, not allowed by the rules)`,
  'schema-more': ({ count }) => `${plural(count, 'more error')} not listed.`,
  'schema-many': ({ looked }) => `Too many errors: only the first ${plural(looked, 'row')} of each list were checked.`,
  'schema-unusable': () =>
    'This file could not be checked against the schema file of the settings; all else was checked.',

  'other-agency-name': ({ code, chosen }) =>
    `The agency code in the file name is ${code}, not that of the current agency, ${chosen}. Choose the other agency, or a file of this one.`,
  'other-agency-content': ({ codes, chosen }) =>
    `The content has agency code ${codes.join(', ')} and not that of the current agency, ${chosen}. Choose the other agency, or a file of this one.`,
  'several-agencies': ({ codes }) =>
    `Beside the current agency the content has ${codes.join(', ')}. Each agency produces and files its own file; they must not be merged. Please check.`,
  'agency-not-told': () =>
    'Neither file name nor content shows an agency code; make sure yourself that the file is of this agency.',
  'time-none': () =>
    'The file name shows no production time; the time in the production history is used, unverified. For file names of other vendors, enter the file name pattern in Settings.',
  'time-several': () =>
    'The file name has more than one possible production time, and none is guessed; enter the file name pattern in Settings.',
  'time-impossible': () =>
    'The production time in the file name does not exist (month 13, 30 February or the like), so the order cannot be told.',
  'time-ahead': ({ time }) =>
    `The production time in the file name, ${rocMoment(time)}, is still to come; check the clocks of this computer and the console.`,
  'same-file': ({ other }) => `The same file as “${other}” in the list; it need not be uploaded twice.`,
  'same-name': ({ other }) =>
    `Has the same name as another “${other}” in the list but other content; make sure which one to use.`,
  'same-content': ({ other }) => `Its content is exactly that of “${other}”; do not upload it twice.`,

  premature: ({ month, time, since }) =>
    `Produced too early: ${rocMonth(month)} had not ended at ${rocMoment(time)}, so data up to the month’s end is missing. Produce it again on or after ${rocDay(since)}.`,
  'out-of-order': ({ month, time, older, olderTime }) =>
    `Wrong order: the file of ${rocMonth(older)} was produced at ${rocMoment(olderTime)}, later than this one (${rocMoment(time)}). Inferred from the platform’s rules: ${rocMonth(month)} must be produced again.`,
  'follows-plan': ({ month, older }) =>
    `${rocMonth(older)} must be produced again, and ${rocMonth(month)} after it; do not upload this file yet (inferred from the platform’s rules).`,
  'better-not-upload': ({ month }) =>
    `${rocMonth(month)} is filed already. Better not upload this newer file, or the later months must be produced again in order (inferred from the platform’s rules).`,
  superseded: ({ month, newer }) =>
    `There is a newer file of ${rocMonth(month)} (produced ${rocMoment(newer)}); use that one.`,
  accepted: ({ at }) => `Filed ${rocMoment(at)}, no rows with errors on the platform; no need to upload it again.`,
  rejected: ({ at, rows }) =>
    `Filed ${rocMoment(at)} with ${plural(rows, 'row')} in error; correct them on the console and produce the file again. Do not upload this one again.`,
}

const OTHER_FORMATS: Record<FindingValues['other-format']['looks'], string> = {
  html: 'This is a web page, not a JSON file; perhaps the page of an expired session was saved. Log in to the console again and download the file.',
  zip: 'This is a ZIP or Excel file, not a JSON file. If it is a ZIP file, unpack it first.',
  pdf: 'This is a PDF file, not a JSON file.',
}

/** A finding in a sentence. */
export function findingText({ key, values }: Finding): string {
  return (SENTENCES[key] as (values: unknown) => string)(values)
}

function atPlace(path: string): string {
  return path === '' ? '' : ` (${path})`
}

function placeText(path: string, row: number | undefined): string {
  const place = path === '' ? 'top level' : path
  return row === undefined ? place : `${place}, row ${formatCount(row)}`
}
