import type { PanelAnswered, RoundAct } from '../../lib/browser/protocol.ts'
import type { QuestionId } from '../../lib/domain/panel.ts'
import type { RoundOrder, Wanted } from '../../lib/domain/round-order.ts'
import { ASSIST, type Assist } from '../assist/shared.ts'
import type { Panel, PanelLink } from './shared.ts'
import { dropWish, findWish } from './wish.ts'

/** What the operator does on the panel, and what a round orders, carried out by the worker or the assist. */
export interface Deeds {
  answer(question: QuestionId, value: string): void
  round(act: RoundAct): void
  fill(wanted: Wanted, sends: boolean): void
  /** Fills what was wished for on the result before, where the form stands now. */
  fulfil(): void
  copy(): void
  follow(order: RoundOrder): void
  /** Has the assist's script brought, where it is not there yet. */
  assist(): Promise<Assist | undefined>
  readonly assisting: Assist | undefined
}

export function deedsOf({ doc, post, tell }: PanelLink, panel: Panel): Deeds {
  const world = globalThis as { [ASSIST]?: Assist }
  const at = (): string => new Date().toISOString()
  const take = async (answered: PanelAnswered | undefined): Promise<void> => {
    if (answered) await panel.take(answered)
  }
  async function assist(): Promise<Assist | undefined> {
    if (!world[ASSIST]) await post({ type: 'script-wanted', script: 'assist' })
    return world[ASSIST]
  }
  const deeds: Deeds = {
    assist,
    get assisting() {
      return world[ASSIST]
    },
    answer: (question, value) =>
      tell(async () => take(await post({ type: 'question-answered', doc, at: at(), question, value }))),
    round: (act) => tell(async () => take(await post({ type: 'round-act', doc, at: at(), act }))),
    fill: (wanted, sends) =>
      tell(async () => {
        const said = await (await assist())?.fill(wanted, sends)
        if (said) panel.show({ lines: [said] })
      }),
    fulfil: () =>
      tell(async () => {
        const wish = await findWish()
        const helper = wish && (await assist())
        if (!wish || !(await helper?.hasForm())) return
        await dropWish()
        deeds.fill(wish.wanted, wish.sends)
      }),
    copy: () =>
      tell(async () => {
        // The page's own frame makes and saves the copy; nothing of it goes anywhere.
        await post({ type: 'script-wanted', script: 'redactor' })
        panel.add({ say: 'copied' })
      }),
    follow: (order) => tell(async () => (await assist())?.follow(order, doc, (answered) => void take(answered))),
  }
  return deeds
}
