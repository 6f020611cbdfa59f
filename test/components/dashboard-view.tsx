import axe from 'axe-core'
import type { ComponentChild } from 'preact'
import { render } from 'preact'
import { beforeAll, onTestFinished } from 'vitest'
import { page } from 'vitest/browser'
import '../../components/theme.css'

// A desk's screen: the browser's own default here is a phone's.
beforeAll(() => page.viewport(1280, 900))

/** Draws something as a page of its own, taken away after the test. */
export function show(what: ComponentChild): { root: HTMLElement; redraw(next: ComponentChild): void } {
  const root = document.body.appendChild(document.createElement('div'))
  document.documentElement.lang = 'zh-Hant-TW'
  document.title = 'test'
  onTestFinished(() => {
    render(null, root)
    root.remove()
    location.hash = ''
  })
  render(what, root)
  return { root, redraw: (next) => render(next, root) }
}

/** What axe finds against WCAG 2.1 A and AA, with its own best practices. */
export async function axeFindings(root: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(root, { resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  )
}

/** Text with blanks folded. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** The one element of that selector whose text begins with these words. */
export function byText<T extends HTMLElement>(root: ParentNode, selector: string, words: string): T {
  const found = [...root.querySelectorAll<T>(selector)].filter((one) => textOf(one).startsWith(words))
  if (found.length !== 1) throw new Error(`${found.length} × ${selector} with ${words}`)
  return found[0] as T
}

/** The entry a label names. */
export function entry<T extends HTMLElement = HTMLInputElement>(root: ParentNode, label: string): T {
  const found = byText<HTMLLabelElement>(root, 'label', label).control
  if (!found) throw new Error(`${label} names no entry`)
  return found as HTMLElement as T
}

export function type(input: HTMLInputElement, text: string): void {
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
