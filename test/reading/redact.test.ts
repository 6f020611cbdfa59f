import { describe, expect, test } from 'vitest'
import { parsePage } from '../../lib/cli/read.ts'
import { readPage } from '../../lib/reading/read-page.ts'
import { redactPage } from '../../lib/reading/redact/redact-page.ts'
import { FEWEST } from './corpus.ts'
import { cases } from './corpus-files.ts'
import { people, peoplePage } from './people.ts'
import { expectCopy } from './redacted.ts'

const opened = (html: string): Document => parsePage(new TextEncoder().encode(html))
const copyOf = (html: string): string => redactPage(opened(html)).html

test('the corpus is there', () => expect(cases.length).toBeGreaterThanOrEqual(FEWEST))

describe('a copy reads as its page did', () => {
  test.each(cases)('$name', (each) => expectCopy(each.document(), opened, each))
})

describe('a page with twenty people', () => {
  /** Every part of a name of two characters, and every other secret in parts that still say something. */
  const secrets = people.flatMap(({ name, ...others }) => {
    const chars = [...name]
    return [...chars.slice(1).map((char, index) => chars[index]! + char), ...Object.values(others).flatMap(partsOf)]
  })
  // What every figure becomes.
  const partsOfSecrets = [...new Set(secrets)].filter((part) => part !== '9999')

  test.each(['known', 'renamed', 'torn'] as const)('whose table is %s: the copy holds none of them', (table) => {
    const page = peoplePage(table)
    expect(partsOfSecrets.filter((secret) => !page.includes(secret))).toEqual([])
    const copy = copyOf(page)
    expect(partsOfSecrets.filter((secret) => copy.includes(secret))).toEqual([])
    // Nor in another spelling: as entities, in half width, without blanks.
    const plain = opened(copy).documentElement.outerHTML.normalize('NFKC').replace(/\s/g, '')
    expect(partsOfSecrets.filter((secret) => plain.includes(secret.normalize('NFKC').replace(/\s/g, '')))).toEqual([])
    expect(readPage(opened(page)).verdict).toBe(table === 'known' ? 'partial' : 'unreadable')
    expect(readPage(opened(copy)).verdict).toBe(table === 'known' ? 'partial' : 'unreadable')
    expect(copyOf(copy)).toBe(copy)
  })

  test('nothing of scripts, styles, comments, addresses or hidden fields is left', () => {
    const copy = copyOf(peoplePage('known')).replace(/^.*?-->/s, '')
    expect(copy).not.toMatch(/<(script|style|link|meta(?! charset)|iframe|object|svg)|<!--[^-]|url\(|https?:|javascript:/i)
    const attributes = [...copy.matchAll(/<[a-z]+\d?((?: [a-z-]+="[^"]*")*)>/g)].flatMap(([, all]) =>
      [...all!.matchAll(/ ([a-z-]+)=/g)].map(([, name]) => name!),
    )
    const needed = /^(lang|charset|id|for|role|class|style|type|value|checked|selected|size|colspan|rowspan|hidden|alt|title|aria-\w+|onclick)$/
    expect(attributes.filter((name) => !needed.test(name))).toEqual([])
    expect(copy).not.toMatch(/type="hidden"[^>]*value|onclick="[^"]/)
  })
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

/** The shorter a part, the more by chance: three characters of words, four of figures. */
function partsOf(text: string): string[] {
  const size = /^[\x20-\x7f]+$/.test(text) ? 4 : 3
  const chars = [...text]
  return chars.slice(size - 1).map((_, index) => chars.slice(index, index + size).join(''))
}
