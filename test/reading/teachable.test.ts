import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePage } from '../../lib/cli/read.ts'
import { taughtFrom, withoutWord, withWord } from '../../lib/domain/taught-words.ts'
import { findAction } from '../../lib/reading/actions.ts'
import { everyPage } from '../../lib/reading/pages/every.ts'
import { filingWords } from '../../lib/reading/pages/filing-rows.ts'
import { pages } from '../../lib/reading/pages/index.ts'
import type { Page } from '../../lib/reading/pages/page.ts'
import { platformPages } from '../../lib/reading/pages/platform.ts'
import { readPage, readQueryForm } from '../../lib/reading/read-page.ts'
import { fieldNamed } from '../../lib/reading/strip.ts'
import { parseTaught, TABLES, TEACHABLE } from '../../lib/reading/teachable.ts'
import { parseWordsFile, serialiseWords } from '../../lib/reading/words-file.ts'
import { cases } from './corpus-files.ts'

const page = (name: string, change = (html: string) => html) =>
  parsePage(new TextEncoder().encode(change(readFileSync(`test/pages/${name}/page.html`, 'utf8'))))
const header = (word: string, means: string) => ({ kind: 'header', word, means }) as const

describe('what may be taught', () => {
  test.each([
    ['header', ' 審核狀態▲ ', '假單狀態', header('審核狀態', '假單狀態')],
    ['header', '審 核\n狀態(筆)', '假單狀態', header('審核狀態', '假單狀態')],
    ['button', '【查 詢】', '確定', { kind: 'button', word: '查詢', means: '確定' }],
    ['label', '資料種類：', '資料類型', { kind: 'label', word: '資料種類', means: '資料類型' }],
    ['header', '通過筆數', '正確筆數', header('通過筆數', '正確筆數')],
    ['header', '1月請假', '差假', header('請假', '差假')],
    // Columns of the platform, and none of the console.
    ['header', '機關', '部門', header('機關', '部門')],
    ['header', '狀態', '假單狀態', header('狀態', '假單狀態')],
    ['button', '送出檔案', '確認上傳', { kind: 'button', word: '送出檔案', means: '確認上傳' }],
    ['label', '檔案報送', '手動報送', { kind: 'label', word: '檔案報送', means: '手動報送' }],
  ])('%s %j means %s', (kind, typed, means, taught) => expect(parseTaught(kind, typed, means)).toEqual(taught))

  test.each([
    ['header', '姓名', '假單狀態', 'shipped'],
    ['header', '下載人員', '姓名', 'shipped'],
    ['button', '批次補建', '資料校正', 'shipped'],
    ['button', '回上一頁', '批次補建', 'shipped'],
    ['button', '執行', '資料校正', 'shipped'],
    ['label', '查詢年月', '下載月份', 'shipped'],
    ['header', '機關', '機關代碼', 'shipped'],
    ['header', '錯誤筆數', '正確筆數', 'shipped'],
    // Known of 手動報送, and on 彙整總表 not to be taken for anything else either.
    ['header', '說明', '正確筆數', 'shipped'],
    ['button', '開始檢核', '確認上傳', 'shipped'],
    ['label', '彙整總表', '手動報送', 'shipped'],
    ['header', '證號', '身分證號', 'meaning'],
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

describe('tables', () => {
  test('the ones of every register, so that none is forgotten', () => {
    const tablesOf = (register: readonly Page[]) => new Set(register.flatMap(({ table }) => table ?? []))
    expect(TABLES.map((tables) => new Set(tables))).toEqual([tablesOf(pages), tablesOf(platformPages)])
  })

  test('in each a word is one column', () => {
    for (const { page: id, columns } of TABLES.flat()) {
      const words = Object.values(columns).flat()
      expect(
        words.filter((word, at) => words.indexOf(word) !== at),
        id,
      ).toEqual([])
    }
  })

  test('what a page may miss can be taught', () => {
    const missed = cases.flatMap(({ expected: { verdict, missing } }) =>
      verdict === 'unreadable' ? (missing as string[]) : [],
    )
    expect(missed.length).toBeGreaterThan(9)
    expect(missed.filter((word) => !TEACHABLE.header.includes(word))).toEqual([])
  })

  test('a word taught for one is not taken by another that knows it by itself', () => {
    const taught = new Map([['機關', '部門']])
    const fields = TABLES.flat().map((words) => fieldNamed('機關', { ...words, taught }))
    expect(fields).toEqual(['department', undefined, 'name', undefined, 'name', '機關'])
    // However it came to be taught, by an older version or a file: what is shipped stays.
    const wrong = new Map([['錯誤筆數', '正確筆數']])
    expect(fieldNamed('錯誤筆數', { ...filingWords, taught: wrong })).toBe('rejected')
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

  test('title and button of 手動報送, both renamed and taught', () => {
    const rename = (html: string) => html.replaceAll('手動報送', '檔案報送作業').replaceAll('確認上傳', '送出檔案')
    const options = { register: everyPage }
    const plain = readPage(page('upload/as-documented'), options)
    expect(plain).toMatchObject({ verdict: 'observed', page: 'upload', files: [{}, {}] })
    expect(readPage(page('upload/as-documented', rename), options)).toMatchObject({ verdict: 'unrelated' })
    for (const one of [
      { kind: 'label', word: '檔案報送作業', means: '手動報送' },
      { kind: 'button', word: '送出檔案', means: '確認上傳' },
    ] as const) {
      expect(readPage(page('upload/as-documented', rename), { ...options, taught: taughtFrom([one]) })).toEqual(plain)
    }
  })

  test('one word for the results of both file pages, taught once', () => {
    const rename = (html: string) => html.replaceAll(/<th>(上傳|檢核)結果<\/th>/g, '<th>情形</th>')
    const taught = taughtFrom([header('情形', '上傳結果')])
    for (const name of ['upload-result/as-documented', 'format-check/as-documented']) {
      const plain = readPage(page(name), { register: everyPage })
      expect(readPage(page(name, rename), { register: everyPage })).toMatchObject({ verdict: 'unreadable' })
      expect(readPage(page(name, rename), { register: everyPage, taught })).toEqual(plain)
    }
  })

  test('a column of persons of another name, taught: messages that repeat it name nobody', () => {
    const rename = (html: string) => html.replace('<th>姓名</th>', '<th>同仁</th>')
    const read = (taught = taughtFrom([])) =>
      readPage(page('filing-errors/messages-that-quote-the-row', rename), { register: everyPage, taught })
    expect(JSON.stringify(read())).toContain('林○明')
    expect(JSON.stringify(read(taughtFrom([header('同仁', '姓名')])))).not.toContain('林○明')
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
