/**
 * Word of what was written, to everyone in this context and in the others: tabs, popup, worker. It says where, as
 * `places` (`chaiqin-companion/records`), and nothing of what.
 */
type Listener = (places: readonly string[]) => void

const listeners = new Set<Listener>()
let channel: BroadcastChannel | undefined

/** Told after the commit, so that who reads upon it finds what was written. */
export function announce(places: readonly string[]): void {
  tell(places)
  connect()?.postMessage(places)
}

/** Returns the function that stops it. */
export function onChange(listener: Listener): () => void {
  connect()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A channel does not hear itself, hence `announce` tells this context's own listeners. */
function tell(places: readonly string[]): void {
  for (const listener of listeners) listener(places)
}

function connect(): BroadcastChannel | undefined {
  if (channel) return channel
  try {
    channel = new BroadcastChannel('chaiqin-store')
    channel.onmessage = ({ data }) => tell(data)
  } catch (error) {
    // What is written is written, though the others cannot be told: they find it when they next look.
    console.warn('changes are not announced', error)
  }
  return channel
}
