import { expect, test } from 'vitest'
import { agencies } from './agencies.ts'
import { differs, isMissing } from './row.ts'
import { createState } from './state.ts'

const begin = (seed: string, today: string, differences: 'none' | 'seeded' = 'seeded') =>
  createState({ seed, differences, today: () => today })

test('the same seed gives the same rows, another seed others', () => {
  const rows = (seed: string) => JSON.stringify(begin(seed, '2023-06-12').rows())
  expect(rows('a')).toBe(rows('a'))
  expect(rows('a')).not.toBe(rows('b'))
})

test('a clock that walks gets the rows of one that jumps', () => {
  let today = '2022-11-05'
  const walking = createState({ seed: 'a', differences: 'seeded', today: () => today })
  walking.rows()
  today = '2023-06-12'
  expect(walking.rows()).toEqual(begin('a', today).rows())
})

test('only masked names, and no row before it was entered', () => {
  const rows = begin('a', '2023-06-12').rows()
  expect(rows.length).toBeGreaterThan(1000)
  expect(rows.filter(({ name }) => !/^..?○{1,2}$/.test(name))).toEqual([])
  expect(rows.filter(({ enteredOn }) => enteredOn > '2023-06-12')).toEqual([])
})

test('every agency has some differences of each kind when seeded, and none when not', () => {
  const wrong = (differences: 'none' | 'seeded') => {
    const rows = begin('practice', '2026-11-20', differences).rows()
    return agencies.map(({ code }) => {
      const own = rows.filter(({ agency }) => agency === code)
      return [own.filter(differs).length, own.filter(isMissing).length]
    })
  }
  expect(wrong('none')).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ])
  for (const count of wrong('seeded').flat()) {
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(40)
  }
})

test('a difference planted in the running month is there today', () => {
  const state = begin('a', '2023-06-02', 'none')
  const planted = { agency: '376420000A', month: '2023-06', data: 'leave', count: 5 } as const
  state.plant({ ...planted, mode: 'correction' })
  state.plant({ ...planted, mode: 'backfill' })
  expect(state.rows().filter(differs)).toHaveLength(5)
  expect(state.rows().filter(isMissing)).toHaveLength(5)
})

test('an agency nobody knows is refused', () => {
  expect(() =>
    begin('a', '2023-06-02').plant({ agency: 'X', month: '2023-05', data: 'leave', mode: 'backfill', count: 1 }),
  ).toThrow('X')
})
