import type { Message, PanelAnswered, QueryAnswer } from '../../lib/browser/protocol.ts'
import { bringScript } from '../../lib/browser/scripts.ts'
import { changeTab } from '../../lib/browser/tab-store.ts'
import { joinQuery, noteClick, noteQuery, noteResultClick, type TabState } from '../../lib/domain/tab-state.ts'
import type { Letter } from './door.ts'
import { onAnswer } from './on-answer.ts'
import { onPageRead } from './on-page-read.ts'
import { onPageSaid } from './on-page-said.ts'
import { onProducePressed } from './on-produce-pressed.ts'
import { onRoundAct } from './rounds/act.ts'
import { noteQueryInRound, noteTold, pauseInTab } from './rounds/note.ts'
import { withRound } from './rounds/show.ts'

type Answer = QueryAnswer | PanelAnswered | undefined
type FromReader = Extract<Message, { doc: string }>

/** What comes of each message. */
export async function answer(letter: Letter): Promise<Answer> {
  const { message, tab, frame } = letter
  if (message.type === 'script-wanted') return void (await bringScript(message.script, tab, frame))
  if (message.type === 'page-failed') {
    return void (await pauseInTab(tab, { key: 'server-error', status: message.status }))
  }
  return message.type === 'operator-here' ? undefined : answerReader(letter, message)
}

async function answerReader(letter: Letter, message: FromReader): Promise<Answer> {
  const { tab, frame } = letter
  const doc = { id: message.doc, frame }
  const change = (next: (state: TabState) => TabState): Promise<undefined> =>
    changeTab(tab, (state) => ({ tab: next(state), result: undefined }))
  const shown = (answered?: PanelAnswered): Promise<PanelAnswered | undefined> =>
    withRound(letter, message.doc, answered)
  switch (message.type) {
    case 'result-shown':
      return changeTab(tab, (state) => {
        const { tab: joined, ...result } = joinQuery(state, doc, message.arrival, Date.now())
        return { tab: joined, result }
      })
    case 'query-sent':
      await noteQueryInRound(tab, message)
      return change((state) => noteQuery(state, message.query, message.doc, message.at))
    case 'result-clicked':
      return change((state) => noteResultClick(state, doc, message.turns))
    case 'run-clicked':
      return change((state) => noteClick(state, message.action, message.doc, message.at))
    case 'produce-pressed':
      return void (await onProducePressed(letter, message))
    case 'page-read':
      return shown(await onPageRead(letter, message))
    case 'page-said':
      return shown(await onPageSaid(letter, message))
    case 'question-answered':
      return shown(await onAnswer(letter, message))
    case 'round-told':
      await noteTold(letter, message)
      return shown()
    case 'round-act': {
      const problem = await onRoundAct(letter, message.act, message.doc)
      const answered = await shown()
      return problem ? { ...answered, news: { ...answered?.news, lines: [problem] } } : answered
    }
  }
}
