import { describe, expect, it } from 'vitest'
import type { Fact } from '../../lib/domain/records.ts'
import { CONSOLE_STEPS, type StepId } from '../../lib/domain/step.ts'
import {
  acceptedMonth,
  allClear,
  at,
  closedMonth,
  derive,
  filed,
  marked,
  produced,
  reading,
  run,
  stateOf,
  stepOf,
  textOf,
} from './facts.ts'

/** R24. The month is 112-05. */
const [M, JUNE] = ['2023-05', '2023-06'] as const
const NOW = '2023-06-15 09:00'
const MARKED = '2023-06-05 09:00'
const state = (records: Fact[], id: StepId, now = NOW) => stateOf(records, now, M, id)
const mark = (id: StepId, when = MARKED, done = true, note = '') => marked(M, id, when, done, note)
const c = (total: number, when: string, more = {}) => reading(M, 'correction', 'leave', total, when, more)
const part = { period: [`${M}-15`, `${M}-15`] as [string, string] }

describe('a mark closes its step, is shown as a mark, and can be taken back', () => {
  const closable = CONSOLE_STEPS.filter((id) => id !== 'survey' && id !== 'carried')
  it.each(closable)('%s', (id) => {
    const checklist = derive([mark(id, MARKED, true, '電話確認')], NOW)
    expect(stepOf(checklist, M, id)).toMatchObject({
      state: 'done',
      byMark: true,
      records: [mark(id, MARKED, true, '電話確認')],
    })
    expect(textOf(checklist, M, id)).toMatch(/112-06-05 09:00.*標記.*電話確認/)
    const back = [mark(id), mark(id, '2023-06-06 09:00', false)]
    expect(stepOf(derive(back, NOW), M, id)).toEqual(stepOf(derive([], NOW), M, id))
    expect(state([...back, mark(id, '2023-06-07 09:00')], id)).toBe('done')
  })

  it('survey: a mark alone does not close it', () => expect(state([mark('survey')], 'survey')).toBe('attention'))

  it('the newest decides, wherever it stands', () => {
    const records = [mark('produce', '2023-06-07 09:00', false), mark('produce'), mark('produce', '2023-06-06 09:00')]
    expect([state(records, 'produce'), state(records.toReversed(), 'produce')]).toEqual(['todo', 'todo'])
    const zones = [mark('produce'), { ...mark('produce', MARKED, false), at: '2023-06-05T00:59:00Z' }]
    expect(state(zones, 'produce')).toBe('done')
  })

  it('a mark without a note', () => {
    const bare = { ...mark('produce'), note: undefined }
    expect(textOf(derive([bare], NOW), M, 'produce')).toMatch(/標記。$/)
  })

  it('of another month, agency or an unknown step: nothing', () => {
    const others = [
      marked('2023-04', 'produce', MARKED),
      { ...mark('produce'), agency: '376500000A' },
      { ...mark('produce'), step: 'teleport' },
    ]
    expect(state(others, 'produce')).toBe('todo')
  })

  it('a mark never stands in for a reading: what was read is shown', () => {
    const records = [mark('compare-correction-leave'), c(0, '2023-06-02 09:00')]
    expect(stepOf(derive(records, NOW), M, 'compare-correction-leave')).toMatchObject({ state: 'done', byMark: false })
  })
})

describe('a marked step counts as closed for the steps after it', () => {
  const three = allClear(M, '2023-06-01 09:00').slice(1)
  const marks = CONSOLE_STEPS.filter((id) => id !== 'survey').map((id) => mark(id))
  it.each<[string, Fact[], StepId, string]>([
    [
      'differences waits for no marked comparison',
      [...three, mark('compare-correction-leave')],
      'differences',
      'not-needed',
    ],
    ['file does not wait for a marked produce', [mark('produce')], 'file', 'todo'],
    ['survey is due once all others are marked', marks, 'survey', 'todo'],
    ['survey done: all marked', [...marks, mark('survey')], 'survey', 'done'],
    ['survey waits for one that is not', marks.slice(1), 'survey', 'waiting'],
    [
      'carried is done where the carrying month is marked as filed',
      [run('correction', M, 'leave', '2023-06-02', [1, 1]), marked(JUNE, 'file', '2023-07-05 09:00')],
      'carried',
      'done',
    ],
  ])('%s', (_, records, id, expected) => expect(state(records, id)).toBe(expected))

  it('a month in the plan whose production is marked: its file no longer waits for it', () => {
    const records = [
      produced(M, '2023-07-03 09:00'),
      produced(JUNE, '2023-07-02 09:00'),
      marked(JUNE, 'produce', '2023-07-05 09:00'),
    ]
    const june = (id: StepId) => stateOf(records, '2023-07-10 09:00', JUNE, id)
    expect(june('produce')).toBe('done')
    expect(june('file')).not.toBe('waiting')
  })
})

describe('until a later record says otherwise', () => {
  const before = '2023-06-04 09:00'
  const after = '2023-06-06 09:00'
  const clear = allClear(M, '2023-06-01 09:00')
  const wrong = (learnt: string) => [
    produced('2023-04', '2023-06-03 09:00', { at: at(learnt) }),
    produced(M, '2023-06-02 09:00', { at: at('2023-06-02 10:00') }),
  ]
  const first = run('correction', M, 'leave', '2023-06-02', [3, 3], '2023-06-02 09:10')
  it.each<[string, StepId, Fact[], string]>([
    ['differences found before it', 'differences', [...clear, c(2, before)], 'done'],
    ['differences found after it', 'differences', [...clear, c(2, after)], 'todo'],
    ['differences found after it, on one day', 'differences', [...clear, c(2, after, part)], 'todo'],
    ['differences found at the very moment', 'differences', [...clear, c(2, MARKED)], 'done'],
    [
      'a run that left rows before it',
      'differences',
      [...clear, c(3, before), run('correction', M, 'leave', '2023-06-04', [3, 2], before)],
      'done',
    ],
    [
      'a run that left rows after it',
      'differences',
      [...clear, c(3, before), run('correction', M, 'leave', '2023-06-06', [3, 2], after)],
      'attention',
    ],
    [
      'a run corrected after it: rows were left',
      'differences',
      [
        ...clear,
        c(3, '2023-06-02 09:00'),
        first,
        { ...first, succeeded: 2, at: at(after), replaces: first.at } as Fact,
      ],
      'attention',
    ],
    [
      'a comparison: part of it read with differences after it',
      'compare-correction-leave',
      [c(2, after, part)],
      'todo',
    ],
    [
      'a comparison: part of it read with differences before it',
      'compare-correction-leave',
      [c(2, before, part)],
      'done',
    ],
    ['a comparison: part of it read as 0 after it', 'compare-correction-leave', [c(0, after, part)], 'done'],
    [
      'file: rejected before it',
      'file',
      [produced(M, '2023-06-02 09:00'), filed(M, '2023-06-02 09:00', before, 3)],
      'done',
    ],
    [
      'file: rejected after it',
      'file',
      [produced(M, '2023-06-02 09:00'), filed(M, '2023-06-02 09:00', after, 3)],
      'attention',
    ],
    [
      'file: rejected before, but told after it',
      'file',
      [produced(M, '2023-06-02 09:00'), filed(M, '2023-06-02 09:00', before, 3, { at: at(after) })],
      'attention',
    ],
    ['produce: out of order before it', 'produce', wrong(before), 'done'],
    ['produce: out of order, learnt after it', 'produce', wrong(after), 'attention'],
    ['carried: a run before it', 'carried', [run('correction', M, 'leave', '2023-06-04', [1, 1], before)], 'done'],
    ['carried: a run after it', 'carried', [run('correction', M, 'leave', '2023-06-06', [1, 1], after)], 'waiting'],
    ['carried: missed before it', 'carried', [...clear, c(2, '2023-06-02 09:00'), c(0, before)], 'closed'],
    ['carried: missed after it', 'carried', [...clear, c(2, before), c(0, after)], 'attention'],
  ])('%s', (_, id, records, expected) => {
    const found = state([...records, mark(id)], id)
    // "None was needed" (R11a) closes it; the table lets that be a mark or `not-needed`.
    if (expected === 'closed') expect(['done', 'not-needed']).toContain(found)
    else expect(found).toBe(expected)
  })

  it('the survey of a month that was closed opens again, and says what is missing', () => {
    const done = [...closedMonth(M, JUNE), mark('survey')]
    expect(state(done, 'survey')).toBe('done')
    const checklist = derive([...done, c(2, after)], NOW)
    expect(stepOf(checklist, M, 'survey').state).toBe('attention')
    expect(textOf(checklist, M, 'survey')).toContain('差異處理')
  })

  it('a mark that was overruled is still there to be seen', () => {
    expect(stepOf(derive([...clear, c(2, after), mark('differences')], NOW), M, 'differences')).toMatchObject({
      byMark: false,
      mark: mark('differences'),
    })
  })

  it('an accepted file after a mark is a filing, not a mark', () => {
    expect(
      stepOf(derive([mark('file', '2023-06-01 09:00'), ...acceptedMonth(M, '2023-06-02 09:00')], NOW), M, 'file'),
    ).toMatchObject({ state: 'done', byMark: false })
  })
})
