/** Scripts of vendors, as far as they matter here: what makes boxes act like the controls they stand for. */

const all = (document: Document, selector: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(selector),
]

/** Boxes of one group of which one carries a class, or says by `aria-*` that it is on. */
export function chooseByClick(document: Document, selector: string, mark: (box: Element, on: boolean) => void): void {
  const boxes = all(document, selector)
  for (const box of boxes) {
    box.addEventListener('click', () => {
      for (const each of boxes) if (each.parentElement === box.parentElement) mark(each, each === box)
    })
  }
}

export const byClass =
  (name: string) =>
  (box: Element, on: boolean): void =>
    void box.classList.toggle(name, on)
export const byAttribute =
  (name: string) =>
  (box: Element, on: boolean): void =>
    box.setAttribute(name, String(on))

/** A list made by hand: `.box` opens `.offers`, wherever that stands; an item goes into the box and shuts it. */
export function openByClick(document: Document, event = 'click'): void {
  for (const box of all(document, '.box')) {
    const offers = document.getElementById(box.dataset.list!)!
    const show = (open: boolean): void => void (offers.style.display = open ? 'block' : 'none')
    box.addEventListener(event, () => show(offers.style.display === 'none'))
    for (const item of offers.children) {
      item.addEventListener(event, () => {
        if ('value' in box) box.value = item.textContent!
        else box.textContent = item.textContent
        show(false)
      })
    }
  }
}

export const offersOf = (id: string, words: readonly string[]): string =>
  `<div id="${id}" style="display:none">${words.map((each) => `<div>${each}</div>`).join('')}</div>`

/** A box as frameworks keep them: what was not typed past their own setter is taken back when they draw again. */
export function control(box: HTMLInputElement): void {
  const { prototype } = (box.ownerDocument.defaultView as unknown as typeof globalThis).HTMLInputElement
  const native = Object.getOwnPropertyDescriptor(prototype, 'value')!
  let state = box.value
  let tracked = state
  Object.defineProperty(box, 'value', {
    configurable: true,
    get: () => native.get!.call(box),
    set(value: string) {
      tracked = value
      native.set!.call(box, value)
    },
  })
  const draw = (): void => {
    const now = native.get!.call(box)
    if (now !== tracked) state = now
    box.value = state
  }
  box.ownerDocument.addEventListener('input', draw)
  box.ownerDocument.addEventListener('change', draw)
}
