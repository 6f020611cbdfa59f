import type { Report } from '../../lib/browser/protocol.ts'
import type { PlatformPage, Reading } from '../../lib/reading/verdicts.ts'

/** As long as the protocol takes a text, and as many of a list. */
const LONGEST = 200
const MOST = 200
const MOST_ROWS = 2000

const cut = (text: string): string => text.slice(0, LONGEST)
const cutOrNull = (text: string | null): string | null => (text === null ? null : cut(text))

/**
 * What leaves a page of the platform: facts about files, agencies and counts; nothing of the rows' persons. `sizes`: of
 * files as they were chosen, in bytes, where the page itself does not say.
 */
export function platformReportOf(
  reading: Reading<PlatformPage>,
  sizes: ReadonlyMap<string, number>,
): Report | undefined {
  if (reading.verdict === 'unrelated' || reading.page === 'session-expired') return undefined
  if (reading.verdict === 'unreadable') {
    const { key, values } = reading.reason
    return { page: 'unreadable', of: reading.page as 'upload', reason: key, values: { ...values } }
  }
  const who = (said: { code: string; name: string | null } | null) =>
    said && { code: said.code, name: cutOrNull(said.name) }
  const filesOf = (files: readonly { name: string; size: number | null }[]) =>
    files.slice(0, MOST).map(({ name, size }) => ({ name: cut(name), size: size ?? sizes.get(name) ?? null }))
  switch (reading.page) {
    case 'filing-summary':
    case 'filing-history': {
      const filings = reading.filings
        .slice(0, MOST_ROWS)
        .map(({ agency, name, filedAt, accepted, rejected, file }) => ({
          agency,
          name: cutOrNull(name),
          filedAt,
          accepted,
          rejected,
          ...(file !== undefined && { file: cut(file) }),
        }))
      return { page: reading.page, filings }
    }
    case 'filing-errors':
      return {
        page: 'filing-errors',
        errors: reading.errors.slice(0, MOST).map(({ message, count }) => ({ message: cut(message), count })),
        agency: who(reading.agency),
        file: cutOrNull(reading.file),
        isPartial: reading.verdict === 'partial',
      }
    case 'monthly-counts':
      return {
        page: 'monthly-counts',
        counts: reading.counts.slice(0, MOST_ROWS).map(({ agency, name, month, leave, overtime }) => ({
          agency,
          ...(name !== undefined && { name: cut(name) }),
          month,
          leave,
          overtime,
        })),
        updatedAt: reading.updatedAt,
      }
    case 'upload':
      return { page: 'upload', files: filesOf(reading.files), agency: who(reading.agency) }
    case 'upload-result':
      return { page: 'upload-result', results: resultsOf(reading.results), agency: who(reading.agency) }
    case 'format-check':
      return { page: 'format-check', files: filesOf(reading.files), results: resultsOf(reading.results) }
  }
}

function resultsOf(results: readonly { file: string; ok: boolean; message: string | null }[]) {
  return results.slice(0, MOST).map(({ file, ok, message }) => ({ file: cut(file), ok, message: cutOrNull(message) }))
}
