import { describe, expect, test } from 'vitest'
import { parsePage } from '../../lib/cli/read.ts'
import { everyPage } from '../../lib/reading/pages/every.ts'
import { redactPage } from '../../lib/reading/redact/redact-page.ts'
import { readPage } from '../../lib/reading/read-page.ts'
import { awkward, awkwardOnPlatform } from './awkward.ts'
import { FEWEST } from './corpus.ts'
import { cases } from './corpus-files.ts'
import { peoplePage, platformTables, secrets, tables } from './people.ts'
import { expectCopy, expectNobody } from './redacted.ts'

const opened = (html: string): Document => parsePage(new TextEncoder().encode(html))
const copyOf = (html: string): string => redactPage(opened(html)).html

test('the corpus is there', () => expect(cases.length).toBeGreaterThanOrEqual(FEWEST))

describe('a copy reads as its page did', () => {
  test.each(cases)('$name', (each) => expectCopy(each.document(), opened, each))
})

describe('a copy reads as its page did, where that is hard', () => {
  test.each([...awkward, ...awkwardOnPlatform])('$name', (each) => {
    const page = opened(each.html)
    expect(readPage(page, { register: everyPage })).toMatchObject(each.expected)
    return expectCopy(page, opened, each)
  })
})

describe('a page with twenty people', () => {
  test.each([...tables, ...platformTables])('whose table is %s: the copy holds none of them', async (table) => {
    expect(secrets.filter((secret) => !peoplePage(table).includes(secret))).toEqual([])
    const copy = await expectNobody(opened, table)
    expect(copyOf(copy)).toBe(copy)
  })

  test('nothing of scripts, styles, comments, addresses or hidden fields is left', () => {
    const copy = copyOf(peoplePage('known')).replace(/^.*?-->/s, '')
    expect(copy).not.toMatch(
      /<(script|style|link|meta(?! charset)|iframe|object|svg)|<!--[^-]|url\(|https?:|javascript:/i,
    )
    const attributes = [...copy.matchAll(/<[a-z]+\d?((?: [a-z-]+="[^"]*")*)>/g)].flatMap(([, all]) =>
      [...all!.matchAll(/ ([a-z-]+)=/g)].map(([, name]) => name!),
    )
    const needed =
      /^(lang|charset|id|for|role|class|style|type|value|checked|selected|size|colspan|rowspan|open|alt|title|aria-\w+|onclick)$/
    expect(attributes.filter((name) => !needed.test(name))).toEqual([])
    expect(copy).not.toMatch(/type="hidden"|onclick="[^"]/)
  })
})

test('a name made of words that are a result stays nowhere', () => {
  for (const { html } of awkwardOnPlatform.filter((each) => each.html.includes('鄭成功'))) {
    expect(copyOf(html)).not.toMatch(/鄭|[^傳]成功/)
  }
})

test.each([
  ['a lone surrogate', '王\ud800明'],
  ['private use', '王\ue123\u{f0001}'],
  ['rare characters', '𠮷𡃁㐂'],
  ['characters of compatibility', '王\uf9dc⼈'],
  ['another script', 'ハナコ Иван김철수'],
  ['enclosed and styled letters', 'Ⓦⓐⓝⓖ𝐖𝐚𝐧𝐠㈱'],
  ['figures of other kinds', '②Ⅳ٣४'],
  ['marks', 'Ж\u0308В\u0330'],
  ['tags nobody sees', '\u{e0041}\u{e0042}'],
  ['pictures', '👨‍👩‍👧'],
])('%s', (_, name) => {
  const page = `<p>查詢年月：111-05-01~111-05-31,機關：甲(376420000A),比對差異總筆數：1筆。${name}</p><table><tr><th>部門<th>姓名</tr><tr><td>x<td>${name}</table>`
  const copy = copyOf(page)
  for (const char of name) if (!/[\u200d\s]/.test(char)) expect(copy).not.toContain(char)
})
