import { JSDOM } from 'jsdom'
import { afterEach, expect, test, vi } from 'vitest'
import { open } from '../../lib/reading/open-page.ts'
import { pages } from '../../lib/reading/pages/index.ts'
import { openPage } from '../../lib/reading/read-page.ts'
import { inSlices } from '../../lib/reading/slices.ts'
import { queryOf } from './case.ts'
import { cases } from './corpus-files.ts'

/** A clock that moves by as much whenever it is asked: every chance to pause is taken, or none. */
const tick = (milliseconds: number) => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += milliseconds))
}
afterEach(() => void vi.restoreAllMocks())

/** A page of ours with rows above a form, and beside it as many of a table that is not. */
function pageOf(rows: number): Document {
  const row = '<tr><td>社會處</td><td>陳○○</td><td>111-06-21 08:00 111-06-21 17:00</td><td>私事</td></tr>'
  const table = (head: string) => `<table><tr>${head}</tr>${row.repeat(rows)}</table>`
  return new JSDOM(
    `<p>查詢年月：111-05-01~111-05-31,機關：宜蘭縣政府(376420000A),共${rows}筆</p><button>批次補建</button>` +
      table('<th>部門</th><th>姓名</th><th>申請日期</th><th>事由</th>') +
      table('<th>甲</th><th>乙</th><th>丙</th><th>丁</th>'),
  ).window.document
}

test.each(cases)(
  '$name reads the same in slices',
  async (each) => {
    const document = each.document()
    const query = queryOf(each)
    tick(1000)
    const read = await inSlices(open(document, pages), () => Promise.resolve())
    const whole = openPage(document)
    expect(read()).toEqual(whole())
    expect(read(query)).toEqual(whole(query))
  },
  60_000,
)

test('a pause is possible every few rows, of ours and of any', async () => {
  const pauses = async (rows: number) => {
    const pause = vi.fn(() => Promise.resolve())
    const read = await inSlices(open(pageOf(rows), pages), pause)
    expect(read()).toMatchObject({ page: 'comparison', verdict: 'unreadable', missing: ['假別', '假單狀態'] })
    return pause.mock.calls.length
  }
  tick(1000)
  const few = await pauses(0)
  expect((await pauses(1000)) - few).toBeGreaterThan((2 * 1000) / 100)
}, 60_000)

test('a page that is read at once is not paused', async () => {
  tick(0.001)
  const pause = vi.fn(() => Promise.resolve())
  await inSlices(open(pageOf(30), pages), pause)
  expect(pause).not.toHaveBeenCalled()
})

test('a pause that rejects ends the reading', async () => {
  tick(1000)
  const gone = new Error('gone')
  const pause = vi.fn(() => Promise.reject(gone))
  await expect(inSlices(open(pageOf(100), pages), pause)).rejects.toBe(gone)
  expect(pause).toHaveBeenCalledTimes(1)
})
