import type { Arrival } from '../../lib/domain/tab-state.ts'

/** Names this document; not crypto.randomUUID, which insecure pages lack (many consoles are plain http). */
export function newDocumentId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** How the browser came to load this document, and with what the server answered (0: it does not say). */
export function arrivalOf(): { arrival: Arrival; status: number } {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const { type, responseStatus: status = 0 } = entry ?? {}
  return { arrival: type === 'back_forward' ? 'brought-back' : type === 'reload' ? 'reloaded' : 'loaded', status }
}
