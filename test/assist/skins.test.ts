import { type Browser, chromium, type Frame, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Wanted } from '../../lib/assist/wanted.ts'
import { bundle } from '../bench/bundle.ts'
import { CHROMIUM, CHROMIUM_ARGS } from '../e2e/browsers.ts'
import { paths } from '../practice/paths.ts'
import type { Practice } from '../practice/practice.ts'
import { skinNames } from '../practice/skins/skin.ts'
import { startFor } from '../practice/started.ts'
import type { Assist } from './in-page.ts'

// The practice console in every skin, its own scripts at work, in a real browser.

let browser: Browser
let script: string
beforeAll(async () => {
  script = await bundle(new URL('in-page.ts', import.meta.url).pathname)
  browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS })
}, 60_000)
afterAll(() => browser?.close())

const YILAN = { code: '376420000A', name: '宜蘭縣政府' }
const DONGSHAN = { code: '376420300A', name: '冬山鄉公所' }
const MAY: Wanted = { kind: 'correction', month: '2023-05', data: 'leave', agency: YILAN }
const OTHERS: readonly Wanted[] = [
  { kind: 'backfill', month: '2022-12', data: 'overtime', agency: DONGSHAN },
  { kind: 'correction', month: '2023-01', data: 'overtime' },
  { kind: 'backfill', month: '2023-06', data: 'leave', agency: YILAN },
]

type Does = keyof Assist
const ask = (frame: Frame, does: Does, value?: unknown): Promise<{ ok: boolean; problem?: { key: string } }> =>
  frame.evaluate(
    ([what, given]) => {
      const { assist } = globalThis as unknown as { assist: Record<string, (given: unknown) => unknown> }
      return assist[what as string]!(given)
    },
    [does, value] as const,
  ) as Promise<{ ok: boolean }>

/** Where the form stands, and where the answer comes: in one skin in frames of their own. */
const frameOf = (page: Page, name: 'form' | 'result'): Frame => page.frame({ name }) ?? page.mainFrame()

const queries = ({ log }: Practice) => log.filter(({ what }) => what === 'query')
const last = (practice: Practice) => queries(practice).at(-1)

test.each(skinNames)('%s: filled, sent, turned, brought back', { timeout: 60_000 }, async (skin) => {
  const { practice } = await startFor('2023-06-12T12:00:00+08:00', { skin })
  practice.addDifference({ agency: YILAN.code, month: '2023-05', data: 'leave', mode: 'correction', count: 30 })
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  await page.addInitScript(script)
  await page.goto(practice.url)
  const menu = page.frame({ name: 'left' }) ?? page.mainFrame()
  await menu.getByRole('link', { name: '統計平台資料查詢' }).first().click()
  const form = () => frameOf(page, 'form')
  await form().getByText('查詢種類').first().waitFor()

  for (const wanted of [...OTHERS, MAY])
    expect(await ask(form(), 'fill', wanted), JSON.stringify(wanted)).toEqual({ ok: true })
  expect(queries(practice)).toEqual([])
  expect(await ask(form(), 'fill', { ...MAY, agency: { code: '376429999A', name: '三星鄉公所' } })).toMatchObject({
    problem: { key: 'option-missing' },
  })
  expect(await ask(form(), 'send', OTHERS[0])).toMatchObject({ problem: { key: 'form-differs' } })
  expect(queries(practice)).toEqual([])

  expect(await ask(form(), 'send', MAY)).toEqual({ ok: true })
  await expect
    .poll(() => last(practice))
    .toMatchObject({
      query: { kind: 'correction', agency: YILAN.code, change: 'all', data: 'leave', period: { from: '2023-05-01' } },
      shown: [1, 25],
    })
  const result = () => frameOf(page, 'result')
  const done = async (does: Does, value?: unknown) => (await ask(result(), does, value).catch(() => undefined))?.ok
  await expect.poll(() => done('turn', 2)).toBe(true)
  await expect.poll(() => last(practice)).toMatchObject({ shown: [26, 30] })
  await expect.poll(() => done('back')).toBe(true)
  await expect.poll(async () => (await ask(form(), 'fill', OTHERS[0]).catch(() => undefined))?.ok).toBe(true)

  const asked = practice.log.flatMap((entry) => ('path' in entry ? [entry.path] : []))
  expect(asked).toContain(paths.result)
  for (const path of [paths.correct, paths.backfill, paths.export, paths.produce, paths.file]) {
    expect(asked).not.toContain(path)
  }
  expect(queries(practice)).toHaveLength(2)
})
