import { JSDOM, VirtualConsole } from 'jsdom'
import { expect, test } from 'vitest'
import { paths } from '../practice/paths.ts'
import { skinNames } from '../practice/skins/skin.ts'
import { startFor } from '../practice/started.ts'
import { isOnPlatform } from '../reading/corpus.ts'
import { cases } from '../reading/corpus-files.ts'
import { tempt } from './temptation.ts'

const SHARES = 8
const FILES = /^(upload|upload-result|format-check)\//
/** The platform's pages are read by another script; those with a button to press are all here, of the others some. */
const tempting = cases.filter((each, at) => !isOnPlatform(each) || FILES.test(each.name) || at % 5 === 0)
const share = (index: number) => tempting.filter((_, at) => at % SHARES === index)

test.each(Array.from({ length: SHARES }, (_, index) => index))(
  'nothing forbidden is pressed on any page of the corpus (%i)',
  { timeout: 300_000 },
  async (index) => {
    let pressed = 0
    for (const { name, document } of share(index)) {
      const tempted = await tempt(document())
      expect(tempted.wrong, name).toEqual([])
      pressed += tempted.pressed.length
    }
    // What may be pressed was: a test in which nothing happens says nothing.
    expect(pressed).toBeGreaterThan(10)
  },
)

test.each(skinNames)('nor on any page of the practice console: %s', { timeout: 120_000 }, async (skin) => {
  const { practice, visitor } = await startFor('2023-06-12T12:00:00+08:00', { skin })
  const agency = '376420000A'
  practice.addDifference({ agency, month: '2023-05', data: 'leave', mode: 'correction', count: 30 })
  practice.addDifference({ agency, month: '2023-05', data: 'leave', mode: 'backfill', count: 3 })
  const pages: Record<string, string> = {}
  const keep = (name: string) => {
    pages[name] = visitor.document.documentElement.outerHTML
  }
  await visitor.open(paths.menu)
  keep('menu')
  await visitor.open(paths.query)
  keep('form')
  await visitor.query({ month: '2023-05' })
  keep('correction')
  await visitor.query({ month: '2023-05', kind: 'backfill' })
  keep('backfill')
  await visitor.query({ month: '2023-05', kind: 'by-applied-date' })
  keep('listing')
  await visitor.open(paths.download)
  keep('download')
  await visitor.press('查詢下載紀錄', { dorg: agency, dyear: '112', dmonth: '05' })
  keep('history')
  practice.expireSession()
  await visitor.open(paths.query)
  keep('login')
  const counts: Record<string, number> = {}
  for (const [name, html] of Object.entries(pages)) {
    const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() })
    const { wrong, pressed } = await tempt(window.document)
    expect(wrong, name).toEqual([])
    counts[name] = pressed.length
  }
  expect(counts.form).toBeGreaterThan(0)
  expect(counts.correction).toBeGreaterThan(0)
  expect(counts.login).toBe(0)
})
