/** A page rests when nothing in it changed for this long; and is waited for no longer than that. Milliseconds. */
const REST = 60
const LONGEST = 3000

/** Resolves when a document came to rest. */
export function restOf(document: Document): Promise<void> {
  return new Promise((resolve) => {
    const end = performance.now() + LONGEST
    let timer: ReturnType<typeof setTimeout>
    const observer = new MutationObserver(wait)
    function done(): void {
      observer.disconnect()
      resolve()
    }
    function wait(): void {
      clearTimeout(timer)
      timer = setTimeout(done, Math.max(0, Math.min(REST, end - performance.now())))
    }
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    wait()
  })
}
