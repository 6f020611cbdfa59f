import type { Message, PanelAnswered } from '../../lib/browser/protocol.ts'
import { changeTab } from '../../lib/browser/tab-store.ts'
import { type DocState, findClick, type TabState } from '../../lib/domain/tab-state.ts'
import { parseRunMessage } from '../../lib/reading/actions.ts'
import { composeResult } from './compose.ts'
import type { Letter } from './door.ts'
import { pauseInTab } from './rounds/note.ts'
import { keepPendingRun } from './keep-pending-run.ts'

type PageSaid = Extract<Message, { type: 'page-said' }>

/** The page's message box: after the operator's own click it tells what a run did; else it is nothing (R8). */
export async function onPageSaid(letter: Letter, message: PageSaid): Promise<PanelAnswered | undefined> {
  const isOurs = await changeTab(letter.tab, (tab) => {
    const heard = hear(tab, message.text)
    return { tab: heard ?? tab, result: heard !== undefined }
  })
  if (!isOurs) {
    await pauseInTab(letter.tab, { key: 'page-said', text: message.text.slice(0, 200) })
    return undefined
  }
  const tab = await keepPendingRun(letter.tab)
  if (!tab) return { news: { lines: [{ say: 'not-saved' }] } }
  const doc = tab.docs.find(({ id }) => id === message.doc) ?? (tab.docs.at(-1) as DocState)
  return { news: await composeResult(tab, doc) }
}

/** What the message tells of the click before it; undefined where there was none. */
function hear(tab: TabState, text: string): TabState | undefined {
  const click = findClick(tab, Date.now())
  if (!click) return undefined
  const said = parseRunMessage(text)
  if (!said || (said.kind !== null && said.kind !== click.action))
    return { ...tab, click: { ...click, unanswered: true } }
  const { total, succeeded } = said
  return { ...tab, click: { ...click, unanswered: false, counts: { total, succeeded } } }
}
