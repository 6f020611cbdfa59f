import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { looksRelevant } from '../../lib/reading/looks-relevant.ts'

const looks = (html: string): boolean => looksRelevant(new JSDOM(html).window.document)
const menu = (links: number): string => `<ul>${'<li>\n    <a href="#">選單</a>\n  </li>\n'.repeat(links)}</ul>`
const HEADING = '<p>查詢年月：111-05-01~111-05-31</p>'
const LONG = '甲乙丙 '.repeat(100_000)

test.each([
  ['below a menu of two thousand', menu(2000) + HEADING],
  ['above ten thousand rows', `${HEADING}<table>${'<tr><td>甲<td>乙<td>丙'.repeat(10_000)}</table>`],
  ['behind a long script', `<script>"${LONG}"</script>${HEADING}`],
  ['before a long script', `${HEADING}<script>"${LONG}"</script>`],
  ['in pieces', '<p>查 <b>詢\u200b年</b>\n<i>月</i></p>'],
  ['a box for a password and no word', '<form><input><input type="PassWord"></form>'],
])('relevant: %s', (_, html) => expect(looks(html)).toBe(true))

test.each([
  ['nothing', ''],
  ['a menu', menu(3000)],
  ['a frameset', '<frameset cols="*,*"><frame><frame></frameset>'],
  ['words only in attributes', '<img alt="查詢年月"><input value="查詢年月">'],
])('not relevant: %s', (_, html) => expect(looks(html)).toBe(false))
