import type { Audit, Claim, Finding } from '../../domain/ledger-audit.ts'
import type { LedgerHead, RecordEntry } from '../../domain/ledger.ts'
import type { Fact, StoredRecord } from '../../domain/records.ts'
import { readClaim } from '../typed-claim.ts'
import { codeText } from '../zh/ledger.ts'
import { formatCount, rocMoment, rocMonth } from './dates.ts'
import { plural } from './plural.ts'
import { recordText } from './records.ts'

/** The words of the ledger: what it is, what an audit of it found, what it proves and what not. */

export { codeText } from '../zh/ledger.ts'

export const PROOF_TEXT = {
  meaning:
    'Every record, as it is saved, is entered in the ledger in the order it came, and linked by a hash (SHA-256) to the entry before. “Verify” checks ledger and records against each other from the beginning and names the first record that was changed, lost or moved; it only reads and changes nothing.',
  now: 'Now',
  empty: 'The ledger has no entries yet. Once there are records, it can be verified.',
  verify: 'Verify',
  running: 'Verifying',
  compare: 'Check against a report handed in (optional)',
  compareHint:
    'Enter the number of entries 「帳本」 and the checksum 「校驗碼」 printed on the report, to learn whether the ledger of that time was replaced since.',
  count: 'Ledger entries',
  code: 'Checksum',
  codeHint: 'At least its first 8 characters; spaces may be left out.',
  countWrong: 'Enter the number of entries on the report, such as 1,240.',
  codeWrong: 'Enter the checksum on the report, at least its first 8 characters (digits and a–f).',
  found: 'What does not match',
  more: 'More',
  erasures: 'Erasures on record',
  proves: 'What it proves',
  provesText:
    'If, after records came in, somebody changed one in the database, deleted one, put one in or swapped two, verifying names it. What the officer erased under “Erase data” is entered in the ledger – when, what and how many – and is not reported as lost; restoring or merging a backup adds further entries.',
  provesNot: 'What it does not prove',
  provesNotText:
    'It does not prove that records were read rightly at first, nor that the computer’s clock was right. If somebody remade the whole ledger too, the ledger itself cannot show it – but reports already handed in can: a remade ledger has another checksum than the one printed on them. Notes and detail rows (which are cleared by rule) are not in the ledger.',
} as const

/** The head as it is shown: `Ledger with 1,240 entries · checksum 3f2a 91bc 0d4e 77a1`. */
export function ledgerText({ head, count }: LedgerHead): string {
  return `Ledger with ${plural(count, 'entry', 'entries')} · checksum ${codeText(head) || '—'}`
}

/** What was typed of a report's line: what is wrong with it, or the claim; undefined where nothing was typed. */
export function parseClaim(count: string, code: string): Claim | { count?: string; code?: string } | undefined {
  const claim = readClaim(count, code)
  if (!claim || !('isWrong' in claim)) return claim
  const { isWrong } = claim
  return {
    ...(isWrong.count && { count: PROOF_TEXT.countWrong }),
    ...(isWrong.code && { code: PROOF_TEXT.codeWrong }),
  }
}

/** How the audit ended, in one sentence. */
export function auditText({ entries, records, wrong }: Audit): string {
  const held = `${plural(entries, 'ledger entry', 'ledger entries')}, ${plural(records, 'record')}`
  return wrong === 0
    ? `All match (${held}, checked one by one): nothing was changed, lost, moved or put in since it was saved.`
    : `${formatCount(wrong)} ${wrong === 1 ? 'thing does' : 'things do'} not match (${held}). First export a backup to keep things as they are, then compare with reports handed in or earlier backups.`
}

/** Where the records came from, as far as not all came the usual way. */
export function fromText({ from: { here, backup, before } }: Audit): string | undefined {
  if (backup === 0 && before === 0) return undefined
  const parts = [
    `${formatCount(here)} read or entered on this computer`,
    ...(backup > 0 ? [`${formatCount(backup)} restored from a backup`] : []),
    ...(before > 0
      ? [`${formatCount(before)} from before the ledger began, proved only not to have changed since`]
      : []),
  ]
  return `Records: ${parts.join('; ')}.`
}

const CLAIMS: Record<NonNullable<Audit['claim']>, (claim: Claim) => string> = {
  same: ({ count }) =>
    count === 1
      ? 'Matches the report: the one entry of when it was printed is still the original.'
      : `Matches the report: the ${formatCount(count)} entries of when it was printed are still the original ones.`,
  other: ({ count }) =>
    `Does not match the report: the checksum of entry ${formatCount(count)} is different. The whole ledger may have been replaced, or the report was not printed from the data of this computer.`,
  shorter: ({ count }) =>
    `Does not match the report: it says ${plural(count, 'entry', 'entries')}, and the ledger has fewer now. The ledger may have been cut short or replaced as a whole.`,
  erased: () =>
    'Cannot be checked against the report: after it was printed, the officer erased all data, and the entries of that time are gone.',
}

export function claimText(claim: NonNullable<Audit['claim']>, typed: Claim): string {
  return CLAIMS[claim](typed)
}

/** An agency's name for its code; the code where none is known. */
type NameOf = (code: string) => string
/** Whether a record is one of ours to the last field; given, for who speaks on the pages of others brings no schemas. */
type IsWhole = (record: StoredRecord) => record is Fact

/** One thing that does not hold, in words. */
export function findingText(finding: Finding, nameOf: NameOf, isWhole: IsWhole): string {
  switch (finding.what) {
    case 'changed':
      return `${entryText(finding.entry, nameOf)} is not as it was saved; it now says: ${plainRecord(finding.record, isWhole)}`
    case 'lost':
      return `${entryText(finding.entry, nameOf)} is gone, with no erasure on record.`
    case 'moved':
      return `${entryText(finding.entry, nameOf)} was moved elsewhere (its key in the database is different).`
    case 'unlinked':
      return `Ledger entry ${formatCount(finding.seq)} does not link to the one before: it was changed, or the order was.`
    case 'missing': {
      const { seq, last } = finding
      return last > seq
        ? `Ledger entries ${formatCount(seq)}–${formatCount(last)} are missing.`
        : `Ledger entry ${formatCount(seq)} is missing.`
    }
    case 'emptied':
      return `Ledger entry ${formatCount(finding.seq)} was emptied, with no erasure on record.`
    case 'unknown':
      return `A record is not in the ledger, so the companion did not save it: ${withWhose(finding.record, nameOf)}${plainRecord(finding.record, isWhole)}`
  }
}

/** What the operator erased, and when. */
export function erasureText({ at, records, scope }: Audit['erasures'][number], nameOf: NameOf): string {
  const what = scope
    ? `${nameOf(scope.agency)}${scope.month ? ` ${monthText(scope.month)}` : ', all records'}`
    : 'all data'
  return `${rocMoment(at)}: erased ${what} (${plural(records, 'record')})`
}

export function moreText(count: number): string {
  return `${formatCount(count)} more, not listed.`
}

function entryText({ seq, at, kind, agency, month }: RecordEntry, nameOf: NameOf): string {
  return `Ledger entry ${formatCount(seq)} (${withWhose({ kind, agency, month }, nameOf)}${kindText(kind)}, saved ${rocMoment(at)})`
}

function withWhose(record: StoredRecord, nameOf: NameOf): string {
  const { agency, month } = record as { agency?: unknown; month?: unknown }
  const parts = [
    ...(typeof agency === 'string' ? [nameOf(agency)] : []),
    ...(typeof month === 'string' && month ? [monthText(month)] : []),
  ]
  return parts.length > 0 ? `${parts.join(' ')}, ` : ''
}

const KINDS: Record<string, string> = {
  comparison: 'comparison result',
  correction: 'correction run',
  backfill: 'backfill run',
  production: 'production',
  filing: 'filing',
  'filing-errors': 'error details',
  count: 'platform row count',
  mark: 'mark by hand',
}

function kindText(kind: string): string {
  return Object.hasOwn(KINDS, kind) ? (KINDS[kind] as string) : 'record of a newer version'
}

/** A record that somebody else wrote may hold anything. */
function plainRecord(record: StoredRecord, isWhole: IsWhole): string {
  return isWhole(record) ? recordText(record, { withoutNotes: true }) : 'content that is not a proper record.'
}

function monthText(month: string): string {
  return /^\d{4}-\d{2}$/.test(month) ? rocMonth(month) : month
}
