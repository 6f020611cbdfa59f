import type { Day } from '../../calendar.ts'
import { addDays, dayOf, parseRocDay, rocDay, rocMoment } from '../../calendar.ts'
import { findPlatformAgency, type PlatformAgency, searchAgencies } from '../agencies.ts'
import type { PlatformDesk, Route } from '../state/desk.ts'
import type { Filing } from '../state/filing.ts'
import { turn } from '../views/paging.ts'
import { columns } from '../views/words.ts'
import { identityOf } from './session.ts'

/** 彙整總表 [002 四]: of each agency its latest filing. A dissolved one is there only where it ever filed. */
export const showSummary: Route = (desk, { fields }) => {
  const search = (fields.get('q') ?? '').trim()
  const agencies = searchAgencies(search).filter((agency) => !agency.isDissolved || latestOf(desk, agency))
  const { shown, pager } = turn(agencies, fields)
  const rows = shown.map((agency) => {
    const latest = latestOf(desk, agency)
    const said = latest ? [rocMoment(latest.filedAt), figure(latest.accepted), figure(latest.rejected)] : ['', '', '']
    return { code: agency.code, cells: [agency.code, agency.name, ...said] }
  })
  return {
    view: { page: 'summary', identity: identityOf(desk), search, columns: renamed(desk, 'summary'), rows, pager },
  }
}

/** 歷程 [002 四3–5]: every filing of the days asked for, by default the last month. */
export const showHistory: Route = (desk, { fields }) => {
  const agency = findPlatformAgency(fields.get('org'))
  if (!agency) return noSuchAgency
  const today = dayOf(desk.clock.now())
  const from = parseRocDay(fields.get('from') ?? '') ?? addDays(today, -30)
  const to = parseRocDay(fields.get('to') ?? '') ?? today
  const isAsked = (day: Day) => from <= day && day <= to
  const shown = filingsOf(desk, agency).filter(({ filedAt }) => isAsked(dayOf(filedAt)))
  const rows = shown.reverse().map(({ no, file, filedAt, accepted, rejected }, index) => ({
    no: rejected > 0 ? no : null,
    cells: [String(index + 1), file, rocMoment(filedAt), figure(accepted), figure(rejected)],
  }))
  const { code, name } = agency
  return {
    view: { page: 'history', code, name, from: rocDay(from), to: rocDay(to), columns: renamed(desk, 'history'), rows },
  }
}

/** 錯誤明細 of one filing, or of all there were (查看所有歷史錯誤明細) [002 四6–9]. */
export const showErrors: Route = (desk, { fields }) => {
  const agency = findPlatformAgency(fields.get('org'))
  if (!agency) return noSuchAgency
  const no = fields.get('no')
  const filings = filingsOf(desk, agency).filter((filing) => no === null || String(filing.no) === no)
  const rows = filings.flatMap(({ file, errors }) => errors.map((error) => ({ file, ...error })))
  return {
    view: {
      page: 'errors',
      code: agency.code,
      name: agency.name,
      title: no === null ? '歷史錯誤明細' : '錯誤明細',
      columns: renamed(desk, 'errors'),
      rows: rows.map(({ file, row: { person, data, start }, message }, index) => ({
        cells: [
          String(index + 1),
          file,
          person.split(' ')[1] ?? '',
          data === 'leave' ? '差假' : '加班',
          start,
          message,
        ],
        wrong: /時間/.test(message) ? 4 : 3,
      })),
    },
  }
}

const noSuchAgency = { view: { page: 'error', message: '查無機關。' }, status: 404 } as const

const filingsOf = ({ filings }: PlatformDesk, { code }: PlatformAgency): Filing[] =>
  filings.filter(({ agency }) => agency === code)
const latestOf = (desk: PlatformDesk, agency: PlatformAgency): Filing | undefined => filingsOf(desk, agency).at(-1)

const figure = (count: number): string => count.toLocaleString('en-US')

const renamed = ({ faults }: PlatformDesk, page: 'summary' | 'history' | 'errors'): string[] =>
  columns[page].map((word) => faults.renamed[word] ?? word)
