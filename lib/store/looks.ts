/** The places read for everyone who looks just now. */
const open = new Set<Set<string>>()

/**
 * Does `work` and notes in `places` what is read meanwhile. Somebody else's reads at the same time are noted too: that
 * wakes a watcher once too often, never once too rarely.
 */
export async function look<T>(places: Set<string>, work: () => Promise<T>): Promise<T> {
  open.add(places)
  try {
    return await work()
  } finally {
    open.delete(places)
  }
}

export function noteLook(read: readonly string[]): void {
  for (const places of open) for (const place of read) places.add(place)
}
