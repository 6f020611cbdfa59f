import { browser } from 'wxt/browser'
import { LONGEST_MESSAGE, type Message, parseMessage } from '../../lib/browser/protocol.ts'
import { isAllowed, type Origin, parseOrigin } from '../../lib/browser/sites.ts'
import { instantOf } from '../../lib/domain/months.ts'

/** A message that was let in: from our own reader, in a page of an allowed site. */
export interface Letter {
  message: Message
  tab: number
  frame: number
  origin: Origin
}

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1]

/** A reading older than this is a replay, and one from the future a wrong clock. */
const MINUTES = 10 * 60_000

/** The message if it may come in; undefined for anything else, without a word to the sender. */
export async function admit(value: unknown, sender: Sender): Promise<Letter | undefined> {
  if (sender.id !== browser.runtime.id || sender.tab?.id === undefined || sender.frameId === undefined) return undefined
  // about:blank and srcdoc frames have no address of their own: their origin is that of the page that opened them.
  const origin = parseOrigin(sender.origin ?? sender.url ?? '')
  if (origin === undefined || !(await isAllowed(origin))) return undefined
  if (JSON.stringify(value).length > LONGEST_MESSAGE) return undefined
  const message = parseMessage(value)
  if (!message) return undefined
  if ('at' in message && Math.abs(instantOf(message.at) - Date.now()) > MINUTES) return undefined
  return { message, tab: sender.tab.id, frame: sender.frameId, origin }
}
