import type { Audit, Claim, Finding } from '../../domain/ledger-audit.ts'
import type { LedgerHead, RecordEntry } from '../../domain/ledger.ts'
import type { Fact, StoredRecord } from '../../domain/records.ts'
import { readClaim } from '../typed-claim.ts'
import { formatCount, rocMoment, rocMonth } from './dates.ts'
import { recordText } from './records.ts'

/** The words of the ledger: what it is, what an audit of it found, what it proves and what not. */

export const PROOF_TEXT = {
  meaning:
    '每一筆紀錄存入時,都依到達順序記進帳本,並用雜湊(SHA-256)接在前一筆之後。「驗證」把帳本和現有紀錄從頭核對一遍,指出第一筆被改過、遺失或調換的紀錄;只讀取,不改變任何資料。',
  now: '目前',
  empty: '帳本還沒有任何一筆。有紀錄之後就能驗證。',
  verify: '驗證',
  running: '驗證中',
  compare: '和交出去的報表核對(選填)',
  compareHint: '填報表上印的帳本筆數與校驗碼,就能知道報表印出之後,當時的帳本有沒有被換掉。',
  count: '帳本筆數',
  code: '校驗碼',
  codeHint: '至少前 8 碼,空格可省略。',
  countWrong: '請填報表上的筆數,如 1,240。',
  codeWrong: '請填報表上的校驗碼,至少前 8 碼(數字與 a–f)。',
  found: '不符之處',
  more: '其餘',
  erasures: '刪除的記載',
  proves: '證明什麼',
  provesText:
    '紀錄進來之後,有人在資料庫裡改了內容、刪了一筆、插了一筆或調換順序,驗證會指出是哪一筆。由承辦人在「刪除資料」刪掉的,帳本記著何時、刪了什麼、幾筆,不會誤報為遺失;還原或合併備份會接著往下記。',
  provesNot: '不證明什麼',
  provesNotText:
    '不證明紀錄當初讀得對,也不證明電腦的時鐘準確。如果有人連帳本一起整本重做,帳本本身看不出來——要靠已經交出去的報表:重做的帳本,校驗碼會和報表上印的不同。備註與明細列(會依規定清除)不在帳本內。',
} as const

/** The head as it is printed: `帳本 1,240 筆・校驗碼 3f2a 91bc 0d4e 77a1`. */
export function ledgerText({ head, count }: LedgerHead): string {
  return `帳本 ${formatCount(count)} 筆・校驗碼 ${codeText(head) || '—'}`
}

/** The first 64 of a head's 256 bits, which nobody meets by trying: `3f2a 91bc 0d4e 77a1`. */
export function codeText(head: string): string {
  return head
    .slice(0, 16)
    .replace(/(.{4})/g, '$1 ')
    .trim()
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
  return wrong === 0
    ? `相符:帳本 ${formatCount(entries)} 筆與現有 ${formatCount(records)} 筆紀錄逐筆核對,存入之後沒有被改、遺失、調換或插入。`
    : `發現 ${formatCount(wrong)} 處不符(帳本 ${formatCount(entries)} 筆,現有紀錄 ${formatCount(records)} 筆)。請先匯出備份保留現況,再與交出去的報表或先前的備份核對。`
}

/** Where the records came from, as far as not all came the usual way. */
export function fromText({ from: { here, backup, before } }: Audit): string | undefined {
  if (backup === 0 && before === 0) return undefined
  const parts = [
    `${formatCount(here)} 筆在這台電腦讀取或填寫`,
    ...(backup > 0 ? [`${formatCount(backup)} 筆由備份還原`] : []),
    ...(before > 0 ? [`${formatCount(before)} 筆在帳本開始之前就有,只證明之後沒有變`] : []),
  ]
  return `來源:${parts.join(';')}。`
}

const CLAIMS: Record<NonNullable<Audit['claim']>, (count: string) => string> = {
  same: (count) => `和報表相符:報表印出時的 ${count} 筆帳,現在還是原來的。`,
  other: (count) => `和報表不符:第 ${count} 筆的校驗碼不同。帳本可能整本換過,或報表不是由這台電腦的資料印的。`,
  shorter: (count) => `和報表不符:報表上有 ${count} 筆,現在的帳本沒有那麼多。帳本可能被截斷或整本換過。`,
  erased: () => '無法和報表核對:報表印出之後,資料曾由承辦人全部刪除,當時的帳已不在。',
}

export function claimText(claim: NonNullable<Audit['claim']>, { count }: Claim): string {
  return CLAIMS[claim](formatCount(count))
}

/** An agency's name for its code; the code where none is known. */
type NameOf = (code: string) => string
/** Whether a record is one of ours to the last field; given, for who speaks on the pages of others brings no schemas. */
type IsWhole = (record: StoredRecord) => record is Fact

/** One thing that does not hold, in words. */
export function findingText(finding: Finding, nameOf: NameOf, isWhole: IsWhole): string {
  switch (finding.what) {
    case 'changed':
      return `${entryText(finding.entry, nameOf)}和存入時不同,現在寫的是:${plainRecord(finding.record, isWhole)}`
    case 'lost':
      return `${entryText(finding.entry, nameOf)}不見了,也沒有刪除的記載。`
    case 'moved':
      return `${entryText(finding.entry, nameOf)}被移到別的位置(資料庫的鍵值不同)。`
    case 'unlinked':
      return `帳本第 ${formatCount(finding.seq)} 筆接不上前一筆:這筆帳被改過,或順序被調換。`
    case 'missing': {
      const { seq, last } = finding
      return `帳本缺第 ${formatCount(seq)}${last > seq ? `–${formatCount(last)}` : ''} 筆。`
    }
    case 'emptied':
      return `帳本第 ${formatCount(finding.seq)} 筆被清空,卻沒有刪除的記載。`
    case 'unknown':
      return `有一筆紀錄不在帳本裡,不是由小幫手存入的:${whose(finding.record, nameOf)}${plainRecord(finding.record, isWhole)}`
  }
}

/** What the operator erased, and when. */
export function erasureText({ at, records, scope }: Audit['erasures'][number], nameOf: NameOf): string {
  const what = scope
    ? `${nameOf(scope.agency)}${scope.month ? ` ${monthText(scope.month)}` : ' 的全部紀錄'}`
    : '全部資料'
  return `${rocMoment(at)} 刪除 ${what},${formatCount(records)} 筆`
}

export function moreText(count: number): string {
  return `另有 ${formatCount(count)} 處,略。`
}

function entryText({ seq, at, kind, agency, month }: RecordEntry, nameOf: NameOf): string {
  return `帳本第 ${formatCount(seq)} 筆(${whose({ kind, agency, month }, nameOf)}${kindText(kind)},${rocMoment(at)} 存入)`
}

function whose(record: StoredRecord, nameOf: NameOf): string {
  const { agency, month } = record as { agency?: unknown; month?: unknown }
  const parts = [
    ...(typeof agency === 'string' ? [nameOf(agency)] : []),
    ...(typeof month === 'string' && month ? [monthText(month)] : []),
  ]
  return parts.length > 0 ? `${parts.join(' ')} ` : ''
}

const KINDS: Record<string, string> = {
  comparison: '比對結果',
  correction: '資料校正',
  backfill: '批次補建',
  production: '產製',
  filing: '報送',
  'filing-errors': '錯誤明細',
  count: '平臺筆數',
  mark: '手動標記',
}

function kindText(kind: string): string {
  return Object.hasOwn(KINDS, kind) ? (KINDS[kind] as string) : '較新版本的紀錄'
}

/** A record that somebody else wrote may hold anything. */
function plainRecord(record: StoredRecord, isWhole: IsWhole): string {
  return isWhole(record) ? recordText(record, { withoutNotes: true }) : '內容不合格式。'
}

function monthText(month: string): string {
  return /^\d{4}-\d{2}$/.test(month) ? rocMonth(month) : month
}
