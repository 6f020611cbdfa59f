import { describe, expect, it } from 'vitest'
import { instantOf } from '../../lib/domain/months.ts'
import type { Comparison } from '../../lib/domain/records.ts'
import type { Query, ResultHeading } from '../../lib/domain/query.ts'
import {
  type Arrival,
  dropQuery,
  emptyTab,
  findClick,
  findPendingRun,
  joinQuery,
  noteClick,
  noteDocument,
  noteQuery,
  noteResult,
  noteResultClick,
  type RunClick,
  runDayOf,
  settleClick,
  type TabState,
} from '../../lib/domain/tab-state.ts'
import { at } from './facts.ts'

/** Which query a result answers (R6), and which day a run was (R10). */

const leave: Query = { kind: 'correction', month: '2023-03', date: null, change: 'all', data: 'leave' }
const overtime: Query = { ...leave, data: 'overtime' }
const heading: ResultHeading = {
  mode: 'correction',
  agency: { code: '376420000A', name: '宜蘭縣政府' },
  period: ['2023-03-01', '2023-03-31'],
}
const SENT = at('2023-05-16 09:00')
const now = instantOf(SENT) + 1000

function shown(tab: TabState, id: string, arrival: Arrival = 'loaded', when = now) {
  return joinQuery(tab, { id, frame: 0 }, arrival, when)
}

/** A result read in document `id`, its query joined. */
function read(tab: TabState, id: string, arrival: Arrival = 'loaded'): TabState {
  const { tab: joined, query } = shown(tab, id, arrival)
  return noteResult(
    joined,
    { id, frame: 0 },
    { heading, total: 1, shown: [1, 1], readOn: '2023-05-16' },
    query && (() => ({ query, reading: {} as Comparison })),
  )
}

describe('the query of a result', () => {
  const sent = noteQuery(emptyTab(), leave, 'form', SENT)

  it('is the one just sent, and is used once', () => {
    const first = shown(sent, 'a')
    expect(first.query).toEqual(leave)
    expect(shown(first.tab, 'b').query).toBeUndefined()
  })

  it('is not guessed where the form could not be told, or a result was clicked while it was under way', () => {
    const unknown = noteQuery(read(sent, 'a'), null, 'a', SENT)
    expect(shown(unknown, 'a', 'updated').query).toBeUndefined()
    expect(shown(unknown, 'b').query).toBeUndefined()
    const doubtful = noteResultClick(noteQuery(read(sent, 'a'), overtime, 'a', SENT), { id: 'a', frame: 0 }, false)
    expect(shown(doubtful, 'a', 'updated').query).toBeUndefined()
    expect(shown(doubtful, 'b').query).toBeUndefined()
  })

  it('is gone once a listing or the login page answered it', () => {
    expect(shown(dropQuery(sent), 'a').query).toBeUndefined()
  })

  it('stays with its document', () => {
    expect(shown(read(sent, 'a'), 'a', 'unchanged')).toMatchObject({ query: leave, expects: heading })
  })

  it.each<[string, Arrival, number]>([
    ['a page brought back by 上一頁', 'brought-back', now],
    ['a page that only changed a little', 'unchanged', now],
    ['a page loaded again', 'reloaded', now],
    ['a page a quarter of an hour later', 'loaded', now + 15 * 60_000],
  ])('is not given to %s', (_, arrival, when) => {
    expect(shown(sent, 'a', arrival, when).query).toBeUndefined()
  })

  it('is not taken by an old result that comes back while a new query is under way', () => {
    const old = read(sent, 'a')
    const again = noteQuery(noteDocument(old, { id: 'form', frame: 0 }), overtime, 'form', SENT)
    expect(shown(again, 'a', 'brought-back').query).toEqual(leave)
    expect(shown(again, 'b').query).toEqual(overtime)
  })

  it('is replaced where the content of the same document is', () => {
    const again = noteQuery(read(sent, 'a'), overtime, 'a', SENT)
    expect(shown(again, 'a', 'updated').query).toEqual(overtime)
    expect(shown(again, 'a', 'unchanged').query).toEqual(leave)
  })

  it('goes on to the next page only after a click in the page before, under the same heading', () => {
    const before = read(sent, 'a')
    expect(shown(before, 'b').query).toBeUndefined()
    const clicked = noteResultClick(before, { id: 'a', frame: 0 }, true)
    expect(shown(clicked, 'b')).toMatchObject({ query: leave, expects: heading })
  })

  it('does not go on after another click: 回上一頁, and a form nobody could read', () => {
    expect(shown(noteResultClick(read(sent, 'a'), { id: 'a', frame: 0 }, false), 'b').query).toBeUndefined()
  })

  it('is lost where content is replaced and nothing was sent or turned', () => {
    expect(shown(read(sent, 'a'), 'a', 'updated').query).toBeUndefined()
  })

  it('does not jump over a form that was open in between', () => {
    const clicked = noteResultClick(read(sent, 'a'), { id: 'a', frame: 0 }, true)
    expect(shown(noteDocument(clicked, { id: 'form', frame: 0 }), 'b').query).toBeUndefined()
  })

  it('does not come from another frame', () => {
    const clicked = noteResultClick(read(sent, 'a'), { id: 'a', frame: 0 }, true)
    expect(joinQuery(clicked, { id: 'b', frame: 7 }, 'loaded', now).query).toBeUndefined()
  })
})

describe('pages of one result', () => {
  const page = (tab: TabState, id: string, shown: [number, number], total = 51): [TabState, number] => {
    const { tab: joined, query } = joinQuery(tab, { id, frame: 0 }, 'loaded', now)
    let rowsRead = 0
    const next = noteResult(joined, { id, frame: 0 }, { heading, total, shown, readOn: '2023-05-16' }, (count) => {
      rowsRead = count
      return { query: query as Query, reading: {} as Comparison }
    })
    return [noteResultClick(next, { id, frame: 0 }, true), rowsRead]
  }
  const sent = noteQuery(emptyTab(), leave, 'form', SENT)

  it('are joined: 25, 50, 51', () => {
    const [a, first] = page(sent, 'a', [1, 25])
    const [b, second] = page(a, 'b', [26, 50])
    const [, third] = page(b, 'c', [51, 51])
    expect([first, second, third]).toEqual([25, 50, 51])
  })

  it('are not joined over a change of the total, nor over a new query', () => {
    const [a] = page(sent, 'a', [1, 25])
    expect(page(a, 'b', [26, 50], 50)[1]).toBe(25)
    expect(page(noteQuery(a, leave, 'form', SENT), 'b', [26, 50])[1]).toBe(25)
  })
})

describe('a run', () => {
  const tab = read(noteQuery(emptyTab(), leave, 'form', SENT), 'a')

  it('is noted with what its page was about', () => {
    expect(noteClick(tab, 'correction', 'a', at('2023-05-16 09:01')).click).toMatchObject({
      action: 'correction',
      month: '2023-03',
      data: 'leave',
      total: 1,
      on: '2023-05-16',
    })
  })

  it.each([
    ['on a page never read', 'correction', 'x'],
    ['of the other kind', 'backfill', 'a'],
  ] as const)('is not noted %s', (_, action, doc) => {
    expect(noteClick(tab, action, doc, SENT).click).toBeUndefined()
  })

  it('is forgotten after ten minutes', () => {
    const clicked = noteClick(tab, 'correction', 'a', SENT)
    expect(findClick(clicked, instantOf(SENT) + 9 * 60_000)).toBeDefined()
    expect(findClick(clicked, instantOf(SENT) + 11 * 60_000)).toBeUndefined()
  })

  it('on the old result, while a query is under way, leaves the next result in doubt', () => {
    const clicked = noteClick(noteQuery(tab, overtime, 'form', SENT), 'correction', 'a', SENT)
    expect(shown(clicked, 'b').query).toBeUndefined()
    expect(clicked.click).toMatchObject({ data: 'leave' })
  })

  it('is pending from its message until it is kept', () => {
    const clicked = noteClick(tab, 'correction', 'a', SENT)
    expect(findPendingRun(clicked)).toBeUndefined()
    const heard = { ...clicked, click: { ...(clicked.click as RunClick), counts: { total: 1, succeeded: 1 } } }
    const run = findPendingRun(heard)
    expect(run).toMatchObject({ kind: 'correction', data: 'leave', total: 1, succeeded: 1, at: SENT })
    // Told again by a later message of the tab, it is the very same record.
    expect(findPendingRun(heard)).toEqual(run)
    expect(findPendingRun(settleClick(heard, run))).toBeUndefined()
  })

  it('is asked for where the page changes without a message', () => {
    const clicked = noteClick(tab, 'correction', 'a', SENT)
    const after = noteResult(clicked, { id: 'b', frame: 0 }, { heading, total: 0, shown: [1, 0], readOn: '2023-05-16' })
    expect(after.click?.unanswered).toBe(true)
    const redrawn = noteResult(
      clicked,
      { id: 'a', frame: 0 },
      { heading, total: 1, shown: [1, 1], readOn: '2023-05-16' },
    )
    expect(redrawn.click?.unanswered).toBeUndefined()
  })

  it.each([
    ['the day the page names, read that day', '2023-05-17', '2023-05-16', '2023-05-16 09:00', '2023-05-17'],
    [
      'the click, where the page was left open over midnight',
      '2023-05-31',
      '2023-05-31',
      '2023-06-01 00:05',
      '2023-06-01',
    ],
    ['the click, where the page names none', undefined, '2023-05-16', '2023-05-16 09:00', '2023-05-16'],
  ])('has the day of %s (R10)', (_, runDay, readOn, clicked, day) => {
    expect(runDayOf({ runDay, readOn }, at(clicked))).toBe(day)
  })
})
