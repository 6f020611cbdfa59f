import { browser } from 'wxt/browser'
import type { Message } from './protocol.ts'

/** Thrown once the extension was updated or removed under this page: this script belongs to nobody now. */
export class Orphaned extends Error {}

/**
 * Tells the worker; resolves with its answer. The worker may be stopped while it works: the same message
 * is sent once more, which is safe, for its moment is part of what is recorded.
 */
export async function post<Answer>(message: Message, again = true): Promise<Answer | undefined> {
  if (!ownId()) throw new Orphaned()
  try {
    return await browser.runtime.sendMessage(message)
  } catch (error) {
    if (again) return post(message, false)
    throw error
  }
}

function ownId(): string | undefined {
  try {
    return browser.runtime.id
  } catch {
    return undefined
  }
}
