/**
 * The backup file (contract.md, "Records and the backup file"): checked in full before anything is made of it.
 * A file comes from anywhere: another version, another program, a broken disk, a hostile hand (quality.md, Files).
 */
import type * as z from 'zod/mini'
import { type Agency, agency, type Settings, settings } from './agencies.ts'
import { findInPage, isPage } from './backup-page.ts'
import { decodeFile, type JsonProblemKey, parseJson } from './json-file.ts'
import { canonicalJson, recordKey, toWritten } from './keys.ts'
import { type Moment, parseMoment, toMoment } from './months.ts'
import { parseRecord, type StoredRecord } from './records.ts'

const BACKUP_FORMAT = 'chaiqin-companion/backup'
const BACKUP_VERSION = 1
/** Megabytes; asked of a file's size before it is read, and again of what was read. */
export const BACKUP_LIMIT = 100

export interface Backup {
  format: typeof BACKUP_FORMAT
  version: typeof BACKUP_VERSION
  /** Tells a person how old the file is; nothing is derived from it, so a file without it is accepted. */
  exportedAt?: Moment
  agencies: Agency[]
  settings: Settings
  /** Each fact once, its moments in Taiwan time. */
  records: StoredRecord[]
}

/** Its sentence: `backupProblemText`. Positions (`index`) count from 1. */
export interface BackupProblem {
  key: BackupProblemKey
  values: Record<string, string | number>
}
type BackupProblemKey =
  | JsonProblemKey
  | 'page-without-backup'
  | 'other-file'
  | 'newer-version'
  | 'unknown-version'
  | 'field-missing'
  | 'field-wrong'
  | 'agency-field-missing'
  | 'agency-field-wrong'
  | 'agency-twice'
  | 'record-none'
  | 'record-field-missing'
  | 'record-field-wrong'

/** `refused`: names of fields that no file of ours has and that were dropped (`__proto__`), where there were any. */
export type Checked<T> = { ok: true; value: T; refused?: string[] } | { ok: false; problem: BackupProblem }

/** A file's bytes to its backup: `decodeBackup`, then `parseBackup`. A handover page is taken for the backup in it. */
export function readBackup(bytes: Uint8Array): Checked<Backup> {
  const text = decodeBackup(bytes)
  if (!text.ok) return text
  if (!isPage(text.value)) return parseBackup(text.value)
  const backup = findInPage(text.value)
  if (backup === undefined) return refuse('page-without-backup')
  return backup.isWhole ? parseBackup(backup.text) : refuse('truncated')
}

/** Bytes to text; `decodeFile` says which are refused. */
export function decodeBackup(bytes: Uint8Array): Checked<string> {
  return decodeFile(bytes, BACKUP_LIMIT)
}

/** Text to its backup, or the first thing that is wrong with it. Never throws. */
export function parseBackup(text: string): Checked<Backup> {
  const file = parseJson(text, BACKUP_LIMIT)
  if (!file.ok) return file
  const checked = checkBackup(file.value)
  return checked.ok && file.refused.length > 0 ? { ...checked, refused: file.refused } : checked
}

const KNOWN = new Set(['format', 'version', 'exportedAt', 'agencies', 'settings', 'records'])

/** Parts of the file this version does not know, which a restore leaves out. */
export function unknownParts(backup: Backup): string[] {
  return Object.keys(backup).filter((part) => !KNOWN.has(part))
}

/** The backup of everything the store holds, written at `now` (milliseconds since 1970). */
export function toBackup(
  facts: { agencies: Agency[]; settings: Settings; records: StoredRecord[] },
  now: number,
): Backup {
  const { agencies, settings, records } = facts
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: toMoment(now),
    agencies,
    settings,
    records: records.map(toWritten),
  }
}

/**
 * The backup without what the operator wrote by hand (the notes of marks), for somebody else to have. A mark without its
 * note is another fact than with it: restored where it came from, it stands beside.
 */
export function withoutNotes(backup: Backup): Backup {
  const records = backup.records.map((record) => {
    if (!('note' in record)) return record
    const { note, ...rest } = record
    return rest as StoredRecord
  })
  return { ...backup, records }
}

/** The file's text: one line an agency, one line a record, so that two backups can be compared by eye. */
export function serialiseBackup(backup: Backup): string {
  const parts = Object.entries(backup).map(([name, value]) => {
    const lines = Array.isArray(value) ? value.map((item) => `\n    ${JSON.stringify(item)}`) : undefined
    return `  ${JSON.stringify(name)}: ${lines?.length ? `[${lines.join(',')}\n  ]` : JSON.stringify(value)}`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}

function checkBackup(file: unknown): Checked<Backup> {
  if (!isObject(file) || file.format !== BACKUP_FORMAT) return refuse('other-file')
  const { version, exportedAt } = file
  if (version !== BACKUP_VERSION) {
    const isNewer = Number.isInteger(version) && (version as number) > BACKUP_VERSION
    if (isNewer) return refuse('newer-version', { version: version as number, known: BACKUP_VERSION })
    return refuse(version === undefined ? 'field-missing' : 'unknown-version', { field: 'version' })
  }
  if (exportedAt !== undefined && (typeof exportedAt !== 'string' || parseMoment(exportedAt) === undefined)) {
    return refuse('field-wrong', { field: 'exportedAt' })
  }
  const agencies = checkAgencies(file.agencies)
  if (!agencies.ok) return agencies
  const options = settings.safeParse(file.settings ?? {})
  if (!options.success) return refuse('field-wrong', { field: ['settings', ...pathOf(options.error)].join('.') })
  const records = checkRecords(file.records)
  if (!records.ok) return records
  return {
    ok: true,
    value: {
      ...file,
      format: BACKUP_FORMAT,
      version: BACKUP_VERSION,
      agencies: agencies.value,
      settings: options.data,
      records: records.value,
    },
  }
}

function checkAgencies(list: unknown): Checked<Agency[]> {
  if (!Array.isArray(list)) return refuseList(list, 'agencies')
  const agencies = new Map<string, Agency>()
  for (const [position, item] of list.entries()) {
    const index = position + 1
    const result = agency.safeParse(item)
    if (!result.success) {
      const path = pathOf(result.error)
      return refuse(has(item, path) ? 'agency-field-wrong' : 'agency-field-missing', { index, field: path.join('.') })
    }
    const { code } = result.data
    if (agencies.has(code)) return refuse('agency-twice', { index, code })
    agencies.set(code, result.data)
  }
  return { ok: true, value: [...agencies.values()] }
}

function checkRecords(list: unknown): Checked<StoredRecord[]> {
  if (!Array.isArray(list)) return refuseList(list, 'records')
  const records = new Map<string, StoredRecord>()
  for (const [position, item] of list.entries()) {
    const index = position + 1
    if (!isObject(item)) return refuse('record-none', { index })
    const result = parseRecord(item)
    if (!result.ok) {
      const isThere = has(item, result.path.split('.'))
      const kind = typeof item.kind === 'string' ? item.kind : ''
      return refuse(isThere ? 'record-field-wrong' : 'record-field-missing', { index, kind, field: result.path })
    }
    const record = toWritten(result.value)
    const key = recordKey(record)
    const known = records.get(key)
    // Of two spellings of one fact always the same one stays: the order of records does not matter (contract.md).
    if (!known || canonicalJson(record) < canonicalJson(known)) records.set(key, record)
  }
  return { ok: true, value: [...records.values()] }
}

function refuse(key: BackupProblemKey, values: BackupProblem['values'] = {}): { ok: false; problem: BackupProblem } {
  return { ok: false, problem: { key, values } }
}

function refuseList(list: unknown, field: string) {
  return refuse(list === undefined ? 'field-missing' : 'field-wrong', { field })
}

function pathOf(error: z.core.$ZodError): string[] {
  return (error.issues[0]?.path ?? []).map(String)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True where something stands at `path`: the field is wrong; else it is missing. */
function has(value: unknown, path: readonly string[]): boolean {
  let place = value
  for (const field of path) {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, field)) return false
    place = (place as Record<string, unknown>)[field]
  }
  return true
}
