import type { PanelAnswered, QueryAnswer } from '../../lib/browser/protocol.ts'
import { bring } from '../../lib/browser/scripts.ts'
import { changeTab } from '../../lib/browser/tab-store.ts'
import { joinQuery, noteClick, noteQuery, noteResultClick, type TabState } from '../../lib/domain/tab-state.ts'
import type { Letter } from './door.ts'
import { onAnswer } from './on-answer.ts'
import { onPageRead } from './on-page-read.ts'
import { onPageSaid } from './on-page-said.ts'

/** What comes of each message. */
export async function answer(letter: Letter): Promise<QueryAnswer | PanelAnswered | undefined> {
  const { message, tab, frame } = letter
  const doc = { id: message.doc, frame }
  const change = (next: (state: TabState) => TabState): Promise<undefined> =>
    changeTab(tab, (state) => ({ tab: next(state), result: undefined }))
  switch (message.type) {
    case 'result-shown':
      return changeTab(tab, (state) => {
        const { tab: joined, ...result } = joinQuery(state, doc, message.arrival, Date.now())
        return { tab: joined, result }
      })
    case 'query-sent':
      return change((state) => noteQuery(state, message.query, message.doc, message.at))
    case 'result-clicked':
      return change((state) => noteResultClick(state, doc, message.turns))
    case 'run-clicked':
      return change((state) => noteClick(state, message.action, message.doc, message.at))
    case 'panel-wanted':
      return bring('/panel.js', tab, frame)
    case 'page-read':
      return onPageRead(letter, message)
    case 'page-said':
      return onPageSaid(letter, message)
    case 'question-answered':
      // The page's own frame makes and saves the copy; nothing of it comes here.
      return message.question === 'copy' ? bring('/redactor.js', tab, frame) : onAnswer(letter, message)
  }
}
