import type { Moment, Month } from '../months.ts'

/**
 * What a check found in a file: a key and its values, no words (lib/text/file-checks.ts has them). The official
 * 介接格式 is not public, so nothing here knows fields of it; only an office's own JSON Schema does.
 */
export interface FindingValues {
  // the file as it lies on the disk
  'not-json-name': Record<string, never>
  'too-large': { bytes: number; limit: number }
  'not-read-for-size': { bytes: number }
  empty: Record<string, never>
  unreadable: Record<string, never>
  'took-too-long': { seconds: number }
  // its text
  'utf-16': Record<string, never>
  big5: { at: number }
  'not-utf-8': { at: number }
  bom: Record<string, never>
  // its JSON
  'other-format': { looks: 'html' | 'zip' | 'pdf' }
  truncated: { line: number; column: number; path: string }
  'not-json': { line: number; column: number; path: string; found: string }
  'no-data': Record<string, never>
  // by the office's JSON Schema
  'schema-missing': { path: string; name: string; row?: number }
  'schema-format': { path: string; name: string; rule: string; expected: string; row?: number }
  'schema-extra': { path: string; name: string; row?: number }
  'schema-more': { count: number }
  'schema-many': { looked: number }
  'schema-unusable': Record<string, never>
  // whose and which
  'other-agency-name': { code: string; chosen: string }
  'other-agency-content': { codes: string[]; chosen: string }
  'several-agencies': { codes: string[]; chosen: string }
  'agency-not-told': Record<string, never>
  'time-none': Record<string, never>
  'time-several': Record<string, never>
  'time-impossible': Record<string, never>
  'time-ahead': { time: Moment }
  'same-file': { other: string }
  'same-name': { other: string }
  'same-content': { other: string }
  // against the plan
  premature: { month: Month; time: Moment; since: string }
  'out-of-order': { month: Month; time: Moment; older: Month; olderTime: Moment }
  'follows-plan': { month: Month; older: Month }
  'better-not-upload': { month: Month }
  superseded: { month: Month; newer: Moment }
  accepted: { month: Month; at: Moment }
  rejected: { month: Month; at: Moment; rows: number }
}
export type FindingKey = keyof FindingValues
export type Finding = { [K in FindingKey]: { key: K; values: FindingValues[K] } }[FindingKey]

/** problem: not to be uploaded like this; caution: look before; note: good to know. */
type Severity = 'problem' | 'caution' | 'note'

const MILDER: Partial<Record<FindingKey, Severity>> = {
  bom: 'caution',
  'no-data': 'caution',
  'schema-unusable': 'caution',
  'several-agencies': 'caution',
  'time-none': 'caution',
  'time-several': 'caution',
  'time-impossible': 'caution',
  'time-ahead': 'caution',
  'same-name': 'caution',
  'better-not-upload': 'caution',
  superseded: 'caution',
  'agency-not-told': 'note',
  accepted: 'note',
}

export function severityOf({ key }: Pick<Finding, 'key'>): Severity {
  return MILDER[key] ?? 'problem'
}

/** A finding, its values checked against its key. */
export function finding<K extends FindingKey>(key: K, values: FindingValues[K]): Finding {
  return { key, values } as Finding
}
