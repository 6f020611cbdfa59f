import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { addMonths, instantOf, monthsFrom } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import type { ReportInput, Source } from '../../lib/report/source.ts'
import {
  agency,
  allClear,
  at,
  closedMonth,
  counted,
  derive,
  filed,
  marked,
  produced,
  reading,
  run,
} from '../domain/facts.ts'

/** Facts of an office's half year with everything in it, and what a report is made of from them. */

export const NOW = '2023-07-11 10:00'

/**
 * 112-01 to 112-06, seen on 112-07-11: 01 filed on time; 02 late; 03 and 04 corrected in 05 (the worked case), 03 with
 * a backfill; 04 filed again; 05 filed with errors and overdue; 06 half compared.
 */
export const halfYear: Fact[] = [
  ...closedMonth('2023-01', '2023-02'),
  marked('2023-01', 'survey', '2023-02-03 09:00', true, '已請陳小明確認'),
  ...allClear('2023-02', '2023-03-01 09:00'),
  produced('2023-02', '2023-03-02 09:00'),
  filed('2023-02', '2023-03-02 09:00', '2023-03-23 10:00'),
  reading('2023-03', 'correction', 'leave', 3, '2023-05-16 09:00', {
    rows: [
      { name: '陳○○', department: '社會處', leaveType: '病假', changeState: '新增(更新)' },
      { name: '林○', department: '社會處', leaveType: '休假', changeState: '新增(更新)' },
      { name: '王○○', department: '人事處', leaveType: '公假', changeState: '刪除' },
    ],
  }),
  run('correction', '2023-03', 'leave', '2023-05-16', [3, 3], '2023-05-16 09:05'),
  reading('2023-03', 'backfill', 'overtime', 2, '2023-05-16 09:10'),
  run('backfill', '2023-03', 'overtime', '2023-05-16', [null, null], '2023-05-16 09:15'),
  ...allClear('2023-03', '2023-05-16 09:30'),
  produced('2023-03', '2023-04-06 09:00'),
  filed('2023-03', '2023-04-06 09:00', '2023-04-20 17:59'),
  ...allClear('2023-04', '2023-05-16 10:00'),
  produced('2023-04', '2023-05-02 09:00'),
  filed('2023-04', '2023-05-02 09:00', '2023-05-02 10:00'),
  produced('2023-05', '2023-06-02 09:00', { records: 12_345 }),
  filed('2023-05', '2023-06-02 09:00', '2023-06-02 10:00', 7, { accepted: 12_338 }),
  ...allClear('2023-05', '2023-06-01 09:00'),
  reading('2023-06', 'correction', 'leave', 0, '2023-07-03 09:00'),
  reading('2023-06', 'correction', 'overtime', 4, '2023-07-03 09:05'),
  reading('2023-06', 'backfill', 'leave', 0, '2023-06-15 09:05'),
  marked('2023-06', 'compare-backfill-overtime', '2023-07-04 09:00', true, '電話確認'),
]

/** 111, every month of it corrected twice and filed, December late: the most a year has to say on its one page. */
export const wholeYear: Fact[] = monthsFrom('2022-01', '2022-12').flatMap((month) => {
  const next = addMonths(month, 1)
  return [
    reading(month, 'correction', 'leave', 12, `${next}-01 09:00`),
    run('correction', month, 'leave', `${next}-01`, [12, 12], `${next}-01 09:05`),
    reading(month, 'backfill', 'overtime', 1, `${next}-02 09:10`),
    run('backfill', month, 'overtime', `${next}-02`, [1, 1], `${next}-02 09:15`),
    ...allClear(month, `${next}-03 09:00`),
    produced(month, `${next}-04 09:00`),
    filed(month, `${next}-04 09:00`, month === '2022-12' ? `${next}-25 10:00` : `${next}-05 10:00`),
    marked(month, 'survey', `${addMonths(month, 2)}-10 09:00`),
  ]
})

export const webhrRecords: Fact[] = [
  marked('2023-01', 'keep', '2023-02-02 09:00'),
  counted('2023-01', 20, 5, '2023-02-10 09:00'),
  marked('2023-01', 'survey', '2023-02-11 09:00'),
]

/** One agency's source, as a surface makes it. */
export function sourceOf(records: Fact[], more: Partial<Agency> = {}, now = NOW, settings: Settings = {}): Source {
  const own = more.code === undefined ? records : records.map((record) => ({ ...record, agency: more.code as string }))
  const { months } = derive(own, now, { firstMonth: '2023-01', ...more }, settings)
  return { agency: agency({ firstMonth: '2023-01', ...more }), months, records: own }
}

/** What is asked of a report, of 112-01 to 112-06 unless said otherwise. */
export function inputOf(sources: Source[], more: Partial<ReportInput> = {}): ReportInput {
  return {
    from: '2023-01',
    to: '2023-06',
    sources,
    settings: {},
    calendar: officeCalendar,
    now: instantOf(at(NOW)),
    ledger: { head: '3f2a91bc0d4e77a1'.padEnd(64, '0'), count: 1240 },
    withNotes: false,
    ...more,
  }
}
