import { describe, expect, it } from 'vitest'
import { BYTES_PER_FILE, splitIntoBatches } from '../../lib/domain/batches.ts'
import { isPlatformClosed } from '../../lib/domain/deadlines.ts'
import { instantOf } from '../../lib/domain/months.ts'
import type { Fact, FilingErrors } from '../../lib/domain/records.ts'
import { stepText } from '../../lib/text/reasons.ts'
import {
  acceptedMonth,
  at,
  CODE,
  counted,
  derive,
  filed,
  fileName,
  marked,
  produced,
  reasonOf,
  stateOf,
  stepOf,
  textOf,
} from './facts.ts'

/** R15, R16, R18, R19. The month is 112-05. */
const M = '2023-05'
const NOW = '2023-06-10 09:00'
const file = (records: Fact[], now = NOW) => stateOf(records, now, M, 'file')
const complete = produced(M, '2023-06-02 09:00')
const rejected = filed(M, '2023-06-02 09:00', '2023-06-02 10:00', 5)

describe('R15: at most ten files an upload', () => {
  it.each([
    [0, []],
    [1, [1]],
    [9, [9]],
    [10, [10]],
    [11, [10, 1]],
    [20, [10, 10]],
    [21, [10, 10, 1]],
  ])('%i files', (count, sizes) => {
    const files = [...Array(count)].map((_, index) => `${index}.json`)
    expect(splitIntoBatches(files).map((batch) => batch.length)).toEqual(sizes)
    expect(splitIntoBatches(files).flat()).toEqual(files)
  })
  it('5 MB is 5 × 1024 × 1024 bytes', () => expect(BYTES_PER_FILE).toBe(5_242_880))
})

describe('R16: closed from 18:00:00 to 21:00:00, every day', () => {
  it.each([
    ['2023-06-10T17:59:59+08:00', false],
    ['2023-06-10T17:59:59.999+08:00', false],
    ['2023-06-10T18:00:00+08:00', true],
    ['2023-06-10T20:59:59.999+08:00', true],
    ['2023-06-10T21:00:00+08:00', false],
    ['2023-06-11T19:00:00+08:00', true], // a Sunday
    ['2023-06-10T00:00:00+08:00', false],
    ['2023-06-10T10:00:00Z', true],
    ['2023-06-10T13:00:00Z', false],
    ['2023-06-10T18:30:00-04:00', false], // 06:30 in Taiwan
  ])('%s: %s', (now, closed) => expect(isPlatformClosed(instantOf(now))).toBe(closed))

  it.each<[string, Fact[], string, boolean]>([
    ['todo', [complete], 'todo', true],
    ['attention', [complete, filed(M, '2023-06-02 09:00', '2023-06-02 10:00', 3)], 'attention', true],
    ['done', acceptedMonth(M, '2023-06-02 09:00'), 'done', false],
    ['marked', [complete, marked(M, 'file', '2023-06-03 09:00')], 'done', false],
  ])('file stays %s', (_, records, state, says) => {
    expect(file(records, '2023-06-10 17:59:59')).toBe(state)
    expect(file(records, '2023-06-10 18:30')).toBe(state)
    expect(reasonOf(records, '2023-06-10 18:30', M, 'file').includes('21:00')).toBe(says)
    expect(reasonOf(records, '2023-06-10 17:59:59', M, 'file')).not.toContain('21:00')
  })

  it.each([
    // 2026-11 is due 115-12-20, a Sunday; safe is Friday the 18th.
    ['2026-12-17 18:30', false],
    ['2026-12-19 18:30', false],
    ['2026-12-20 18:30', true],
    ['2026-12-21 18:30', false],
  ])('case 11: today is the last day, %s: %s', (now, last) => {
    const records = [produced('2026-11', '2026-12-02 09:00')]
    expect(reasonOf(records, now, '2026-11', 'file', { firstMonth: '2026-11' }).includes('最後一天')).toBe(last)
  })

  it('R17: no sentence asks for an upload before an hour that is past', () => {
    for (const now of ['2023-06-20 18:30', '2023-06-20 22:00', '2023-06-21 09:00']) {
      expect(reasonOf([complete], now, M, 'file')).not.toContain('112-06-20 18:00 前上傳')
    }
    expect(reasonOf([complete], '2023-06-20 17:59', M, 'file')).toMatch(/112-06-20 18:00 前/)
  })
})

describe('R18: filed', () => {
  const again = produced(M, '2023-06-05 09:00')
  it.each<[string, Fact[], string]>([
    ['accepted', acceptedMonth(M, '2023-06-02 09:00'), 'done'],
    ['produced, not filed', [complete], 'todo'],
    ['one rejected row', [complete, filed(M, '2023-06-02 09:00', '2023-06-02 10:00', 1)], 'attention'],
    [
      'rejected, the same file filed again and accepted',
      [complete, rejected, filed(M, '2023-06-02 09:00', '2023-06-05 10:00')],
      'done',
    ],
    ['rejected, produced again, not yet filed', [complete, rejected, again], 'attention'],
    [
      'rejected, produced again, accepted',
      [complete, rejected, again, filed(M, '2023-06-05 09:00', '2023-06-05 10:00')],
      'done',
    ],
    [
      'rejected, produced again, rejected again',
      [complete, rejected, again, filed(M, '2023-06-05 09:00', '2023-06-05 10:00', 2)],
      'attention',
    ],
    [
      'accepted, then filed again and rejected',
      [...acceptedMonth(M, '2023-06-02 09:00'), filed(M, '2023-06-02 09:00', '2023-06-05 10:00', 2)],
      'attention',
    ],
    [
      'accepted and rejected at one moment',
      [...acceptedMonth(M, '2023-06-02 09:00', '2023-06-02 10:00'), rejected],
      'attention',
    ],
    [
      'the newest by time, over zones',
      [complete, { ...rejected, filedAt: '2023-06-05T01:00:00Z' }, filed(M, '2023-06-02 09:00', '2023-06-05 08:59')],
      'attention',
    ],
    ['premature filed and accepted', acceptedMonth(M, '2023-05-30 09:00'), 'attention'],
    ['premature filed, complete produced', [...acceptedMonth(M, '2023-05-30 09:00'), complete], 'todo'],
    [
      'premature rejected, complete accepted before it',
      [
        ...acceptedMonth(M, '2023-06-02 09:00'),
        produced(M, '2023-05-30 09:00'),
        filed(M, '2023-05-30 09:00', '2023-06-05 10:00', 3),
      ],
      'done',
    ],
    [
      'premature filed, complete accepted',
      [...acceptedMonth(M, '2023-05-30 09:00'), ...acceptedMonth(M, '2023-06-02 09:00')],
      'done',
    ],
    ['accepted, a newer file not filed', [...acceptedMonth(M, '2023-06-02 09:00'), again], 'done'],
  ])('%s', (_, records, expected) => {
    expect(file(records)).toBe(expected)
    expect(file(records.toReversed())).toBe(expected)
  })

  it('premature filed while the month runs: nothing to do yet', () => {
    expect(file(acceptedMonth(M, '2023-05-20 09:00'), '2023-05-25 09:00')).toBe('waiting')
  })

  it('rejected rows: fix, and file again the same way', () => {
    expect(reasonOf([complete, rejected], NOW, M, 'file')).toMatch(/5 筆錯誤.*修正.*原方式.*報送/)
  })

  it.each<[string, Fact[], string[]]>([
    ['not filed', [complete], [fileName('2023-06-02 09:00')]],
    ['rejected: that file is not uploaded again', [complete, rejected], []],
    ['rejected, produced again', [complete, rejected, again], [fileName('2023-06-05 09:00')]],
    ['accepted', acceptedMonth(M, '2023-06-02 09:00'), []],
    ['two complete files: the newest', [complete, again], [fileName('2023-06-05 09:00')]],
    ['marked as filed', [complete, marked(M, 'file', '2023-06-03 09:00')], []],
    ['no name', [produced(M, '2023-06-02 09:00', { file: undefined })], []],
  ])('contract.md batches: %s', (_, records, expected) => expect(derive(records, NOW).batches.flat()).toEqual(expected))
})

describe('R19: a count is a hint, and a filing that is not in the history no proof', () => {
  it.each([
    [0, 0],
    [1, 0],
    [1234, 1],
    [99_999, 0],
  ])('a count of %i and %i changes no step; below the file’s own it is said beside', (leave, overtime) => {
    for (const records of [[], [complete], acceptedMonth(M, '2023-06-02 09:00')]) {
      const stepsOf = (all: Fact[]) => derive(all, NOW).months.flatMap(({ steps }) => steps)
      const withCount = stepsOf([...records, counted(M, leave, overtime, '2023-06-09 09:00')])
      const isHint = ({ key }: { key: string }) => key === 'note-count-below'
      const hints = withCount.flatMap(({ notes }) => notes.filter(isHint))
      const isBelow = records.length > 1 && leave + overtime < 1234
      const hint = { platform: leave + overtime, file: 1234, at: at('2023-06-09 09:00') }
      expect(hints.map(({ values }) => values)).toEqual(isBelow ? [hint] : [])
      const isCount = ({ kind }: Fact) => kind === 'count'
      expect(
        withCount.map((step) => ({
          ...step,
          notes: step.notes.filter((one) => !isHint(one)),
          records: step.records.filter((one) => !isCount(one)),
        })),
      ).toEqual(stepsOf(records))
      // Beside the file's own, where both are to be seen.
      const beside = withCount.filter(({ id, records: own }) => id === 'file' && own.some(isCount))
      expect(beside).toHaveLength(records.length > 1 ? 1 : 0)
    }
  })

  it('a count from before the filing says nothing of it', () => {
    const records = [...acceptedMonth(M, '2023-06-02 09:00'), counted(M, 1, 0, '2023-06-02 08:30')]
    expect(textOf(derive(records, NOW), M, 'file')).not.toContain('表19')
  })
  it('the hint names 表19 and says that the filing stands', () => {
    const records = [...acceptedMonth(M, '2023-06-02 09:00'), counted(M, 1000, 230, '2023-06-09 09:00')]
    const text = textOf(derive(records, NOW), M, 'file')
    expect(text).toMatch(/平臺統計 1,230 筆,少於檔案的 1,234 筆.*表19 經歷檔.*不影響/)
  })
})

describe('R18: why rows were rejected', () => {
  const errors = (when: string, messages: FilingErrors['messages']): FilingErrors => ({
    kind: 'filing-errors',
    agency: CODE,
    month: M,
    filedAt: rejected.filedAt,
    messages,
    at: at(when),
  })
  it('not read yet: where to look', () => {
    expect(textOf(derive([complete, rejected], NOW), M, 'file')).toContain('開啟「錯誤明細」')
  })
  it('read: the commonest message, of the newest look at it; the record is evidence', () => {
    const old = errors('2023-06-03 09:00', [{ message: '舊的', count: 9 }])
    const read = errors('2023-06-03 10:00', [
      { message: '加班起時間格式錯誤', count: 2 },
      { message: 'JSON 架構錯誤-缺少假別項目', count: 3 },
    ])
    const step = stepOf(derive([read, complete, rejected, old], NOW), M, 'file')
    expect(step.records).toEqual([rejected, read])
    expect(stepText(step)).toContain('「JSON 架構錯誤-缺少假別項目」3 筆,共 2 種')
  })
  it('those of another filing say nothing of this one', () => {
    const other = { ...errors('2023-06-03 10:00', [{ message: '別的', count: 1 }]), filedAt: at('2023-05-01 10:00') }
    expect(textOf(derive([complete, rejected, other], NOW), M, 'file')).not.toContain('別的')
  })
})
