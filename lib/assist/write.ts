import { windowOf } from '../reading/sight.ts'

/** Writes into a text box as typing does: past what a framework put over its `value`, and telling the page. */
export function writeBox(box: HTMLInputElement, value: string): void {
  const { prototype } = windowOf(box.ownerDocument).HTMLInputElement
  Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(box, value)
  tell(box)
}

/** Chooses an option of a list as a person does. */
export function chooseInList(list: HTMLSelectElement, option: HTMLOptionElement): void {
  const { prototype } = windowOf(list.ownerDocument).HTMLSelectElement
  Object.getOwnPropertyDescriptor(prototype, 'selectedIndex')!.set!.call(list, option.index)
  tell(list)
}

/** `blur` last: some pages check or complete a box when it is left. No key is ever sent: Enter would send the form. */
function tell(field: HTMLElement): void {
  const { Event } = windowOf(field.ownerDocument)
  for (const type of ['input', 'change', 'blur']) {
    field.dispatchEvent(new Event(type, { bubbles: type !== 'blur', composed: true }))
  }
}
