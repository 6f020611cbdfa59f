import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ENGLISH } from '../../lib/text/en/index.ts'

/** English says all that Chinese says, and no Chinese but what stands on the pages of others. */

const root = join(import.meta.dirname, '../../lib/text')
const list = (language: string) => readdirSync(join(root, language)).filter((name) => name.endsWith('.ts'))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** What leaves the desk is in Chinese always. */
const PAPERS = ['report-about', 'report-chart', 'report-paper', 'report-sheets', 'report-words'].map(
  (name) => `${name}.ts`,
)
const OWN = ['index.ts', 'plural.ts', 'words.ts']

test('every file that speaks Chinese speaks English, but for the papers', () => {
  expect(list('en').filter((name) => !OWN.includes(name))).toEqual(list('zh').filter((name) => !PAPERS.includes(name)))
  expect(
    Object.keys(ENGLISH)
      .map((name) => `${name}.ts`)
      .sort(),
  ).toEqual(list('en').filter((name) => !OWN.includes(name)))
})

describe.each(list('en').filter((name) => !OWN.includes(name)))('%s', (name) => {
  test('no Chinese but between 「」, or after its English in ()', () => {
    expect(chineseIn(read(`en/${name}`))).toEqual([])
  })

  test('exports what Chinese exports, and that is what is chosen from', async () => {
    const [zh, en, chosen] = await Promise.all(
      ['zh/', 'en/', ''].map(async (place) => Object.keys(await import(`../../lib/text/${place}${name}`)).sort()),
    )
    expect(en).toEqual(zh)
    expect(chosen).toEqual(zh)
  })
})

test('it is caught', () => {
  expect(chineseIn(`const A = 'Press 資料校正' // 中文`)).toEqual(["const A = 'Press 資料校正'"])
  expect(chineseIn(`const A = 'Press 「資料校正」 on the console (差勤系統)' /* 中文 */`)).toEqual([])
})

/** Lines with Chinese that is neither quoted from a page nor an explanation, comments left out. */
function chineseIn(source: string): string[] {
  return source
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/(?<!:)\/\/.*$/gm, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) =>
      /[\p{Script=Han}\u3000-\u303f\uff00-\uffef・]/u.test(line.replace(/「[^」]*」|\([^()'"`]*\)/g, '')),
    )
}
