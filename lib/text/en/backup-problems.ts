/**
 * Why a backup could not be read, or the database not be used: what happened, what was kept, what to do.
 * Keys come from `lib/domain/backup.ts` (a file's problems) and `lib/store/database.ts` (`StoreError`).
 */
import type { BackupProblem } from '../../domain/backup.ts'
import { type FieldKind, kindOfField } from '../backup-fields.ts'

const UNCHANGED = 'Your data was not changed.'
const TRY_ANOTHER = 'Choose another backup file, or export it again and then restore.'

/** One sentence or a few for a problem; a key this version does not know gets the general one. */
export function backupProblemText(problem: {
  key: string
  values?: Readonly<Record<string, string | number>>
}): string {
  const { key, values = {} } = problem
  const happened = Object.hasOwn(HAPPENED, key) ? HAPPENED[key as BackupProblem['key']](values) : undefined
  return happened ? `${happened[0]} ${UNCHANGED} ${happened[1] ?? TRY_ANOTHER}` : storeProblemText(key)
}

/** The sentence for a `StoreError`'s key. */
export function storeProblemText(key: string): string {
  return Object.hasOwn(STORE, key) ? (STORE[key] as string) : (STORE['store-failed'] as string)
}

type Values = Readonly<Record<string, string | number>>

/** What happened, and what to do where it is not the usual. */
const HAPPENED: Record<BackupProblem['key'], (values: Values) => readonly [string, string?]> = {
  'too-large': ({ limit }) => [`The file is over ${limit} MB, too large to be a backup file.`],
  'utf-16': () => [
    'The file is UTF-16; a backup file should be UTF-8.',
    'Save it again as UTF-8 and then restore, or use the file as it was exported.',
  ],
  'not-utf-8': () => [
    'The file is not UTF-8 (perhaps it was saved again as Big5).',
    'Use the file as it was exported; when saving it again, choose UTF-8.',
  ],
  empty: () => ['The file is empty.'],
  truncated: () => [
    'The file is incomplete; its end is cut off.',
    'Download or copy the whole file again, then restore.',
  ],
  'page-without-backup': () => [
    'There is no backup in this web page.',
    'Choose a handover file made with “Include a backup” ticked, or a JSON file made with “Export backup”.',
  ],
  'not-json': () => ['The content of the file is not JSON and could not be read.'],
  'too-deep': () => ['The file is nested too deeply; it is not a backup file of the companion.'],
  'other-file': () => ['This is not a backup file of the companion.', 'Choose a JSON file made with “Export backup”.'],
  'newer-version': ({ version, known }) => [
    `This backup was exported by a newer version (format version ${version}; only version ${known} is known here).`,
    'Update the companion first, then restore.',
  ],
  'unknown-version': () => ['The “version” of the backup file is not one that is known.'],
  'field-missing': ({ field }) => [`“${field}” is missing from the backup file.`],
  'field-wrong': ({ field }) => [`“${field}” of the backup file is not right${expected(field)}.`],
  'agency-field-missing': ({ index, field }) => [`“${field}” is missing from agency ${index}.`],
  'agency-field-wrong': ({ index, field }) => [`“${field}” of agency ${index} is not right${expected(field)}.`],
  'agency-twice': ({ index, code }) => [`Agency ${index} repeats the code ${code}.`],
  'record-none': ({ index }) => [`Record ${index} is not a record.`],
  'record-field-missing': ({ index, kind, field }) => [`“${field}” is missing from record ${index}${named(kind)}.`],
  'record-field-wrong': ({ index, kind, field }) => [
    `“${field}” of record ${index}${named(kind)} is not right${expected(field)}.`,
  ],
}

const EXPECTED: Record<FieldKind, string> = {
  code: 'an agency code of ten characters',
  month: 'a month, such as 2023-05',
  day: 'a date, such as 2023-05-16',
  period: 'a first and a last date',
  moment: 'a time with its zone, such as 2023-05-16T09:00:00+08:00',
  count: 'a whole number, 0 or more',
  pattern: 'text of at most 120 characters',
  schema: 'name and content of a schema file, the content at most 256 KB',
}

function expected(field: string | number | undefined): string {
  const kind = kindOfField(field)
  return kind ? ` (it should be ${EXPECTED[kind]})` : ''
}

function named(kind: string | number | undefined): string {
  return kind ? ` (${kind})` : ''
}

const STORE: Record<string, string> = {
  'store-closed':
    'The companion was updated or its data removed, and this page’s connection to the database is closed. All that was saved is there. Close this page and open it again.',
  'store-blocked':
    'The database waits for other tabs to finish an update and cannot be opened now. All that was saved is there. Close the companion’s other tabs and try again.',
  'store-newer':
    'The database belongs to a newer version; this version does not open it. Your data was not changed. Update the companion to the latest version.',
  'store-full':
    'There is not enough disk space; this was not saved. All earlier data is there. Make room and try again.',
  'store-unavailable':
    'The database could not be opened. Your data was not changed. Restart the browser and try again; if this is a private window, use a normal one.',
  'store-failed':
    'The database had a problem; this action was not completed. All earlier data is there. Please try again.',
  'store-refused':
    'The content of the data is not right; this was not saved. All earlier data is there. Check it and try again.',
  'restore-stopped':
    'The restore was stopped; nothing was restored. Your data was not changed. You can restore again at any time.',
  'audit-stopped':
    'The verification was stopped; there is no result. Your data was not changed. You can verify again at any time.',
}
