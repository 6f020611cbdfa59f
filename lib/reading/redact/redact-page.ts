import type { Query } from '../../domain/query.ts'
import { nameOf } from '../pages/comparison-query.ts'
import { everyPage } from '../pages/every.ts'
import { platformPages } from '../pages/platform.ts'
import { readPage } from '../read-page.ts'
import type { ReadablePage, Reading } from '../verdicts.ts'
import { Agencies } from './agencies.ts'
import { consoleSite, platformSite } from './known-words.ts'
import { decideTexts } from './texts.ts'
import { CopyWriter } from './write-copy.ts'

interface RedactOptions {
  /** What the page was read with, where that is known. */
  query?: Query | undefined
}

/** A page's redacted copy. */
interface Redacted {
  html: string
  /** The page it was taken for: `comparison`; `unrelated` for none. */
  page: string
}

/**
 * A copy of a page for diagnosis: it reads the same (verdict, page, reason, columns), and holds no name, reason, id or
 * other text of a person's. Built anew from what is known to be harmless; nothing is copied and then cleaned. Changes
 * nothing on the page. Redacting a copy gives the same copy.
 */
export function redactPage(document: Document, { query }: RedactOptions = {}): Redacted {
  const reading = readPage(document, { query, register: everyPage })
  const texts = decideTexts(document, isOfPlatform(reading) ? platformSite : consoleSite)
  const { body } = document
  // Our own panel stands beside the body, and so outside the copy.
  const copy = body ? new CopyWriter(document, texts).write(body) : '<body></body>'
  const verdict = [
    reading.verdict,
    reading.page ?? '-',
    ...(reading.verdict === 'unreadable' ? [reading.reason.key, ...reading.missing] : []),
  ]
  const head = [
    '差勤報送小幫手:供診斷的頁面副本(由承辦人自行存檔)。',
    '保留:頁面結構、標籤、欄位名稱、按鈕文字、標題與頁次的日期和筆數、資料日期的年月;彙整平臺另保留各機關的筆數與檔名裡產製時間的年月。',
    '已換成替代字:姓名、事由、單位、帳號、代碼等所有其他文字與數字;機關改為「練習機關」。程式、樣式、網址、隱藏欄位均未收錄。',
    '提供給他人前,請先自行開啟確認。',
    `判讀:${verdict.join(' ')}`,
    ...(query ? [`查詢條件:${JSON.stringify(redactQuery(query, texts.agencies))}`] : []),
  ]
  return {
    page: reading.page ?? 'unrelated',
    html: `<!DOCTYPE html>\n<!--\n${head.join('\n')}\n-->\n<html lang="zh-TW"><head><meta charset="utf-8"><title>差勤頁面診斷副本</title></head>${copy}</html>`,
  }
}

const isOfPlatform = ({ page }: Reading<ReadablePage>): boolean =>
  page !== 'session-expired' && platformPages.some(({ id }) => id === page)

/** The query with the page's own agency under its invented name, and any other under another. */
function redactQuery({ agencyName, ...query }: Query, { names: [own] }: Agencies): Query {
  if (!agencyName) return query
  const agencies = new Agencies()
  agencies.nameFor('')
  const isOwn = own !== undefined && nameOf(own) === nameOf(agencyName)
  return { ...query, agencyName: agencies.nameFor(isOwn ? '' : agencyName) }
}
