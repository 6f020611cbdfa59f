import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { PanelAnswered } from '../../lib/browser/protocol.ts'
import { PLATFORM_CLOSES, PLATFORM_OPENS } from '../../lib/domain/deadlines.ts'
import { startOfDay, taipeiDay } from '../../lib/domain/months.ts'
import type { Taught } from '../../lib/domain/taught-words.ts'
import { patientOpener } from '../../lib/reading/open-at-rest.ts'
import { platformPages } from '../../lib/reading/pages/platform.ts'
import { platformLinesOf } from '../../lib/text/platform-lines.ts'
import { platformQuestionOf } from '../../lib/text/platform-questions.ts'
import { SEAT, type Seat } from '../look/seat.ts'
import { type CreatePanel, PANEL, type Panel } from '../panel/shared.ts'
import { findChooser } from './find-chooser.ts'
import { noteSizes } from './note-sizes.ts'
import { platformReportOf } from './report.ts'

const HOUR = 3_600_000
/** A timer may go off a little early. Milliseconds. */
const LATER = 50
/** The computer may have slept over the hour: the time is looked at so often at least. Milliseconds. */
const LONGEST_WAIT = 60_000

/**
 * Reads pages of the 差勤資料彙整平臺 now and when they change, tells the worker, and has the panel say what it answers.
 * Brought where the first look found the platform's words. Presses and fills nothing; where a password or a certificate
 * is asked for, nothing is read.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { [SEAT]?: Seat; [PANEL]?: CreatePanel }
  const seat = world[SEAT]
  if (!seat || seat.hasPlatform) return
  seat.hasPlatform = true
  const { doc, post } = seat
  let panel: Panel | undefined
  let lastReport = ''
  let queue: Promise<unknown> = Promise.resolve()
  const sizes = noteSizes(document)
  const opener = patientOpener(document, platformPages)
  /** The words this site was taught. */
  let taught: Taught = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Until then what was said of the chosen files holds (R16). */
  let holdsUntil = Number.POSITIVE_INFINITY

  function tell(work: () => Promise<unknown>): void {
    seat!.tell(work, () => {
      stopWatching()
      clearTimeout(timer)
      panel?.show({ lines: [{ say: 'updated' }] })
      panel = undefined
    })
  }
  function readInTurn(again = false): void {
    const turn = queue.then(() => read(again))
    queue = turn.catch(() => {})
    tell(() => turn)
  }

  async function read(again: boolean): Promise<void> {
    const readFor = await opener.open(taught)
    if (!readFor) return
    const report = platformReportOf(readFor(), sizes)
    const said = JSON.stringify(report ?? null)
    if (said === lastReport && !again && Date.now() < holdsUntil) return
    lastReport = said
    clearTimeout(timer)
    holdsUntil = report?.page === 'upload' ? nextHour(Date.now()) : Number.POSITIVE_INFINITY
    const answered =
      report && (await post<PanelAnswered>({ type: 'page-read', doc, at: new Date().toISOString(), report }))
    if (answered) await draw(answered)
    else panel?.show(null)
    if (report?.page === 'upload') waitForHour()
  }

  function waitForHour(): void {
    timer = setTimeout(
      () => {
        readInTurn()
        waitForHour()
      },
      Math.min(Math.max(0, holdsUntil - Date.now()) + LATER, LONGEST_WAIT),
    )
  }

  async function draw(answered: PanelAnswered): Promise<void> {
    if (!panel && answered.news) {
      if (!world[PANEL]) await post({ type: 'script-wanted', script: 'panel' })
      panel ??= world[PANEL]?.({
        doc,
        post,
        tell,
        readAgain: () => readInTurn(true),
        words: { linesOf: platformLinesOf, questionOf: platformQuestionOf },
        beside: () => findChooser(document),
      })
    }
    await panel?.take(answered)
  }

  const stopWatching = seat.watchChanges(() => readInTurn(), opener.changed)
  seat.onWords((words) => {
    taught = words
    readInTurn()
  })
})

/** When the platform closes or opens next, in milliseconds since 1970 (R16). */
function nextHour(now: number): number {
  const day = startOfDay(taipeiDay(now))
  const hours = [PLATFORM_CLOSES, PLATFORM_OPENS, 24 + PLATFORM_CLOSES]
  return hours.map((hour) => day + hour * HOUR).find((one) => one > now) as number
}
