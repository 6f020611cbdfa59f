import { expect, test } from 'vitest'
import { checkCount, checkDay, checkRun } from '../../components/companion/check-run.ts'
import { checkSetup } from '../../components/companion/check-setup.ts'
import { instantOf } from '../../lib/domain/months.ts'
import { parseRocDay, parseRocMonth } from '../../lib/text/entry.ts'
import { agency, at, CODE } from '../domain/facts.ts'

const now = instantOf(at('2023-06-12 09:30'))

test.for([
  ['112-05', '2023-05'],
  ['112-5', '2023-05'],
  ['112/5', '2023-05'],
  ['112.05', '2023-05'],
  ['11205', '2023-05'],
  ['9912', '2010-12'],
  ['112 年 5 月', '2023-05'],
  ['１１２－０５', '2023-05'],
  ['2023-05', '2023-05'],
  ['202305', '2023-05'],
  ['112-13', undefined],
  ['112-00', undefined],
  ['112', undefined],
  ['五月', undefined],
  ['', undefined],
  ['112-05-01', undefined],
])('the month %s', ([text, month]) => expect(parseRocMonth(text!)).toBe(month))

test.for([
  ['112-05-16', '2023-05-16'],
  ['112/5/6', '2023-05-06'],
  ['1120516', '2023-05-16'],
  ['112年5月16日', '2023-05-16'],
  ['2023-05-16', '2023-05-16'],
  ['20230516', '2023-05-16'],
  ['113-02-29', '2024-02-29'],
  ['112-02-29', undefined],
  ['112-05', undefined],
  ['昨天', undefined],
])('the day %s', ([text, day]) => expect(parseRocDay(text!)).toBe(day))

test('a run: day, counts, and what is wrong with them', () => {
  expect(checkDay('112-06-12', now)).toEqual({ day: '2023-06-12' })
  expect(checkDay('112-06-13', now)).toEqual({ problem: 'day-future' })
  expect(checkDay('112-06-01', now, { from: '2023-06-02', to: '2023-06-05' })).toEqual({ problem: 'day-outside' })
  expect(checkDay('112-06-05', now, { from: '2023-06-02', to: '2023-06-05' })).toEqual({ day: '2023-06-05' })
  expect(checkCount('')).toEqual({ count: null })
  expect(checkCount('１,234')).toEqual({ count: 1234 })
  expect(checkCount('-1')).toEqual({ problem: 'count-wrong' })
  expect(checkRun({ day: '112-06-12', total: '3', succeeded: '2' }, now)).toEqual({
    on: '2023-06-12',
    total: 3,
    succeeded: 2,
  })
  expect(checkRun({ day: '112-06-12', total: '2', succeeded: '3' }, now)).toEqual({ problem: 'count-more' })
  expect(checkRun({ day: 'x', total: '', succeeded: '' }, now)).toEqual({ problem: 'day-wrong' })
})

const good = { code: CODE, name: '宜蘭縣政府', first: '111-10', through: '', channel: 'console' }

test('first run: an agency, or what is wrong with which entry', () => {
  expect(checkSetup(good, [], now)).toEqual({ agency: agency() })
  expect(checkSetup({ ...good, through: '112-05' }, [], now)).toEqual({ agency: agency({ filedThrough: '2023-05' }) })
  expect(checkSetup({ ...good, channel: 'webhr' }, [], now)).toEqual({ agency: agency({ channel: 'webhr' }) })
  const wrong = (more: Partial<typeof good>, followed = [] as ReturnType<typeof agency>[]) => {
    const checked = checkSetup({ ...good, ...more }, followed, now)
    return 'problems' in checked ? checked.problems : undefined
  }
  expect(wrong({ code: '' })).toEqual({ code: 'code-missing' })
  expect(wrong({ code: '37642' })).toEqual({ code: 'code-wrong' })
  expect(wrong({}, [agency()])).toEqual({ code: 'code-followed' })
  expect(wrong({ name: ' ' })).toEqual({ name: 'name-missing' })
  expect(wrong({ first: '' })).toEqual({ first: 'first-wrong' })
  expect(wrong({ first: '112-07' })).toEqual({ first: 'first-future' })
  expect(wrong({ through: '去年' })).toEqual({ through: 'through-wrong' })
  expect(wrong({ through: '112-06' })).toEqual({ through: 'through-late' })
  expect(wrong({ through: '111-09' })).toEqual({ through: 'through-early' })
  expect(wrong({ code: '', name: '' })).toEqual({ code: 'code-missing', name: 'name-missing' })
})
