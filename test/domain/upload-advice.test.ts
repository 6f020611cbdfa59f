import { describe, expect, it } from 'vitest'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { addMonths, instantOf, type Month } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { adviseUpload, type ChosenFile } from '../../lib/domain/upload-advice.ts'
import { platformLinesOf } from '../../lib/text/platform-lines.ts'
import { acceptedMonth, agency, at, CODE, filed, fileName, produced } from './facts.ts'

/** 手動報送: the chosen files against the plan (R12–R17), seen in June 112; everything before April is filed. */
const NOW = '2023-06-12 09:00'
const [APRIL, MAY, JUNE] = ['2023-04', '2023-05', '2023-06'] as const
const FULL = 5 * 1024 * 1024
const aprilFile = fileName('2023-05-03 09:00')
const mayFile = fileName('2023-06-02 09:00')
const bothProduced = [produced(APRIL, '2023-05-03 09:00'), produced(MAY, '2023-06-02 09:00')]

function advise(files: (string | ChosenFile)[], records: Fact[], now = NOW) {
  const chosen = files.map((file) => (typeof file === 'string' ? { name: file, size: 1000 } : file))
  return adviseUpload(chosen, {
    agency: agency({ firstMonth: APRIL }),
    known: [CODE],
    records,
    calendar: officeCalendar,
    settings: {},
    now: instantOf(at(now)),
  })
}
const said = (...args: Parameters<typeof advise>): string =>
  (platformLinesOf({ say: 'upload', agency: '宜蘭縣政府', advice: advise(...args) }) ?? [])
    .map(({ icon, text, detail = '' }) => `${icon} ${text} ${detail}`)
    .join('\n')
const warnings = (...args: Parameters<typeof advise>) => advise(...args).warnings.map(({ warn }) => warn)

describe('nothing speaks against it', () => {
  it('in order, complete, open: said so, and until when', () => {
    expect(warnings([aprilFile, mayFile], bothProduced)).toEqual([])
    const text = said([aprilFile, mayFile], bothProduced)
    expect(text).toContain('done 2 個檔與宜蘭縣政府的報送順序相符:112-04、112-05。')
    expect(text).toContain('18:00 起關閉')
  })
  it('nothing chosen yet: what may be uploaded, in order', () => {
    const { next, warnings: none } = advise([], bothProduced)
    expect(next.map(({ name }) => name)).toEqual([aprilFile, mayFile])
    expect(none).toEqual([])
    expect(said([], bothProduced)).toMatch(/可上傳 2 個檔,依序.*112-04.*112-05/s)
  })
  it('a size the page does not say is no reason', () =>
    expect(warnings([{ name: aprilFile, size: null }, mayFile], bothProduced)).toEqual([]))
})

describe('R16: closed from 18:00:00 to 20:59:59 by the page’s clock', () => {
  it.each([
    ['2023-06-12 17:59:59', []],
    ['2023-06-12 18:00:00', ['closed']],
    ['2023-06-12 20:59:59', ['closed']],
    ['2023-06-12 21:00:00', []],
  ])('%s', (now, expected) => expect(warnings([aprilFile, mayFile], bothProduced, now)).toEqual(expected))
  it('on the last day it says until when', () => {
    expect(said([mayFile], bothProduced.slice(1), '2023-06-20 17:59:59')).toContain('最晚 18:00 前上傳完成')
    expect(said([mayFile], bothProduced.slice(1), '2023-06-20 18:00:00')).toMatch(/attention 平臺關閉中.*21:00/)
  })
})

describe('R15: ten files of 5 MB', () => {
  const many = Array.from({ length: 11 }, (_, index) => fileName(`2023-06-02 09:${String(index).padStart(2, '0')}`))
  it.each([
    [10, false],
    [11, true],
  ])('%i files', (count, expected) => expect(warnings(many.slice(0, count), []).includes('too-many')).toBe(expected))
  it('11 chosen: how many, and what to do', () =>
    expect(said(many, [])).toContain('選了 11 個檔,平臺一次最多 10 個。 請由舊到新分批上傳。'))
  it.each([
    [FULL, []],
    [FULL + 1, ['file']],
  ])('%i bytes', (size, expected) =>
    expect(warnings([aprilFile, { name: mayFile, size }], bothProduced)).toEqual(expected),
  )
  it('one byte more is said with its size', () =>
    expect(said([aprilFile, { name: mayFile, size: FULL + 1 }], bothProduced)).toContain('5,242,881 位元組'))
  it('an empty file, and one that is no .json', () => {
    expect(said([{ name: mayFile, size: 0 }], bothProduced)).toContain('檔案是空的')
    expect(said(['112-05.xlsx'], bothProduced)).toContain('副檔名不是 .json')
  })
})

describe('the wrong file', () => {
  it('another agency’s', () => {
    const other = mayFile.replace(CODE, '376421000A')
    expect(said([other], bothProduced)).toMatch(/檔名的機關代碼是 376421000A.*不是目前的機關/)
    expect(warnings([other], bothProduced)).toEqual(['file'])
  })
  it('premature: known by the record, and by the history’s row', () => {
    const early = fileName('2023-05-20 09:00')
    const text = said([early], [produced(MAY, '2023-05-20 09:00')])
    expect(text).toMatch(/提前產製.*112-06-01.*以後重新產製/)
    expect(said([early], [produced(MAY, '2023-05-20 09:03', { file: undefined })])).toContain('提前產製')
  })
  it('not on record: said that nothing can be told, not that it is right', () => {
    const text = said([mayFile], [])
    expect(text).toContain('沒有產製紀錄,不知是哪個月的檔')
    expect(text).not.toContain('done')
  })
  it('out of order: an older month was produced later', () => {
    const records = [...acceptedMonth(APRIL, '2023-06-05 09:00'), produced(MAY, '2023-06-02 09:00')]
    expect(said([mayFile], records)).toMatch(/順序不對:112-04.*須重新產製 112-05/)
  })
  it('an older one is ready and was not chosen', () => {
    expect(warnings([mayFile], bothProduced)).toEqual(['left-out'])
    expect(said([mayFile], bothProduced)).toContain(`較早的檔還沒上傳:112-04。 ${aprilFile}`)
  })
  it('the older one was chosen as a browser’s copy', () => {
    const copy = aprilFile.replace('.json', ' (1).json')
    expect(warnings([copy, mayFile], bothProduced)).toEqual([])
  })
  it('an older month has no file at all yet', () => {
    expect(warnings([mayFile], [produced(MAY, '2023-06-02 09:00')])).toEqual(['older-missing'])
  })
  it('already accepted', () => {
    const records = [...acceptedMonth(APRIL, '2023-05-03 09:00'), ...acceptedMonth(MAY, '2023-06-02 09:00')]
    expect(said([mayFile], records)).toContain('已')
    expect(warnings([mayFile], records)).toEqual(['file'])
  })
  it('rejected before: the same file once more', () => {
    const records = [produced(MAY, '2023-06-02 09:00'), filed(MAY, '2023-06-02 09:00', '2023-06-02 10:00', 3)]
    expect(warnings([mayFile], [...acceptedMonth(APRIL, '2023-05-03 09:00'), ...records])).toEqual(['file'])
  })
  it('a newer file of the month is there', () => {
    const records = [...acceptedMonth(APRIL, '2023-05-03 09:00'), produced(MAY, '2023-06-02 09:00')]
    const again = produced(MAY, '2023-06-03 09:00')
    expect(warnings([mayFile], [...records, again])).toContain('file')
  })
})

it('a chosen file of the month that runs is premature, whatever else is ready', () => {
  const month: Month = addMonths(JUNE, 0)
  const early = produced(month, '2023-06-11 09:00')
  expect(said([aprilFile, mayFile, early.file!], [...bothProduced, early])).toContain('提前產製')
})
