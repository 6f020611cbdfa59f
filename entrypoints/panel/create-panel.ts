import { browser } from 'wxt/browser'
import type { PanelQuestion, PanelView } from '../../lib/domain/panel.ts'
import { COPY_LABELS, PANEL_LABELS } from '../../lib/text/panel-labels.ts'
import { button, element, icon, lineOf, questionOf } from './parts.ts'
import type { Panel } from './shared.ts'
import { PANEL_STYLE } from './style.ts'

/** Our element's name: frames of one page know each other's panel by it, and the newest speaks. */
const HOST = 'chaiqin-companion'

/** Only the operator saves, by a click; what is left out of the file is said before it (quality.md, Privacy). */
const COPY_QUESTION: PanelQuestion = {
  id: 'copy',
  text: COPY_LABELS.why,
  answers: [{ value: '', label: COPY_LABELS.save }],
}

/** Where the operator put it, kept for the next page. */
interface Place {
  right: number
  bottom: number
  folded: boolean
}
const KEY = 'panel'
const START: Place = { right: 24, bottom: 24, folded: false }
const STEP = 16
/** The page's own rules must not reach the host; what an inline !important says, only :host in print outdoes. */
const HOST_STYLE =
  'all:initial!important;position:fixed!important;z-index:2147483647!important;display:block!important;'

/**
 * The small panel on the vendor's page: a closed shadow root beside the body, fixed, absent in print. In a
 * page of frames it stands in the top page; where that is a frameset, which draws nothing but frames, in our own.
 */
export function createPanel(onAnswer: (question: PanelQuestion['id'], value: string) => void): Panel {
  const host = document.createElement(HOST)
  const root = host.attachShadow({ mode: 'closed' })
  root.append(element('style', '', PANEL_STYLE))
  const box = element('section', '')
  box.setAttribute('aria-label', PANEL_LABELS.title)
  root.append(box)
  let place = START
  let view: PanelView | null = null
  void browser.storage.local.get(KEY).then(({ [KEY]: kept }) => {
    place = { ...START, ...(kept as Partial<Place> | undefined) }
    draw()
  })

  function move(right: number, bottom: number): void {
    const { innerWidth, innerHeight } = host.ownerDocument.defaultView ?? window
    place = {
      ...place,
      right: Math.max(0, Math.min(right, innerWidth - box.offsetWidth)),
      bottom: Math.max(0, Math.min(bottom, innerHeight - box.offsetHeight)),
    }
    stand()
  }
  function stand(): void {
    host.style.cssText = `${HOST_STYLE}right:${place.right}px!important;bottom:${place.bottom}px!important`
  }
  function keep(): void {
    void browser.storage.local.set({ [KEY]: place })
  }
  function fold(folded: boolean): void {
    place = { ...place, folded }
    keep()
    draw()
    box.querySelector('button')?.focus()
  }

  function draw(): void {
    if (!view) {
      host.remove()
      return
    }
    box.replaceChildren(place.folded ? foldedTab(view) : card(view))
    const home = homeOf()
    for (const other of home.querySelectorAll(`:scope>${HOST}`)) if (other !== host) other.remove()
    if (host.parentNode !== home) home.append(host)
    stand()
    move(place.right, place.bottom)
  }

  function card({ lines, question, offersCopy }: PanelView): HTMLElement {
    const bar = element('div', 'bar', element('b', '', PANEL_LABELS.title), handle())
    bar.append(button('', icon('fold'), PANEL_LABELS.fold, () => fold(true)))
    const news = element('div', '', ...lines.map(lineOf))
    news.setAttribute('role', 'status')
    const made = element('div', 'card', bar, news)
    const asked = question ?? (offersCopy ? COPY_QUESTION : undefined)
    if (asked) made.append(questionOf(asked, (value) => onAnswer(asked.id, value)))
    made.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') fold(true)
      // Keys pressed here are not the page's: some consoles send their form on Enter anywhere.
      event.stopPropagation()
    })
    return made
  }

  function foldedTab({ lines }: PanelView): HTMLElement {
    const name = lines[0]?.icon ?? 'attention'
    const mark = icon(name)
    mark.setAttribute('class', name)
    return button('tab', mark, PANEL_LABELS.unfold, () => fold(false))
  }

  function handle(): HTMLButtonElement {
    const made = button('move', icon('move'), PANEL_LABELS.move, () => {})
    made.addEventListener('pointerdown', (down) => {
      made.setPointerCapture(down.pointerId)
      const { right, bottom } = place
      const drag = (event: PointerEvent): void =>
        move(right + down.clientX - event.clientX, bottom + down.clientY - event.clientY)
      made.addEventListener('pointermove', drag)
      made.addEventListener(
        'pointerup',
        () => {
          made.removeEventListener('pointermove', drag)
          keep()
        },
        { once: true },
      )
    })
    made.addEventListener('keydown', ({ key }) => {
      const [x, y] = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[key] ?? []
      if (x === undefined || y === undefined) return
      move(place.right + x * STEP, place.bottom + y * STEP)
      keep()
    })
    return made
  }

  return {
    show(next) {
      view = next
      draw()
    },
  }
}

/** The element the panel stands in: the top page's root where we may reach it and it draws more than frames. */
function homeOf(): Element {
  try {
    const top = window.top?.document
    if (top?.body && top.body.tagName !== 'FRAMESET') return top.documentElement
  } catch {
    // Another origin's page is around us; it is none of our business.
  }
  return document.documentElement
}
