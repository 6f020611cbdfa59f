import {
  digestOf,
  isEvent,
  isRecordEntry,
  type LedgerEntry,
  type LedgerHead,
  ledgerId,
  linkOf,
  namesOf,
  NO_HEAD,
  type RecordEntry,
  recordDigest,
  type Span,
} from './ledger.ts'
import type { Moment, Month } from './months.ts'
import type { StoredRecord } from './records.ts'

/** What does not hold, by the entry's number where it has one. */
export type Finding =
  /** The record says something else than when it came. */
  | { what: 'changed'; seq: number; entry: RecordEntry; record: StoredRecord }
  /** The record is not there, and nobody erased it. */
  | { what: 'lost'; seq: number; entry: RecordEntry }
  /** The record stands under another key than it came under. */
  | { what: 'moved'; seq: number; entry: RecordEntry; record: StoredRecord }
  /** The entry does not follow the one before: it was changed, or stands in another place. */
  | { what: 'unlinked'; seq: number; entry: LedgerEntry }
  /** Numbers `seq` to `last` are not there. */
  | { what: 'missing'; seq: number; last: number }
  /** The entry was emptied as if the record had been erased, and no erasure names it. */
  | { what: 'emptied'; seq: number }
  /** A record without an entry: it came by another way than the product's. */
  | { what: 'unknown'; record: StoredRecord }

/** A head written down elsewhere: on a report. `head`: its first digits, at least eight. */
export interface Claim {
  count: number
  head: string
}

export interface Audit {
  head: LedgerHead
  /** Entries and records looked at. */
  entries: number
  records: number
  /** Where the records came from. */
  from: Record<'here' | 'backup' | 'before', number>
  erasures: { at: Moment; records: number; scope?: { agency: string; month?: Month } }[]
  /** By number, those without one last; the first hundred. */
  findings: Finding[]
  /** How many there are in all. */
  wrong: number
  /**
   * How a claim stands: the ledger was so then; it was another; it has fewer entries; or everything up to there was
   * erased since, so that nobody can know.
   */
  claim?: 'same' | 'other' | 'shorter' | 'erased'
}

/** As many as somebody reads. */
const SHOWN = 100
/** So many strangers are held against so many losses; each pair may cost a digest. */
const COMPARED = 200

/**
 * Goes through a ledger and the records beside it: every `entry` in the order of their numbers, then every `record`
 * under its key, then `end`. Pure; the store feeds it (`lib/store/audit.ts`).
 */
export class LedgerAudit {
  readonly #claim: Claim | undefined
  #claimed: Audit['claim']
  #head: LedgerHead = NO_HEAD
  #entries = 0
  #records = 0
  readonly #from: Audit['from'] = { here: 0, backup: 0, before: 0 }
  readonly #erasures: Audit['erasures'] = []
  /** Entries whose record was not seen yet. */
  readonly #waiting = new Map<string, RecordEntry | RecordEntry[]>()
  readonly #emptied: number[] = []
  readonly #erased: Span[] = []
  readonly #findings: Finding[] = []
  readonly #unknown: StoredRecord[] = []

  constructor(claim?: Claim) {
    this.#claim = claim
  }

  entry(entry: LedgerEntry): void {
    this.#entries++
    const before = this.#before(entry)
    if (entry.seq > before.count + 1) {
      this.#findings.push({ what: 'missing', seq: before.count + 1, last: entry.seq - 1 })
    } else if (linkOf(before.head, digestOf(entry)) !== entry.link) {
      this.#findings.push({ what: 'unlinked', seq: entry.seq, entry })
    }
    this.#note(entry)
    this.#head = { head: entry.link, count: entry.seq }
    if (this.#claim?.count === entry.seq) this.#claimed = this.#isClaimed(entry.link) ? 'same' : 'other'
  }

  record(key: unknown, record: StoredRecord): void {
    this.#records++
    const entry = this.#take(ledgerId(key), record)
    if (!entry) this.#unknown.push(record)
    else if (!isOf(record, entry)) this.#findings.push({ what: 'changed', seq: entry.seq, entry, record })
  }

  end(): Audit {
    const lost = [...this.#waiting.values()].flat()
    for (const [at, record] of this.#unknown.entries()) {
      this.#findings.push(at < COMPARED ? movedFrom(lost, record) : { what: 'unknown', record })
    }
    for (const entry of lost) this.#findings.push({ what: 'lost', seq: entry.seq, entry })
    for (const seq of this.#falselyEmptied()) this.#findings.push({ what: 'emptied', seq })
    const place = (finding: Finding): number => ('seq' in finding ? finding.seq : Number.POSITIVE_INFINITY)
    const findings = this.#findings.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))
    return {
      head: this.#head,
      entries: this.#entries,
      records: this.#records,
      from: this.#from,
      erasures: this.#erasures,
      findings: findings.slice(0, SHOWN),
      wrong: findings.length,
      ...(this.#claim && { claim: this.#claimed ?? (this.#claim.count > this.#head.count ? 'shorter' : 'other') }),
    }
  }

  /** The head an entry follows; where everything was erased, the one that erasure names. */
  #before(entry: LedgerEntry): LedgerHead {
    if (this.#entries > 1 || !isEvent(entry) || entry.event !== 'all-erased') return this.#head
    const before = { head: entry.after, count: entry.seq - 1 }
    if (this.#claim && this.#claim.count <= before.count) {
      const isLast = this.#claim.count === before.count
      this.#claimed = isLast ? (this.#isClaimed(before.head) ? 'same' : 'other') : 'erased'
    }
    return before
  }

  #note(entry: LedgerEntry): void {
    if (isRecordEntry(entry)) {
      this.#from[entry.from ?? 'here']++
      const same = this.#waiting.get(entry.id)
      this.#waiting.set(entry.id, same ? [same, entry].flat() : entry)
    } else if (!isEvent(entry)) {
      this.#emptied.push(entry.seq)
    } else if (entry.event === 'erased') {
      this.#erasures.push({ at: entry.at, records: entry.records, scope: entry.scope })
      for (const [first, last] of entry.entries) this.#erased.push([first, Math.min(last, entry.seq - 1)])
    } else if (entry.event === 'all-erased') {
      this.#erasures.push(...entry.earlier, { at: entry.at, records: entry.records })
    }
  }

  /** The entry a record belongs to: of several, the one it agrees with. */
  #take(id: string, record: StoredRecord): RecordEntry | undefined {
    const found = this.#waiting.get(id)
    if (!Array.isArray(found)) {
      this.#waiting.delete(id)
      return found
    }
    const at = Math.max(
      0,
      found.findIndex((entry) => isOf(record, entry)),
    )
    const [entry] = found.splice(at, 1)
    if (found.length === 0) this.#waiting.delete(id)
    return entry
  }

  /** Numbers emptied that no erasure names. They ascend; so do the spans once sorted. */
  #falselyEmptied(): number[] {
    const spans = this.#erased.toSorted((a, b) => a[0] - b[0])
    let reached = 0
    let next = 0
    return this.#emptied.filter((seq) => {
      for (; next < spans.length && (spans[next] as Span)[0] <= seq; next++) {
        reached = Math.max(reached, (spans[next] as Span)[1])
      }
      return seq > reached
    })
  }

  #isClaimed(link: string): boolean {
    return this.#claim !== undefined && this.#claim.head !== '' && link.startsWith(this.#claim.head)
  }
}

function isOf(record: StoredRecord, entry: RecordEntry): boolean {
  const { kind, agency, month } = namesOf(record)
  const isNamed = kind === entry.kind && agency === entry.agency && month === entry.month
  return isNamed && recordDigest(record, entry.at, entry.from) === entry.digest
}

/** A record without an entry is one that was moved where it agrees with an entry whose record is gone: that one is taken off `lost`. */
function movedFrom(lost: RecordEntry[], record: StoredRecord): Finding {
  const at = lost.slice(0, COMPARED).findIndex((entry) => isOf(record, entry))
  const [entry] = at < 0 ? [] : lost.splice(at, 1)
  return entry ? { what: 'moved', seq: entry.seq, entry, record } : { what: 'unknown', record }
}
