import type { Month } from '../calendar.ts'
import { addMonths, dayOf, isoMoment, monthOf, parseRocMonth, rocYear } from '../calendar.ts'
import { paths } from '../paths.ts'
import { findAgency } from '../state/agencies.ts'
import { produce as produceFile } from '../state/production.ts'
import { viewDownload } from '../views/download.ts'
import type { Answer, Route } from './answer.ts'

/** The form offers last month: the one whose file is usually wanted. */
export const showDownloadForm: Route = ({ clock }) => {
  const today = dayOf(clock.now())
  return { view: viewDownload({ month: addMonths(monthOf(today), -1) }, rocYear(today), null) }
}

export const showHistory: Route = (desk, fields) => {
  const chosen = parseChosen(fields)
  if (!chosen) return showDownloadForm(desk, fields)
  const { clock, state } = desk
  const history = state.productions.filter(({ agency, month }) => agency === chosen.agency && month === chosen.month)
  return { view: viewDownload(chosen, rocYear(dayOf(clock.now())), history) }
}

/** Allowed on any day, as at the vendor's: that is how files come about before their month has ended. */
export const produce: Route = async (desk, fields) => {
  const chosen = parseChosen(fields)
  if (!chosen) return showDownloadForm(desk, fields)
  const { clock, state, log } = desk
  const producedAt = clock.now()
  await desk.work()
  const no = state.productions.length + 1
  const production = produceFile(state.rows(), { no, ...chosen, producedAt, downloadedAt: clock.now() })
  state.productions.push(production)
  const { agency, month, records, file } = production
  log.add({ what: 'production', agency, month, records, producedAt: isoMoment(producedAt), file })
  return { text: `${paths.ready}?no=${no}` }
}

export const showReady: Route = ({ state }, fields) => {
  const production = state.productions.find(({ no }) => String(no) === fields.get('no'))
  if (!production) return noSuchFile
  const { no, file } = production
  return { view: { page: 'ready', file, href: `${paths.file}?no=${no}` } }
}

export const sendFile: Route = ({ state }, fields) => {
  const production = state.productions.find(({ no }) => String(no) === fields.get('no'))
  if (!production) return noSuchFile
  return { attachment: { name: production.file, type: 'application/json', body: production.content } }
}

const noSuchFile: Answer = { view: { page: 'error', message: '查無檔案。' }, status: 404 }

function parseChosen(fields: URLSearchParams): { agency: string; month: Month } | null {
  const agency = findAgency(fields.get('dorg') ?? '')?.code
  const month = parseRocMonth(fields.get('dyear') ?? '', fields.get('dmonth') ?? '')
  return agency && month ? { agency, month } : null
}
