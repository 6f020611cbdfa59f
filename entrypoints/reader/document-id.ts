import type { Arrival } from '../../lib/domain/tab-state.ts'

/** Names this document; not crypto.randomUUID, which insecure pages lack (many consoles are plain http). */
export function newDocumentId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** How the browser came to load this document. */
export function arrivalOf(): Arrival {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (entry?.type === 'back_forward') return 'brought-back'
  return entry?.type === 'reload' ? 'reloaded' : 'loaded'
}
