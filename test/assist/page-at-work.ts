/** What a page does after an event, when told to: `rest` stands for the time that passes. No clock, no sleep. */
export interface PageAtWork {
  later(work: () => void): void
  rest(): Promise<void>
  /** How often the page was given time. */
  readonly rests: number
}

export function pageAtWork(): PageAtWork {
  const waiting: (() => void)[] = []
  let rests = 0
  return {
    later: (work) => void waiting.push(work),
    get rests() {
      return rests
    },
    // One thing at a time: what a page does may have it do more, and between the two it says 請稍後.
    rest: async () => {
      rests++
      waiting.shift()?.()
    },
  }
}
