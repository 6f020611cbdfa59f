/** What a backup's fields hold, for the sentences that say so. */

const FIELDS = {
  agency: 'code',
  code: 'code',
  month: 'month',
  firstMonth: 'month',
  filedThrough: 'month',
  on: 'day',
  period: 'period',
  at: 'moment',
  exportedAt: 'moment',
  producedAt: 'moment',
  filedAt: 'moment',
  replaces: 'moment',
  total: 'count',
  succeeded: 'count',
  rowsRead: 'count',
  records: 'count',
  accepted: 'count',
  rejected: 'count',
  leave: 'count',
  overtime: 'count',
  'settings.fileNamePattern': 'pattern',
  'settings.fileSchema': 'schema',
} as const
export type FieldKind = (typeof FIELDS)[keyof typeof FIELDS]

/** Of a field named by its path; undefined where there is nothing to say of it. */
export function kindOfField(field: string | number | undefined): FieldKind | undefined {
  const parts = String(field).split('.')
  const [name = ''] = parts[0] === 'settings' ? [parts.slice(0, 2).join('.')] : parts
  return Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : undefined
}
