import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from '../../lib/domain/months.ts'
import type { Query } from '../../lib/domain/query.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { afterDeed, pause, type Round, recheckOf, stop, takeUp } from '../../lib/domain/round.ts'
import { noteBack, noteForm, noteReading, noteSent, noteTurning } from '../../lib/domain/round-notes.ts'
import { isSlow, PATIENCE, PAUSE, progressOf, within } from '../../lib/domain/round-pace.ts'
import { currentTask, differencesIn, pendingTasks, type RoundTask } from '../../lib/domain/round-tasks.ts'
import { allClear, CODE, derive, PAIRS, reading } from './facts.ts'
import {
  APRIL,
  beginWith,
  FORM,
  finished,
  MAY_LEAVE,
  MAY_OVERTIME,
  NOW,
  orderOf,
  queryFor,
  RESULT,
  read,
  resultOf,
  running,
  sent,
  TAB,
} from './rounds.ts'

/** 連續比對: what a round wants next, and what comes of everything that happens to it. */

const RUNS = Number(process.env.FC_RUNS ?? 300)
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: RUNS })

const named = ({ month, mode, data }: RoundTask) => `${month} ${mode} ${data}`
const four = (month: string) => PAIRS.map(([mode, data]) => `${month} ${mode} ${data}`)

describe('the tasks of a round', () => {
  const tasksOf = (records: Fact[], now: string, from = '2023-01', to = '2023-12') =>
    pendingTasks(derive(records, now, { firstMonth: '2023-02' }), { from, to }).map(named)

  it('are the last ended month, then the others from the oldest on; never the month that runs', () => {
    expect(tasksOf([], '2023-06-12 09:30')).toEqual(
      ['2023-05', '2023-02', '2023-03', '2023-04'].flatMap((month) => four(month)),
    )
  })

  it('begin with the last ended month from its midnight in Taiwan on', () => {
    expect(tasksOf([], '2023-05-31 23:59')[0]).toBe('2023-04 correction leave')
    expect(tasksOf([], '2023-06-01 00:00')[0]).toBe('2023-05 correction leave')
  })

  it('are those not done yet: a reading that counts is none, one that does not count is', () => {
    const records = [
      ...allClear('2023-05', '2023-06-01 09:12'),
      reading('2023-04', 'correction', 'leave', 3, '2023-05-02 09:12'),
      reading('2023-04', 'correction', 'overtime', 0, '2023-05-02 09:12', { change: 'upsert' }),
      // Before the month had ended.
      reading('2023-04', 'backfill', 'leave', 0, '2023-04-30 09:12'),
    ]
    expect(tasksOf(records, '2023-06-12 09:30', '2023-04', '2023-05')).toEqual(four('2023-04').slice(1))
  })

  it.each<[string, string, string[]]>([
    ['2023-03', '2023-04', ['2023-03', '2023-04']],
    ['2023-04', '2023-12', ['2023-05', '2023-04']],
    ['2023-05', '2023-05', ['2023-05']],
    ['2023-06', '2023-06', []],
    ['2023-05', '2023-04', []],
    ['2022-01', '2022-12', []],
  ])('from %s to %s are those of %j', (from, to, months) => {
    expect(tasksOf([], '2023-06-12 09:30', from, to)).toEqual(months.flatMap((month) => four(month)))
  })

  it('are of the wanted combinations alone', () => {
    const tasks = pendingTasks(derive([], '2023-06-12 09:30', { firstMonth: '2023-04' }), {
      from: '2023-04',
      to: '2023-05',
      isWanted: (mode, data) => mode === 'backfill' && data === 'overtime',
    })
    expect(tasks.map(named)).toEqual(['2023-05 backfill overtime', '2023-04 backfill overtime'])
  })

  it('are none where nothing is compared here (WebHR), or nothing is left', () => {
    const webhr = derive([], '2023-06-12 09:30', { channel: 'webhr', firstMonth: '2023-04' })
    expect(pendingTasks(webhr, { from: '2023-01', to: '2023-12' })).toEqual([])
    expect(tasksOf(allClear('2023-05', '2023-06-01 09:12'), '2023-06-12 09:30', '2023-05')).toEqual([])
  })
})

describe('a round', () => {
  it('begins driven by no tab, and ordering nothing', () => {
    const round = beginWith([MAY_LEAVE])
    expect(round).toMatchObject({ state: 'paused', tab: -1, attempt: 0, agency: { code: CODE } })
    expect(orderOf(round, '')).toBeUndefined()
    expect(beginWith([MAY_LEAVE]).id).not.toBe(round.id)
  })

  it('taken up, asks for its first task, the whole month, in the document told', () => {
    const round = running()
    expect(round).toMatchObject({ state: 'running', tab: TAB, by: FORM, attempt: 1, phase: 'asking' })
    expect(orderOf(round)).toEqual({
      do: 'ask',
      key: `${round.id} 1 correction leave 2023-05`,
      wanted: { kind: 'correction', month: '2023-05', data: 'leave', agency: round.agency },
      notBefore: 1000,
    })
  })

  it('asked, waits; read, asks for the next, after the pause', () => {
    const asked = sent(running())
    expect(asked).toMatchObject({ phase: 'sent' })
    expect(orderOf(asked)).toBeUndefined()
    const next = read(asked, resultOf(MAY_LEAVE, 2), NOW + 2500)
    expect(next.tasks[0]).toMatchObject({ total: 2, rowsRead: 2, took: 2500 })
    expect(next).toMatchObject({ state: 'running', phase: 'asking', by: RESULT })
    expect(orderOf(next)).toMatchObject({
      wanted: { kind: 'correction', month: '2023-05', data: 'overtime' },
      notBefore: NOW + 3500,
    })
  })

  it('goes back to the form, and goes on in the document that has it', () => {
    const back = noteBack(read(sent(running()), resultOf(MAY_LEAVE, 0)), NOW + 3000)
    expect(orderOf(back)).toBeUndefined()
    const form = noteForm(back, 'another form')
    expect(orderOf(form, 'another form')).toMatchObject({ do: 'ask' })
    expect(orderOf(form, RESULT)).toBeUndefined()
  })

  it('goes on in a form that the page loaded anew while it was filled', () => {
    expect(orderOf(noteForm(running(), 'loaded anew'), 'loaded anew')).toMatchObject({ do: 'ask' })
  })

  it('pauses where the form comes again instead of an answer, or by what the round did not do', () => {
    const asked = sent(running())
    expect(noteForm(asked, 'another form')).toMatchObject({ state: 'paused', why: { key: 'form-again' } })
    // In frames the form's own document stands on, and may be read again.
    expect(noteForm(asked, FORM)).toBe(asked)
    const answered = read(asked, resultOf(MAY_LEAVE, 0))
    expect(noteForm(answered, 'by a link')).toMatchObject({ state: 'paused', why: { key: 'touched' } })
  })

  it('ends after its last task', () => {
    const done = finished(running(), [0, 3, 0])
    expect(done.state).toBe('done')
    expect(currentTask(done)).toBeUndefined()
    expect(orderOf(done)).toBeUndefined()
    expect(differencesIn(done).map(named)).toEqual([named(MAY_OVERTIME)])
  })

  it('is taken up exactly where it was: what was read is not asked again, what was sent is', () => {
    const asked = sent(read(sent(running()), resultOf(MAY_LEAVE, 0)), NOW + 3000)
    const again = takeUp(pause(asked, { key: 'restarted' }), { tab: 9, doc: 'new form', now: NOW + 9000 })
    expect(again).toMatchObject({ state: 'running', tab: 9, attempt: 2, why: undefined })
    expect(orderOf(again)).toMatchObject({ key: `${again.id} 2 correction overtime 2023-05` })
    expect(again.tasks[0]).toMatchObject({ total: 0 })
  })

  it('compares anew what had differences, and that alone', () => {
    const done = finished(running(), [2, 0, 1])
    const recheck = recheckOf(done, NOW + 60_000)
    expect(recheck.tasks).toEqual([MAY_LEAVE, APRIL])
    expect(recheck).toMatchObject({ state: 'paused', attempt: 0, agency: done.agency, offHours: done.offHours })
    expect(recheck.id).not.toBe(done.id)
    expect(finished(takeUp(recheck, { tab: TAB, doc: FORM, now: NOW })).state).toBe('done')
  })
})

describe('a result longer than a page', () => {
  const long = resultOf(APRIL, 45, { rowsRead: 20 })
  const first = read(sent(running([APRIL])), long, NOW + 2000, [1, 20])
  const second = { ...long, rowsRead: 40 }

  it('is paged through, and counts as one task', () => {
    expect(first).toMatchObject({ state: 'running', turning: { page: 2 } })
    expect(orderOf(first)).toEqual({
      do: 'turn',
      key: `${first.id} 1 backfill leave 2023-04 2`,
      page: 2,
      notBefore: NOW + 3000,
    })
    expect(progressOf(first, 1)).toEqual({ done: 0, total: 1 })
    const turned = read(noteTurning(first, NOW + 3000), second, NOW + 4000, [21, 40])
    expect(turned).toMatchObject({ turning: { page: 3 } })
    const last = read(noteTurning(turned, NOW + 5000), { ...long, rowsRead: 45 }, NOW + 6000, [41, 45])
    expect(last.state).toBe('done')
    expect(last.tasks).toMatchObject([{ total: 45, rowsRead: 45, took: 4000 }])
  })

  it('is left at its first page where the rows are not wanted', () => {
    const round = read(sent(running([APRIL], { allRows: false })), long, NOW + 2000, [1, 20])
    expect(round).toMatchObject({ state: 'done', turning: undefined })
  })

  it('whose next page shows no new rows is left, not turned for ever', () => {
    const turned = read(noteTurning(first, NOW + 3000), long, NOW + 4000, [1, 20])
    expect(turned).toMatchObject({ state: 'done', turning: undefined })
  })

  it('is asked for anew after a pause in between, for its pages stand no more', () => {
    const again = takeUp(pause(first, { key: 'operator' }), { tab: TAB, doc: FORM, now: NOW })
    expect(orderOf(again)).toMatchObject({ do: 'ask', wanted: { kind: 'backfill', month: '2023-04' } })
  })

  it('is turned only where there is a page to turn', () => {
    const round = running()
    expect(noteTurning(round, NOW)).toBe(round)
  })
})

describe('a round pauses by itself', () => {
  it.each<[string, Query | null, string]>([
    ['what was sent is not known', null, 'query-unknown'],
    ['the operator asked for another month', queryFor({ ...MAY_LEAVE, month: '2023-03' }), 'touched'],
    ['the operator asked for other data', queryFor(MAY_OVERTIME), 'touched'],
    ['the operator asked for the other kind', queryFor({ ...MAY_LEAVE, mode: 'backfill' }), 'touched'],
    ['the operator asked for 新增(更新) alone', queryFor(MAY_LEAVE, { change: 'upsert' }), 'touched'],
    ['the operator asked for a day', queryFor(MAY_LEAVE, { month: null, date: '2023-05-16' }), 'touched'],
    ['the operator asked for a listing', queryFor(MAY_LEAVE, { kind: 'by-changed-date' }), 'touched'],
  ])('where %s', (_, query, key) => {
    expect(noteSent(running(), query, NOW)).toMatchObject({ state: 'paused', why: { key } })
  })

  it.each<[string, Parameters<typeof resultOf>[2]]>([
    ['another month', { month: '2023-04' }],
    ['the other kind', { mode: 'backfill' }],
    ['other data', { data: 'overtime' }],
    ['another agency', { agency: '376420100B' }],
    ['a part of the changes', { change: 'upsert' }],
    ['changes nobody knows', { change: 'unknown' }],
  ])('where the answer is of %s, and takes nothing of it', (_, more) => {
    const asked = sent(running())
    const next = read(asked, resultOf(MAY_LEAVE, 0, more))
    expect(next).toMatchObject({ state: 'paused', why: { key: 'other-result' } })
    expect(next.tasks).toEqual(asked.tasks)
  })

  it('but an old result, read once more before anything was asked, is nothing', () => {
    const round = running()
    expect(read(round, resultOf(APRIL, 5))).toBe(round)
    const back = noteBack(round, NOW)
    expect(read(back, resultOf(MAY_LEAVE, 5))).toBe(back)
  })

  it('once, and only while it runs', () => {
    const paused = pause(running(), { key: 'operator' })
    expect(paused).toMatchObject({ state: 'paused', why: { key: 'operator' } })
    expect(pause(paused, { key: 'expired' })).toBe(paused)
    const done = finished(running())
    expect(pause(done, { key: 'touched' })).toBe(done)
    expect(orderOf(paused)).toBeUndefined()
  })
})

describe('the operator', () => {
  const other = running([APRIL], { agency: { code: '376420100B', name: '冬山鄉公所' } })

  it('ends a round for good, unless it is done', () => {
    expect(stop(pause(running(), { key: 'operator' }))).toMatchObject({ state: 'stopped', why: undefined })
    const done = finished(running())
    expect(stop(done)).toBe(done)
  })

  it('pauses, ends or puts away the round of one agency, and no other', () => {
    const rounds = [other, running()]
    expect(afterDeed(rounds, CODE, 'pause')).toMatchObject([other, { state: 'paused', why: { key: 'operator' } }])
    expect(afterDeed(rounds, CODE, 'stop')).toMatchObject([other, { state: 'stopped' }])
    expect(afterDeed(rounds, CODE, 'close')).toEqual([other])
    expect(afterDeed(rounds, '376420200C', 'close')).toEqual(rounds)
  })
})

describe('time', () => {
  it('an answer is overdue after the patience set, while it runs', () => {
    const asked = sent(running())
    expect(isSlow(asked, 60, NOW + 60_000)).toBe(false)
    expect(isSlow(asked, 60, NOW + 60_001)).toBe(true)
    expect(isSlow(pause(asked, { key: 'operator' }), 60, NOW + 99_000)).toBe(false)
    expect(isSlow(read(asked, resultOf(MAY_LEAVE, 0), NOW + 50_000), 60, NOW + 100_000)).toBe(false)
  })

  it('what is left is told at the pace so far, once there is one', () => {
    const round = running()
    expect(progressOf(round, 1)).toEqual({ done: 0, total: 3 })
    const next = read(sent(round), resultOf(MAY_LEAVE, 0), NOW + 3000)
    expect(progressOf(next, 1)).toEqual({ done: 1, total: 3, left: 8000 })
    expect(progressOf(finished(round), 1)).toEqual({ done: 3, total: 3, left: 0 })
  })

  it.each<[typeof PAUSE | typeof PATIENCE, number | undefined, number]>([
    [PAUSE, undefined, 1],
    [PAUSE, 0, 0.5],
    [PAUSE, 3.5, 3.5],
    [PAUSE, 31, 30],
    [PATIENCE, undefined, 60],
    [PATIENCE, 9, 10],
    [PATIENCE, 601, 600],
  ])('seconds within %j: %s is %s', (bounds, chosen, seconds) => expect(within(bounds, chosen)).toBe(seconds))
})

/** What may happen to a round, in any order: its own answers mostly, and now and then something else. */
type Happening = (round: Round, now: number) => Round
const total = fc.constantFrom(0, 0, 1, 45)
const task = fc.constantFrom(MAY_LEAVE, MAY_OVERTIME, APRIL)
const doc = fc.constantFrom(FORM, RESULT, 'another form')
const own = (round: Round): RoundTask => round.turning?.task ?? currentTask(round) ?? MAY_LEAVE
const happening: fc.Arbitrary<[string, Happening]> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<[string, Happening]>(['sent', (round, now) => sentIfAny(round, now)]) },
  {
    weight: 5,
    arbitrary: fc.tuple(total, doc).map(([count, where]): [string, Happening] => [
      `read ${count} in ${where}`,
      (round, now) => {
        const seen = Math.min(count, (own(round).rowsRead ?? 0) + 20)
        const result = resultOf(own(round), count, { rowsRead: seen })
        return noteReading(round, { doc: where, reading: result, shown: [seen - 19, seen], now })
      },
    ]),
  },
  {
    weight: 3,
    arbitrary: doc.map((where): [string, Happening] => [`form in ${where}`, (round) => noteForm(round, where)]),
  },
  fc.constant<[string, Happening]>(['back', noteBack]),
  fc.constant<[string, Happening]>(['turning', noteTurning]),
  fc.constant<[string, Happening]>(['paused', (round) => pause(round, { key: 'operator' })]),
  task.map((one): [string, Happening] => [`sent ${named(one)}`, (round, now) => noteSent(round, queryFor(one), now)]),
  task.map((one): [string, Happening] => [`read ${named(one)}`, (round, now) => read(round, resultOf(one, 0), now)]),
)
const happenings = fc.array(happening, { maxLength: 25 })

function sentIfAny(round: Round, now: number): Round {
  return currentTask(round) ? sent(round, now) : round
}

/** Taken up again by the operator wherever it paused, so that most go on to the end. */
function goesOn(round: Round, now: number): Round {
  return round.state === 'paused' ? takeUp(round, { tab: TAB, doc: FORM, now }) : round
}

const asJson = (round: Round): Round => JSON.parse(JSON.stringify(round)) as Round

describe('whatever happens', () => {
  it('a round is the same, written and read as JSON between any two steps', () => {
    check(
      fc.property(happenings, (steps) => {
        let kept = running()
        let stored = asJson(kept)
        steps.forEach(([, happens], index) => {
          const now = NOW + index * 1000
          kept = goesOn(happens(kept, now), now)
          stored = asJson(goesOn(happens(stored, now), now))
          expect(stored).toEqual(asJson(kept))
          expect(orderOf(stored)).toEqual(orderOf(kept))
        })
      }),
    )
  })

  it('the same message handled twice changes nothing the second time', () => {
    check(
      fc.property(happenings, (steps) => {
        let round = running()
        steps.forEach(([, happens], index) => {
          const now = NOW + index * 1000
          const once = happens(round, now)
          expect(happens(once, now)).toEqual(once)
          round = goesOn(once, now)
        })
      }),
    )
  })

  it('only the document told is ordered, only while it runs and waits for nothing, and never twice under one key', () => {
    check(
      fc.property(happenings, (steps) => {
        let round = running()
        const keys = new Map<string, string>()
        steps.forEach(([, happens], index) => {
          const now = NOW + index * 1000
          round = goesOn(happens(round, now), now)
          for (const where of [FORM, RESULT, 'another form']) {
            const order = orderOf(round, where)
            if (!order) continue
            expect(round).toMatchObject({ state: 'running', phase: 'asking', by: where })
            const what = JSON.stringify({ ...order, notBefore: 0 })
            expect(keys.get(order.key) ?? what).toBe(what)
            keys.set(order.key, what)
          }
        })
      }),
    )
  })

  it('what was read stays read, progress never goes back, and it is done exactly when all is read', () => {
    check(
      fc.property(happenings, (steps) => {
        let round = running()
        steps.forEach(([, happens], index) => {
          const now = NOW + index * 1000
          const next = goesOn(happens(round, now), now)
          expect(next.tasks.map(named)).toEqual(round.tasks.map(named))
          expect(progressOf(next, 1).done).toBeGreaterThanOrEqual(progressOf(round, 1).done)
          const isAllRead = next.tasks.every((one) => one.total !== undefined)
          expect(next.state === 'done').toBe(isAllRead)
          round = next
        })
      }),
    )
  })

  it('the tasks of any agency are those of ended months not done, each once, the last ended month first', () => {
    const month = fc.integer({ min: 0, max: 6 }).map((back) => addMonths('2023-06', -back))
    const record = fc
      .tuple(month, fc.constantFrom(...PAIRS), total, fc.constantFrom('2023-05-31 09:00', '2023-06-11 09:00'))
      .map(([of, [mode, data], count, when]) => reading(of, mode, data, count, when))
    check(
      fc.property(fc.array(record, { maxLength: 30 }), (records) => {
        const checklist = derive(records, '2023-06-12 09:30', { firstMonth: '2023-01' })
        const tasks = pendingTasks(checklist, { from: '2000-01', to: '2999-12' })
        const todo = checklist.months.flatMap(({ month: of, steps }) =>
          steps.filter(({ id, state }) => id.startsWith('compare-') && state === 'todo').map(({ id }) => `${of} ${id}`),
        )
        expect(tasks.map((one) => `${one.month} compare-${one.mode}-${one.data}`).sort()).toEqual(todo.sort())
        const months = [...new Set(tasks.map((one) => one.month))]
        expect(months).not.toContain('2023-06')
        const rest = months.filter((one) => one !== '2023-05')
        expect(months).toEqual([...(months.includes('2023-05') ? ['2023-05'] : []), ...rest.sort()])
      }),
    )
  })
})
