import { browser } from 'wxt/browser'
import type { Message } from '../../lib/browser/protocol.ts'

/** Thrown once the extension was updated or removed under this page: this script belongs to nobody now. */
export class Orphaned extends Error {}

/**
 * Tells the worker; resolves with its answer. The worker may be stopped while it works: the same message
 * is sent once more, which is safe, for its moment is part of what is recorded.
 */
export async function post<Answer>(message: Message): Promise<Answer | undefined> {
  try {
    return await send(message)
  } catch (error) {
    if (!isOurs()) throw new Orphaned()
    console.debug('chaiqin-companion: sent again', error)
    return await send(message)
  }
}

function send<Answer>(message: Message): Promise<Answer | undefined> {
  if (!isOurs()) throw new Orphaned()
  return browser.runtime.sendMessage(message)
}

function isOurs(): boolean {
  try {
    return browser.runtime?.id !== undefined
  } catch {
    return false
  }
}
