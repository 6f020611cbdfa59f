import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { fillQuery } from '../../lib/assist/fill-query.ts'
import { goBack } from '../../lib/assist/go-back.ts'
import { type Outcome, problem } from '../../lib/assist/problems.ts'
import { sendQuery } from '../../lib/assist/send-query.ts'
import { turnPage } from '../../lib/assist/turn-page.ts'
import { isFillMessage } from '../../lib/browser/fill-message.ts'
import type { PanelAnswered } from '../../lib/browser/protocol.ts'
import type { RoundOrder, Wanted } from '../../lib/domain/round-order.ts'
import type { Taught } from '../../lib/domain/taught-words.ts'
import { assistProblemText } from '../../lib/text/assist-problems.ts'
import { SEAT, type Seat } from '../look/seat.ts'
import { dropWish, keepWish } from '../panel/wish.ts'
import { findFormDocument, hasForm } from './find-form-document.ts'
import { handsFor } from './hands.ts'
import { ASSIST, type Assist } from './shared.ts'
import { drawRound } from './round-card.ts'
import { drawRoundForm } from './round-form.ts'
import { watchTouches } from './watch-touches.ts'

/** Brought by the reader when a form is to be filled or a round goes on; the only script of ours that acts on a page. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [SEAT]?: Seat; [ASSIST]?: Assist }
  const seat = world[SEAT]
  if (!seat || world[ASSIST]) return
  const { post } = seat
  let taught: Taught = {}
  const knowsWords = new Promise<void>((resolve) =>
    seat.onWords((words) => {
      taught = words
      resolve()
    }),
  )
  /** The order at work, or done last: the same again is left alone. */
  let current = ''
  let stopWatching = (): void => {}

  const noForm: Outcome = { ok: false, problem: problem('no-form') }

  async function fill(wanted: Wanted): Promise<Outcome> {
    await knowsWords
    const form = findFormDocument(taught)
    return form ? fillQuery(form, wanted, handsFor(form, taught)) : noForm
  }
  function send(wanted: Wanted): Outcome {
    const form = findFormDocument(taught)
    return form ? sendQuery(form, wanted, handsFor(form, taught)) : noForm
  }

  async function carryOut(
    order: RoundOrder,
    doc: string,
    show: (answered: PanelAnswered | undefined) => void,
  ): Promise<void> {
    const tell = (what: 'back' | 'turning' | 'touched' | 'ready'): Promise<PanelAnswered | undefined> =>
      post({ type: 'round-told', doc, what })
    /** Asked right before anything is pressed: it may have been paused, or told to another document since. */
    const isStill = async (): Promise<boolean> => {
      const answered = await tell('ready')
      const still = answered?.order?.key === order.key
      if (!still) show(answered)
      return still
    }
    const report = async (outcome: Outcome): Promise<void> => {
      if (!outcome.ok) show(await post({ type: 'round-told', doc, what: 'problem', problem: outcome.problem }))
    }

    stopWatching()
    stopWatching = watchTouches(() => void tell('touched').then((answered) => isPaused(answered) && show(answered)))
    await knowsWords
    if (order.do === 'turn') {
      await until(order.notBefore)
      if (!(await isStill())) return
      await tell('turning')
      await post({ type: 'result-clicked', doc, turns: true })
      await report(turnPage(document, order.page, handsFor(document, taught)))
    } else if (findFormDocument(taught)) {
      const filled = await fill(order.wanted)
      // Going back and filling are part of the pause, not added to it.
      if (filled.ok) await until(order.notBefore)
      if (!filled.ok) await report(filled)
      else if (await isStill()) await report(send(order.wanted))
    } else {
      if (!(await isStill())) return
      await tell('back')
      await report(goBack(document, handsFor(document, taught)))
    }
  }

  const assist: Assist = {
    async fill(wanted, sends) {
      const filled = await fill(wanted)
      if (!filled.ok && filled.problem.key === 'no-form') {
        // From a result the form is one step back.
        await keepWish(wanted, sends)
        if (goBack(document, handsFor(document, taught)).ok) return { say: 'going-back' }
        await dropWish()
      }
      const outcome = filled.ok && sends ? send(wanted) : filled
      return outcome.ok
        ? { say: 'filled', wanted, sent: sends }
        : { say: 'not-filled', why: assistProblemText(outcome.problem) }
    },
    follow(order, doc, show) {
      if (order.key === current) return
      current = order.key
      carryOut(order, doc, show).catch((error: unknown) => console.warn(error))
    },
    async hasForm() {
      await knowsWords
      return findFormDocument(taught) !== undefined
    },
    drawRound,
    drawRoundForm,
  }
  world[ASSIST] = assist

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    // Popup and side panel alone: whatever lives in a page has a tab.
    if (sender.id !== browser.runtime.id || sender.tab || !isFillMessage(message)) return
    const { wanted, sends } = message
    // Every frame is asked: the one that has the form in its own document answers.
    knowsWords
      .then(() => (hasForm(document, taught) ? assist.fill(wanted, sends) : null))
      .then(respond, (error: unknown) => {
        console.warn(error)
        respond(null)
      })
    return true
  })
})

const isPaused = (answered: PanelAnswered | undefined): boolean => answered?.news?.round?.state === 'paused'

function until(moment: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - Date.now())))
}
