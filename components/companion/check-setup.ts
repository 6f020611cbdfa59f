import type { Agency } from '../../lib/domain/agencies.ts'
import { addMonths, monthOfDay, taipeiDay } from '../../lib/domain/months.ts'
import { parseRocMonth, tidyEntry } from '../../lib/text/entry.ts'
import type { SetupProblem } from '../../lib/text/popup.ts'

/** What stands in the form, as typed. */
export interface SetupEntry {
  code: string
  name: string
  first: string
  through: string
  channel: string
}

export type SetupField = 'code' | 'name' | 'first' | 'through'
export type SetupProblems = Partial<Record<SetupField, SetupProblem>>

/** The agency the entries describe, or what is wrong with which. */
export function checkSetup(
  entry: SetupEntry,
  followed: readonly Agency[],
  now: number,
): { agency: Agency } | { problems: SetupProblems } {
  const thisMonth = monthOfDay(taipeiDay(now))
  const problems: SetupProblems = {}
  const code = tidyEntry(entry.code).toUpperCase()
  if (code === '') problems.code = 'code-missing'
  else if (!/^[0-9A-Z]{10}$/.test(code)) problems.code = 'code-wrong'
  else if (followed.some((one) => one.code === code)) problems.code = 'code-followed'

  const name = entry.name.trim()
  if (name === '') problems.name = 'name-missing'

  const firstMonth = parseRocMonth(entry.first)
  if (firstMonth === undefined) problems.first = 'first-wrong'
  else if (firstMonth > thisMonth) problems.first = 'first-future'

  const filedThrough = parseRocMonth(entry.through)
  if (tidyEntry(entry.through) !== '') {
    if (filedThrough === undefined) problems.through = 'through-wrong'
    else if (filedThrough > addMonths(thisMonth, -1)) problems.through = 'through-late'
    else if (firstMonth !== undefined && filedThrough < firstMonth) problems.through = 'through-early'
  }
  if (Object.keys(problems).length > 0 || firstMonth === undefined) return { problems }
  const channel = entry.channel === 'webhr' ? 'webhr' : 'console'
  return { agency: { code, name, firstMonth, channel, ...(filedThrough && { filedThrough }) } }
}
