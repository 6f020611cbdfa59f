/** A page is read when it has rested this long, and at the latest after that. Milliseconds. */
const REST = 200
const LATEST = 2000

/**
 * Calls back when the page changed and came to rest: its elements, or what its form says. Our own panel
 * stands outside the body and in a closed root, and is not heard. `onChange` is called at once, at every change. Returns
 * the function that stops it.
 */
export function watchChanges(onRest: () => void, onChange: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  const changed = (): void => {
    onChange()
    const now = performance.now()
    if (timer === undefined) since = now
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        timer = undefined
        onRest()
      },
      Math.max(0, Math.min(REST, since + LATEST - now)),
    )
  }
  const observer = new MutationObserver(changed)
  observer.observe(document.body ?? document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'aria-checked', 'aria-selected'],
  })
  document.addEventListener('change', changed, true)
  return () => {
    observer.disconnect()
    clearTimeout(timer)
    document.removeEventListener('change', changed, true)
  }
}
