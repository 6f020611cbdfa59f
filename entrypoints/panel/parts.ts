import { PANEL_LABELS } from '../../lib/text/panel-labels.ts'
import type { PanelLine } from '../../lib/text/panel-lines.ts'
import type { PanelQuestion } from '../../lib/text/panel-questions.ts'

/** Paths in a 16 × 16 box; symbols stand beside words, never alone (ui.md). */
const ICONS: Record<PanelLine['icon'] | 'fold' | 'move', string> = {
  done: 'M3 8.5l3.2 3.2L13 5',
  todo: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z',
  waiting: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zM8 5v3.2l2.2 1.3',
  attention: 'M8 2.5L14 13.5H2zM8 6.5v3.2M8 11.6v.2',
  'not-needed': 'M3.5 8h9',
  fold: 'M4 6l4 4l4-4',
  move: 'M5.5 4v.1M5.5 8v.1M5.5 12v.1M10.5 4v.1M10.5 8v.1M10.5 12v.1',
}

export function icon(name: keyof typeof ICONS): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  for (const [key, value] of Object.entries({
    viewBox: '0 0 16 16',
    width: '16',
    height: '16',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.7',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  })) {
    svg.setAttribute(key, value)
  }
  path.setAttribute('d', ICONS[name])
  svg.append(path)
  return svg
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...children)
  return made
}

export function button(className: string, label: Node | string, name: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', className, label)
  made.type = 'button'
  made.title = name
  made.setAttribute('aria-label', name)
  made.addEventListener('click', (event) => {
    // The vendor's page may dispatch clicks too: only a person answers here.
    if (event.isTrusted) onClick()
  })
  return made
}

export function drawLine({ icon: name, text, detail }: PanelLine): HTMLElement {
  const mark = icon(name)
  mark.setAttribute('class', name)
  const line = element('div', 'line', mark, element('p', '', text))
  if (detail) line.append(element('p', 'detail', detail))
  return line
}

/** One click an answer; what must be typed has its own button, and waits folded where nothing else is asked. */
export function drawQuestion({ text, answers, input }: PanelQuestion, onAnswer: (value: string) => void): HTMLElement {
  const row = element('div', '')
  row.append(
    ...answers.map(({ value, label }, index) =>
      button(index === 0 ? '' : 'quiet', label, label, () => onAnswer(value)),
    ),
  )
  if (input) {
    const field = element('input', '')
    field.value = input.value
    field.inputMode = 'numeric'
    const send = (): void => onAnswer(field.value)
    field.addEventListener('keydown', (event) => {
      if (event.isTrusted && event.key === 'Enter') send()
    })
    row.append(
      element('label', '', input.label, field),
      button('quiet', PANEL_LABELS.send, `${input.label}:${PANEL_LABELS.send}`, send),
    )
  }
  if (answers.length > 0) return element('div', 'ask', element('p', '', text), row)
  return element('details', 'ask', element('summary', '', text), row)
}
