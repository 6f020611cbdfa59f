import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { PanelAnswered, QueryAnswer } from '../../lib/browser/protocol.ts'
import { type Query, sameHeading } from '../../lib/domain/query.ts'
import type { Arrival } from '../../lib/domain/tab-state.ts'
import type { Taught } from '../../lib/domain/taught-words.ts'
import { findAction } from '../../lib/reading/actions.ts'
import { patientOpener } from '../../lib/reading/open-at-rest.ts'
import { pages } from '../../lib/reading/pages/index.ts'
import { openPage, readProduceForm, readQueryForm } from '../../lib/reading/read-page.ts'
import type { Reading } from '../../lib/reading/verdicts.ts'
import { SEAT, type Seat } from '../look/seat.ts'
import { type CreatePanel, PANEL, type Panel } from '../panel/shared.ts'
import { queryOf, reportOf } from './report.ts'

/** Where a result's rows stand, and words that only a result's table holds. */
const PLACES = 'table,tbody,[role=table],[role=grid]'
const RESULT_WORDS = /目前無資料|部門|姓名/

/**
 * Reads the page now and when it changes, tells the worker, and draws what it answers. There from the end of every page
 * of an allowed site, it begins only where `look` finds our words; where a page draws them later, the worker brings it
 * anew. One instance a document: what it remembers lives and ends with the page.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { [SEAT]?: Seat; [PANEL]?: CreatePanel }
  const seat = world[SEAT]
  if (!seat?.isOurs() || seat.hear) return
  const { doc, post } = seat
  let { arrival } = seat
  let panel: Panel | undefined
  /** The words this site was taught. */
  let taught: Taught = {}
  let reading: Reading = { verdict: 'unrelated', page: null }
  let lastReport = ''
  /** A query was sent from here, and nothing clicked since. */
  let isWaiting = false
  /** A run was clicked here, and nothing read since. */
  let runTold = false
  /** The operator did something since the last report: what is replaced now was asked for, though it may say the same. */
  let hasActed = false
  let queue: Promise<unknown> = Promise.resolve()
  let lastContent = ''
  const opener = patientOpener(document, pages)
  const known = new WeakSet<Element>()

  /** The store writes moments in Taiwan time; here the shortest way will do. */
  const now = (): string => new Date().toISOString()
  /** Runs what talks to the worker; once the extension was updated, says so and is silent for good. */
  function tell(work: () => Promise<unknown>): void {
    seat!.tell(work, () => {
      stopWatching()
      panel?.show({ lines: [{ say: 'updated' }] })
      panel = undefined
    })
  }
  async function draw(answered: PanelAnswered | undefined): Promise<void> {
    if (!answered) return
    if (!panel && (answered.news || answered.order)) {
      if (!world[PANEL]) await post({ type: 'script-wanted', script: 'panel' })
      panel ??= world[PANEL]?.({ doc, post, tell, readAgain: () => readInTurn(true) })
    }
    await panel?.take(answered)
  }

  /** One reading at a time: each asks the worker, and two would mix up which query answers which. */
  function readInTurn(again = false): void {
    const turn = queue.then(() => read(again))
    queue = turn.catch(() => {})
    tell(() => turn)
  }

  async function read(again: boolean): Promise<void> {
    const answer = await readWithQuery()
    if (!answer) return
    reading = answer.reading
    seat!.query = answer.query
    const report = reportOf(reading, answer.query)
    const said = JSON.stringify(report ?? null)
    const isAnswer = answer.arrived === 'updated' && hasActed
    if (said === lastReport && !isAnswer && !again) return
    lastReport = said
    hasActed = false
    runTold = false
    const answered = report && (await post<PanelAnswered>({ type: 'page-read', doc, at: now(), report }))
    // No answer: no page of ours any more, or the site is no longer allowed.
    if (answered) await draw(answered)
    else panel?.show(null)
  }

  /** The page; a comparison with the query it answers (R6), or as it stands where none is known. */
  async function readWithQuery(): Promise<{ reading: Reading; query?: Query; arrived?: Arrival } | undefined> {
    const readFor = await opener.open(taught)
    if (!readFor) return undefined
    const plain = readFor()
    // Behind the vendor's 請稍後 an old result may stand: it must not take the query of the next.
    const isBusy = plain.verdict === 'unreadable' && plain.reason.key === 'busy'
    if (plain.page !== 'comparison' || isBusy) return { reading: plain }
    const arrived = arrivalOfContent(plain)
    const { query, expects } = (await post<QueryAnswer>({ type: 'result-shown', doc, arrival: arrived })) ?? {}
    if (!query) return { reading: plain, arrived }
    const known = readFor(query)
    const isOther =
      expects && known.page === 'comparison' && known.verdict !== 'unreadable' && !sameHeading(expects, known)
    return isOther ? { reading: plain, arrived } : { reading: known, query, arrived }
  }

  /** New content in an old document: it says something else, or stands in another table. An overlay's table is none. */
  function arrivalOfContent(plain: Reading): Arrival {
    const said = signOf(plain)
    const places = [...document.querySelectorAll(PLACES)].filter(isOfResult)
    const isNew = said !== lastContent || places.some((place) => !known.has(place))
    for (const place of places) known.add(place)
    lastContent = said
    const was = arrival
    arrival = 'unchanged'
    return was === 'unchanged' && isNew ? 'updated' : was
  }

  function onSending(isUnknown = false): void {
    hasActed = true
    isWaiting = true
    const form = readQueryForm(document, taught)
    if (form.page !== 'query-form') return
    // After a run, 確定 may be the vendor's own question; and a form not wholly read is sent all the same.
    const isKnown = form.verdict === 'observed' && !runTold && !isUnknown
    tell(() => post({ type: 'query-sent', doc, at: now(), query: isKnown ? queryOf(form) : null }))
  }

  function onClick(event: MouseEvent): void {
    hasActed ||= event.isTrusted
    const target = event.composedPath()[0] as Element
    const action = findAction(target, reading.page, taught)
    if (action === 'send-query') {
      onSending()
      return
    }
    if (action === 'produce' && event.isTrusted) {
      const { month, agencyName } = readProduceForm(document, taught)
      tell(() => post({ type: 'produce-pressed', doc, at: now(), month, agencyName }))
    }
    if (reading.page !== 'comparison' || reading.verdict === 'unreadable' || !event.isTrusted) return
    const { mode } = reading
    if (action === (mode === 'correction' ? 'correct' : 'backfill')) {
      runTold = true
      tell(() => post({ type: 'run-clicked', doc, at: now(), action: mode }))
    } else if (!action) tellClick(target)
  }

  /** Pages are also turned by the keyboard: Enter in 跳至, another 每頁顯示. */
  function onKey({ target, key, isTrusted, type }: Event & { key?: string }): void {
    if (isTrusted && reading.page === 'comparison' && (type === 'change' || key === 'Enter'))
      tellClick(target as Element)
  }

  /** A pager is short and speaks of pages and rows; a form, or a calendar beside it, does not. */
  function tellClick({ parentElement: near }: Element): void {
    const turns = [near, near?.parentElement].some((one) => /^.{0,160}[頁筆].{0,80}$/s.test(one?.textContent ?? ''))
    if (turns || isWaiting) tell(() => post({ type: 'result-clicked', doc, turns }))
    isWaiting = false
  }

  /** Other forms may stand beside the query's: the button tells. Without one, with what it was sent is not known. */
  function onSubmit({ submitter }: SubmitEvent): void {
    if (!submitter || findAction(submitter, reading.page, taught) === 'send-query') onSending(!submitter)
  }

  function onSaid(text: string): void {
    tell(async () => draw(await post({ type: 'page-said', doc, at: now(), text })))
  }

  seat.hear = onSaid
  seat.heard.forEach(onSaid)
  const hear = { click: onClick, submit: onSubmit, keydown: onKey, change: onKey }
  for (const [type, hearer] of Object.entries(hear)) document.addEventListener(type, hearer as EventListener, true)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) arrival = 'brought-back'
  })
  const stopWatching = seat.watchChanges(() => readInTurn(), opener.changed)
  seat.onWords((words) => {
    taught = words
    // The same content is read otherwise now: that makes it no new content, which would have lost its query.
    lastContent &&= signOf(openPage(document, taught)())
    readInTurn()
  })
})

/** What a reading says, in short: of thousands of rows, some. */
function signOf(reading: Reading): string {
  return JSON.stringify(reading, (key, value) =>
    key === 'rows' ? value.filter((_: unknown, index: number) => index % Math.ceil(value.length / 500) === 0) : value,
  )
}

/** Among the first rows with no table in them stand the header, or the word of an empty table. */
function isOfResult(place: Element): boolean {
  let left = 9
  for (const row of place.querySelectorAll('tr,[role=row]')) {
    if (row.querySelector('table')) continue
    if (RESULT_WORDS.test(row.textContent)) return true
    if (!left--) return false
  }
  return false
}
