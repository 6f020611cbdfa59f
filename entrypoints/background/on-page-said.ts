import type { Message, PanelAnswered } from '../../lib/browser/protocol.ts'
import { changeTab } from '../../lib/browser/tab-store.ts'
import type { Run } from '../../lib/domain/records.ts'
import { type DocState, findClick, runOf, settleClick, type TabState } from '../../lib/domain/tab-state.ts'
import { parseRunMessage } from '../../lib/reading/actions.ts'
import { notSavedLine } from '../../lib/text/panel.ts'
import { refreshBadge } from './badge.ts'
import { composeResult } from './compose.ts'
import type { Letter } from './door.ts'
import { isSaved } from './is-saved.ts'

type PageSaid = Extract<Message, { type: 'page-said' }>

/** The page's message box: after the operator's own click it tells what a run did; else it is nothing (R8). */
export async function onPageSaid(letter: Letter, message: PageSaid): Promise<PanelAnswered | undefined> {
  const heard = await changeTab(letter.tab, (tab) => {
    const next = hear(tab, message.text)
    return { tab: next.tab, result: next }
  })
  if (!heard.relevant) return undefined
  if (heard.run && !(await keepRun(heard.run))) return { view: { lines: [notSavedLine()] } }
  const doc = heard.tab.docs.find(({ id }) => id === message.doc) ?? (heard.tab.docs.at(-1) as DocState)
  return { view: await composeResult(heard.tab, doc) }
}

/** A run becomes a record, and the badge follows; false where it could not be kept. */
export async function keepRun(run: Run): Promise<boolean> {
  const saved = await isSaved(run)
  if (saved) await refreshBadge()
  return saved
}

function hear(tab: TabState, text: string): { tab: TabState; run?: Run; relevant: boolean } {
  const click = findClick(tab, Date.now())
  if (!click) return { tab, relevant: false }
  const said = parseRunMessage(text)
  if (!said || (said.kind !== null && said.kind !== click.action)) {
    return { tab: { ...tab, click: { ...click, unanswered: true } }, relevant: true }
  }
  const { total, succeeded } = said
  if (click.data === null) {
    return { tab: { ...tab, click: { ...click, unanswered: false, counts: { total, succeeded } } }, relevant: true }
  }
  const run = runOf(click, click.data, total, succeeded)
  return { tab: settleClick(tab, run), run, relevant: true }
}
