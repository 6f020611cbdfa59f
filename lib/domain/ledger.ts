/**
 * The ledger beside the records: what arrived, in the order it arrived, each entry chained to the one before, so that a
 * record changed, lost or moved after the fact is found and named (`ledger-audit.ts`). It proves that and no more: who
 * makes the whole ledger anew has a ledger that holds, and only a head written down elsewhere (the report) tells.
 *
 *     digest = SHA-256(when and whence, and the record's lasting form)
 *     link   = SHA-256(link of the entry before, digest)
 *
 * An entry holds nothing of what a record says, only whose and which month it is, to name it. Erasing a record leaves
 * of its entry number, digest and link: the chain goes on over it, and an event says that it was erased.
 */
import { canonicalJson } from './keys.ts'
import type { Moment, Month } from './months.ts'
import { isFact, type StoredRecord } from './records.ts'
import { sha256 } from './sha256.ts'

interface Chained {
  /** From 1, without a gap. */
  seq: number
  /** 64 hexadecimal digits, as `digest`. */
  link: string
}

/** A record that came. */
export interface RecordEntry extends Chained {
  /** Which record: of its key. The same fact, erased and come again, has it twice. */
  id: string
  digest: string
  /** When it came here. */
  at: Moment
  /** By a restored backup, or it was here before there was a ledger; otherwise read, told or marked here. */
  from?: 'backup' | 'before'
  /** Of the record, where it has them in the usual way; they name it once it is gone. `month` '': it has none. */
  kind: string
  agency?: string
  month?: Month
}

/** What is left of the entry of a record that was erased. */
export interface ErasedEntry extends Chained {
  digest: string
}

/** First and last number, both included. */
export type Span = [number, number]

export type LedgerEvent =
  /** The operator erased a month, or an agency. `entries`: whose entries went. */
  | { event: 'erased'; scope: { agency: string; month?: Month }; records: number; entries: Span[] }
  /**
   * The operator erased everything, the ledger's entries too: the next one follows `after`, the last link before.
   * `earlier`: erasures of everything before this one, as far as they are kept.
   */
  | { event: 'all-erased'; records: number; after: string; earlier: { at: Moment; records: number }[] }
  /** A backup was made, of so many records. */
  | { event: 'backup'; records: number }
export type EventEntry = Chained & LedgerEvent & { at: Moment }

export type LedgerEntry = RecordEntry | ErasedEntry | EventEntry

/** The ledger's end: the last entry's number and link. */
export interface LedgerHead {
  /** '' where there is no entry yet. */
  head: string
  count: number
}

export const NO_HEAD: LedgerHead = { head: '', count: 0 }

/** Fields of any record that may be erased while it stays (rows), or name a person (a note): never chained. */
const PASSING = ['rows', 'note'] as const

/** Which record, of the key it stands under in the database: 32 hexadecimal digits, with nothing passing in it. */
export function ledgerId(key: unknown): string {
  return sha256(typeof key === 'string' ? lastingKey(key) : canonicalJson(key)).slice(0, 32)
}

/** What is chained of a record, and when and whence it came. */
export function recordDigest(record: StoredRecord, at: Moment, from?: RecordEntry['from']): string {
  const lasting: Record<string, unknown> = { ...record }
  for (const field of PASSING) delete lasting[field]
  return sha256(canonicalJson([at, from ?? null, lasting]))
}

/** The entry of a record that came after `head`. */
export function recordEntry(
  head: LedgerHead,
  [key, record]: readonly [key: string, record: StoredRecord],
  at: Moment,
  from?: RecordEntry['from'],
): RecordEntry {
  const digest = recordDigest(record, at, from)
  const named = { ...namesOf(record), ...(from && { from }) }
  return { seq: head.count + 1, id: ledgerId(key), digest, at, ...named, link: linkOf(head.head, digest) }
}

/** The entry of an event after `head`. */
export function eventEntry(head: LedgerHead, event: LedgerEvent, at: Moment): EventEntry {
  const link = linkOf(head.head, eventDigest(event, at))
  return { seq: head.count + 1, at, ...event, link }
}

/** What erasing leaves of an entry. */
export function erasedEntry({ seq, digest, link }: RecordEntry): ErasedEntry {
  return { seq, digest, link }
}

/** What names a record in its entry. */
export function namesOf(record: StoredRecord): Pick<RecordEntry, 'kind' | 'agency' | 'month'> {
  const { kind, agency, month } = record as Record<string, unknown>
  return {
    // Of kinds not known here it may be any text.
    kind: isFact(record) ? record.kind : String(kind).slice(0, 40),
    // Whole, and together: the ledger's index finds by them what an erasure takes.
    ...(typeof agency === 'string' && { agency, month: typeof month === 'string' ? month : '' }),
  }
}

export function isEvent(entry: LedgerEntry): entry is EventEntry {
  return 'event' in entry
}

export function isRecordEntry(entry: LedgerEntry): entry is RecordEntry {
  return 'id' in entry
}

/** The digest an entry stands for: of an event its own words', of a record the one kept. */
export function digestOf(entry: LedgerEntry): string {
  if (!isEvent(entry)) return entry.digest
  const { seq, link, at, ...event } = entry
  return eventDigest(event as LedgerEvent, at)
}

export function linkOf(before: string, digest: string): string {
  return sha256(`${before}\n${digest}`)
}

/** Numbers, ascending, as spans. */
export function spansOf(numbers: readonly number[]): Span[] {
  const spans: Span[] = []
  for (const number of numbers) {
    const last = spans.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else spans.push([number, number])
  }
  return spans
}

function eventDigest(event: LedgerEvent, at: Moment): string {
  return sha256(canonicalJson([at, event]))
}

/** A natural key (`recordKey`) without what passes; a text that is none stands for itself. */
function lastingKey(key: string): string {
  if (!PASSING.some((field) => key.includes(`"${field}":`))) return key
  try {
    const [agency, kind, telling] = JSON.parse(key)
    for (const field of PASSING) delete telling[field]
    return canonicalJson([agency, kind, telling])
  } catch {
    return key
  }
}
