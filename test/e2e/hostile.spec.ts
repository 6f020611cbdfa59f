import { expect, test } from '@playwright/test'
import { rocMonth } from '../../lib/text/dates.ts'
import { hostileTexts } from '../practice/faults.ts'
import { closeAll, until } from './browsers.ts'
import { readDatabase } from './database.ts'
import { AGENCY, allowSite, begin, compare, end, followAgency, type Journey } from './journey.ts'
import { chromiumOffice } from './office.ts'
import { ask } from './operator.ts'
import { click, says } from './screen.ts'

/** Pages that contradict themselves, and pages that lie: nothing is read wrongly, and the panel says why. */

let journey: Journey
test.beforeEach(async () => {
  journey = await begin(() => chromiumOffice())
  await allowSite(journey)
  await compare(journey, journey.months[1], ['backfill', 'overtime'])
  await followAgency(journey)
})
test.afterEach(async () => {
  await end(journey)
  await closeAll()
})

const plant = (count: number): unknown =>
  journey.practice.addDifference({
    agency: AGENCY.code,
    month: journey.months[1],
    data: 'leave',
    mode: 'correction',
    count,
  })
const asked = { mode: 'correction', data: 'leave' } as const

/** The comparisons recorded after the one every test begins with. */
async function recorded(): Promise<Record<string, unknown>[]> {
  const { records } = await readDatabase(journey.office)
  return records.filter(({ kind, mode }) => kind === 'comparison' && mode === 'correction')
}

test('heading and pager disagree: unreadable, with the reason; nothing is recorded', async () => {
  journey.practice.faults.headingOffBy = 2
  await ask(journey, { ...asked, month: journey.months[1] })
  await journey.panel.says('無法判讀')
  expect(await recorded()).toEqual([])
  const { unreadable } = await readDatabase(journey.office)
  expect(unreadable).toHaveLength(1)
  expect(unreadable[0]).toMatchObject({ page: 'comparison', origin: journey.site })
})

test('old rows under a new heading: unreadable', async () => {
  plant(3)
  await compare(journey, journey.months[1], ['correction', 'leave'])
  journey.practice.faults.staleRows = true
  await ask(journey, { ...asked, month: journey.months[0] })
  await journey.panel.says('無法判讀')
  expect(await recorded()).toHaveLength(1)
})

test('a filtered query, one day, and a plain listing: kept or not, and why', async () => {
  const [, month] = journey.months
  await ask(journey, { ...asked, month, change: '新增(更新)' })
  expect(await journey.panel.says('不列入')).toContain('新增(更新)')
  const day = `${rocMonth(month)}-15`
  await ask(journey, { ...asked, month, day })
  expect(await journey.panel.says(day)).toContain('不是整月')
  await ask(journey, { mode: 'by-changed-date', data: 'leave', month })
  await journey.panel.says('不是比對')
  const records = await recorded()
  expect(records.map(({ change, period }) => [change, period]).sort()).toEqual(
    [
      ['upsert', [`${month}-01`, expect.stringMatching(/-\d\d$/)]],
      ['all', [`${month}-15`, `${month}-15`]],
    ].sort(),
  )
})

test('names and reasons that hold heading text, markup and formulas change nothing', async () => {
  plant(2)
  for (const text of Object.values(hostileTexts)) {
    journey.practice.faults.texts = { 姓名: text, 事由: text }
    expect(await compare(journey, journey.months[1], ['correction', 'leave'])).toContain('2 筆差異')
  }
  const { records } = await readDatabase(journey.office)
  // Of what stands in a name one letter is kept, of a reason nothing (quality.md, Privacy).
  for (const text of Object.values(hostileTexts)) expect(JSON.stringify(records)).not.toContain(text.slice(0, 12))
})

test("a message box without the operator's own click records nothing", async () => {
  plant(1)
  await compare(journey, journey.months[1], ['correction', 'leave'])
  await journey.screen.evaluate(() => {
    alert('校正資料：總筆數1,成功1筆。')
    document.dispatchEvent(new CustomEvent('chaiqin-companion:dialog', { detail: '校正資料：總筆數9,成功9筆。' }))
    // A click by script is not the operator's.
    const button = [...document.querySelectorAll<HTMLInputElement>('input[type=submit]')].find(
      (one) => one.value === '資料校正',
    )
    button?.form?.addEventListener('submit', (event) => event.preventDefault())
    button?.click()
    alert('校正資料：總筆數1,成功1筆。')
  }, undefined)
  await until('the boxes', async () => journey.office.heard.length >= 2)
  const { records } = await readDatabase(journey.office)
  expect(records.filter(({ kind }) => kind === 'correction')).toEqual([])
})

test('a result whose query is not known is asked about, one click an answer, and read then', async () => {
  plant(1)
  const { screen, panel, site, months } = journey
  await compare(journey, months[1], ['correction', 'leave'])
  const before = (await recorded()).length
  // The result's own address again, by a form of another tab: no query form was seen in this one.
  const other = await journey.office.visit(`${site}/eform/menu.do`)
  await other.evaluate((month) => {
    const form = document.createElement('form')
    form.method = 'post'
    form.action = '/eform/statResult.do'
    const fields = {
      qkind: 'correction',
      qspan: 'month',
      qyear: String(Number(month.slice(0, 4)) - 1911),
      qmonth: month.slice(5),
      qday: '',
      qorg: '376420000A',
      qchg: 'all',
      qdata: 'overtime',
    }
    for (const [name, value] of Object.entries(fields))
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
    document.body.append(form)
    form.submit()
  }, months[1])
  await says(other, '查詢年月：')
  const asking = journey.office.panel(other)
  await asking.says('這是哪一種資料?')
  expect((await recorded()).length).toBe(before)
  await asking.click('加班')
  await asking.says('異動類型')
  await asking.click('全部')
  await asking.says('已記錄')
  expect((await recorded()).filter(({ data }) => data === 'overtime')).toHaveLength(1)
  await screen.bringToFront()
  expect(await panel.text()).toContain('差假')
})

test('going back to an old result never files it under the new query', async () => {
  const { screen, months } = journey
  plant(1)
  await compare(journey, months[1], ['correction', 'leave'])
  await ask(journey, { mode: 'correction', data: 'overtime', month: months[1] })
  await journey.panel.says('校正・加班')
  const before = await recorded()
  await screen.goBack()
  await screen.goBack().catch(() => {})
  await until('the page to settle', () =>
    screen.evaluate(() => document.readyState === 'complete', undefined).catch(() => false),
  )
  const after = await recorded()
  for (const { data, total } of after) expect([data, total]).toEqual(data === 'leave' ? ['leave', 1] : ['overtime', 0])
  expect(after.length).toBeGreaterThanOrEqual(before.length)
})

test('rows that were left, and the day of the run changed', async () => {
  const { practice, months, screen, panel, office } = journey
  const rows = practice.addDifference({
    agency: AGENCY.code,
    month: months[1],
    data: 'leave',
    mode: 'correction',
    count: 3,
  })
  practice.makeStubborn(rows.slice(0, 1))
  await compare(journey, months[1], ['correction', 'leave'])
  await click(screen, '資料校正')
  await until('the message', async () => office.heard.length > 0)
  expect(await panel.says('還有 1 筆未成功')).toContain('廠商')
  const { records } = await readDatabase(office)
  expect(records.find(({ kind }) => kind === 'correction')).toMatchObject({ total: 3, succeeded: 2 })
})

test('批次補建, whose message is not known, is asked about', async () => {
  const { practice, months, screen, panel, office } = journey
  practice.addDifference({ agency: AGENCY.code, month: months[1], data: 'leave', mode: 'backfill', count: 2 })
  await compare(journey, months[1], ['backfill', 'leave'])
  await click(screen, '批次補建')
  await panel.says('成功幾筆?')
  await panel.click('全部 2 筆')
  await panel.says('已補建 2 筆')
  const { records } = await readDatabase(office)
  expect(records.filter(({ kind }) => kind === 'backfill')).toMatchObject([
    { total: 2, succeeded: 2, data: 'leave', month: months[1] },
  ])
})

test('the session expires: nothing is read from the login page', async () => {
  journey.practice.expireSession()
  await journey.screen.goto(`${journey.site}/eform/statQuery.do`)
  await until('the login page', () =>
    journey.screen.evaluate(() => document.querySelector('input[type=password]') !== null, undefined),
  )
  expect(await journey.panel.text()).toBe('')
})
