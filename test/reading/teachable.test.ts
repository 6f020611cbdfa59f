import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePage } from '../../lib/cli/read.ts'
import { taughtFrom, withoutWord, withWord } from '../../lib/domain/taught-words.ts'
import { findAction } from '../../lib/reading/actions.ts'
import { readPage, readQueryForm } from '../../lib/reading/read-page.ts'
import { parseTaught, TEACHABLE } from '../../lib/reading/teachable.ts'
import { parseWordsFile, serialiseWords } from '../../lib/reading/words-file.ts'

const page = (name: string, change = (html: string) => html) =>
  parsePage(new TextEncoder().encode(change(readFileSync(`test/pages/${name}/page.html`, 'utf8'))))
const header = (word: string, means: string) => ({ kind: 'header', word, means }) as const

describe('what may be taught', () => {
  test.each([
    ['header', ' 審核狀態▲ ', '假單狀態', header('審核狀態', '假單狀態')],
    ['header', '審 核\n狀態(筆)', '假單狀態', header('審核狀態', '假單狀態')],
    ['button', '【查 詢】', '確定', { kind: 'button', word: '查詢', means: '確定' }],
    ['label', '資料種類：', '資料類型', { kind: 'label', word: '資料種類', means: '資料類型' }],
  ])('%s %j means %s', (kind, typed, means, taught) => expect(parseTaught(kind, typed, means)).toEqual(taught))

  test.each([
    ['header', '姓名', '假單狀態', 'shipped'],
    ['header', '下載人員', '姓名', 'shipped'],
    ['button', '批次補建', '資料校正', 'shipped'],
    ['button', '回上一頁', '批次補建', 'shipped'],
    ['button', '執行', '資料校正', 'shipped'],
    ['label', '查詢年月', '下載月份', 'shipped'],
    ['header', ' ▲ ', '姓名', 'empty'],
    ['header', '長'.repeat(41), '姓名', 'long'],
    ['header', '審核狀態', '審核', 'meaning'],
    ['button', '查詢', '姓名', 'meaning'],
    ['constructor', '查詢', '確定', 'meaning'],
  ])('%s %j as %s: %s', (kind, typed, means, fault) => expect(parseTaught(kind, typed, means)).toBe(fault))

  test('every meaning is itself a word that needs no teaching', () => {
    for (const [kind, words] of Object.entries(TEACHABLE)) {
      expect(words.length).toBeGreaterThan(3)
      for (const word of words) expect(parseTaught(kind, word, word)).toBe('shipped')
    }
  })
})

describe('reading with taught words', () => {
  // Headers: test/reading/headers.test.ts.
  test('labels of the query form, one renamed and taught', () => {
    const rename = (html: string) => html.replaceAll('資料類型', '資料種類')
    const words = taughtFrom([{ kind: 'label', word: '資料種類', means: '資料類型' }])
    const plain = readPage(page('query-form/month'))
    expect(plain).toMatchObject({ verdict: 'observed', data: expect.any(String) })
    expect(readPage(page('query-form/month', rename))).toMatchObject({ verdict: 'partial', missing: ['data'] })
    expect(readPage(page('query-form/month', rename), { taught: words })).toEqual(plain)
    expect(readQueryForm(page('query-form/month', rename), words)).toEqual(plain)
  })

  test('a button of another word is what it was taught to be', () => {
    const document = parsePage(new TextEncoder().encode('<button>送出查詢</button>'))
    const button = document.querySelector('button')!
    expect(findAction(button)).toBeUndefined()
    expect(findAction(button, null, taughtFrom([{ kind: 'button', word: '送出查詢', means: '確定' }]))).toBe(
      'send-query',
    )
  })
})

describe('the list', () => {
  test('a word means one thing; teaching it again replaces', () => {
    const words = withWord(withWord([], header('甲', '姓名')), header('甲', '部門'))
    expect(words).toEqual([header('甲', '部門')])
    expect(withoutWord(words, header('甲', '姓名'))).toEqual([])
  })
})

describe('the file', () => {
  const words = [header('審核狀態', '假單狀態'), { kind: 'button', word: '查詢', means: '確定' } as const]

  test('out and in again', () => {
    const text = serialiseWords('https://eip.example.gov.tw', words, '2026-11-20T09:00:00+08:00')
    expect(JSON.parse(text)).toMatchObject({ format: 'chaiqin-companion/words', version: 1 })
    expect(parseWordsFile(text)).toEqual({ words })
    expect(parseWordsFile(`\uFEFF${text}`)).toEqual({ words })
  })

  test.each([
    ['{', { fault: 'json' }],
    ['[]', { fault: 'format' }],
    ['null', { fault: 'format' }],
    ['{"format":"chaiqin-companion/backup","version":1,"words":[]}', { fault: 'format' }],
    ['{"format":"chaiqin-companion/words","version":2,"words":[]}', { fault: 'version' }],
    [' '.repeat(200_001), { fault: 'size' }],
    [
      '{"format":"chaiqin-companion/words","version":1,"words":[{"kind":"button","word":"批次補建","means":"確定"}]}',
      { fault: 'word', word: '批次補建', means: '確定', why: 'shipped' },
    ],
    [
      '{"format":"chaiqin-companion/words","version":1,"words":[null]}',
      { fault: 'word', word: '', means: '', why: 'meaning' },
    ],
  ])('%s', (text, expected) => expect(parseWordsFile(text)).toEqual(expected))
})
