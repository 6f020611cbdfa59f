import { browser } from 'wxt/browser'
import type { ConsoleAsked, ConsoleSaid, PanelAsked, PanelNews, PanelSaid, RoundOffer } from '../../lib/domain/panel.ts'
import { PANEL_LABELS, PANEL_LANGUAGE } from '../../lib/text/panel-labels.ts'
import { linesOf, type PanelLine } from '../../lib/text/panel-lines.ts'
import { type PanelQuestion, questionOf } from '../../lib/text/panel-questions.ts'
import { deedsOf } from './deeds.ts'
import { pageDocuments } from './documents-in.ts'
import { drawOffers } from './offers.ts'
import { button, drawLine, drawQuestion, element, icon } from './parts.ts'
import { PANEL_HOST as HOST, type Panel, type PanelLink } from './shared.ts'
import { PANEL_STYLE } from './style.ts'

interface View extends Pick<PanelNews, 'offers' | 'round'> {
  lines: PanelLine[]
  question: PanelQuestion | undefined
}

/** Where the operator put it, kept for the next page. */
interface Place extends Spot {
  folded: boolean
}
interface Spot {
  right: number
  bottom: number
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
export function createPanel(link: PanelLink): Panel {
  const host = document.createElement(HOST)
  host.lang = PANEL_LANGUAGE
  const root = host.attachShadow({ mode: 'closed' })
  root.append(element('style', '', PANEL_STYLE))
  const box = element('section', '')
  box.setAttribute('aria-label', PANEL_LABELS.title)
  root.append(box)
  let place = START
  let at: Spot = START
  let isMoved = false
  let view: View | null = null
  /** The operator is choosing what a round compares. */
  let choosing: RoundOffer | undefined
  const panel: Panel = {
    show(next) {
      choosing = undefined
      view = next && inWords(next)
      draw()
    },
    add(said) {
      if (view) view = { ...view, lines: [...view.lines, ...sayLines(said)], offers: [] }
      draw()
    },
    async take({ news, readAgain, order }) {
      if (news?.round) await deeds.assist()
      if (news !== undefined) panel.show(news)
      if (readAgain) link.readAgain()
      if (news?.offers) deeds.fulfil()
      if (order) deeds.follow(order)
    },
  }
  const deeds = deedsOf(link, panel)
  void browser.storage.local.get(KEY).then(({ [KEY]: kept }) => {
    place = { ...START, ...(kept as Partial<Place> | undefined) }
    draw()
  })

  function sayLines(said: PanelSaid): PanelLine[] {
    return link.words?.linesOf(said) ?? [linesOf(said as ConsoleSaid)].flat()
  }
  function ask(asked: PanelAsked): PanelQuestion {
    return link.words?.questionOf(asked) ?? questionOf(asked as ConsoleAsked)
  }
  function inWords({ lines, question, ...others }: PanelNews): View {
    return { ...others, lines: lines.flatMap(sayLines), question: question && ask(question) }
  }

  /** The operator puts it somewhere. */
  function move(right: number, bottom: number): void {
    isMoved = true
    stand({ right, bottom })
    place = { ...place, ...at }
  }
  /** Never outside what is seen of the page. */
  function stand({ right, bottom }: Spot): void {
    const { innerWidth, innerHeight } = host.ownerDocument.defaultView ?? window
    at = {
      right: Math.max(0, Math.min(right, innerWidth - box.offsetWidth)),
      bottom: Math.max(0, Math.min(bottom, innerHeight - box.offsetHeight)),
    }
    host.style.cssText = `${HOST_STYLE}right:${at.right}px!important;bottom:${at.bottom}px!important`
  }
  /** To the right of what it speaks of, near or at the window's edge, where its middle covers no button's middle. */
  function besides(): Spot | undefined {
    const { rect, buttons = [] } = (isMoved ? undefined : link.beside?.()) ?? {}
    if (!rect) return undefined
    const { innerWidth, innerHeight } = host.ownerDocument.defaultView ?? window
    const { offsetWidth: width, offsetHeight: height } = box
    const left = rect.right + STEP
    const isFree = (x: number): boolean =>
      x >= left &&
      buttons.every(({ x: from, y, width: wide, height: high }) => {
        const [middle, centre] = [from + wide / 2, y + high / 2]
        return middle < x || middle > x + width || centre < rect.top || centre > rect.top + height
      })
    const found = [left, innerWidth - width - STEP].find((x) => x + width <= innerWidth && isFree(x))
    return found === undefined
      ? undefined
      : { right: innerWidth - found - width, bottom: innerHeight - rect.top - height }
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
    // Frames of one page know each other's panel by its name, and the newest speaks.
    for (const one of pageDocuments())
      for (const other of one.querySelectorAll(`html>${HOST}`)) if (other !== host) other.remove()
    if (host.parentNode !== home) home.append(host)
    stand(besides() ?? place)
  }

  async function choose(offer: typeof choosing): Promise<void> {
    await deeds.assist()
    choosing = offer
    draw()
    box.querySelector<HTMLElement>(offer ? 'select' : '.offers button')?.focus()
  }

  function card({ lines, question, offers, round }: View): HTMLElement {
    const bar = element('div', 'bar', element('b', '', PANEL_LABELS.title), handle())
    bar.append(button('', icon('fold'), PANEL_LABELS.fold, () => fold(true)))
    const news = element('div', '', ...lines.map(drawLine))
    news.setAttribute('role', 'status')
    const made = element('div', 'card', bar, news)
    const { assisting } = deeds
    if (choosing && assisting) made.append(assisting.drawRoundForm(choosing, deeds, () => void choose(undefined)))
    else {
      if (round && assisting) made.append(assisting.drawRound(round, deeds))
      if (question) made.append(drawQuestion(question, (value) => deeds.answer(question.id, value)))
      if (offers?.[0] && round?.state !== 'running')
        made.append(drawOffers(offers, deeds, (offer) => link.tell(() => choose(offer))))
    }
    made.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') fold(true)
      // Keys pressed here are not the page's: some consoles send their form on Enter anywhere.
      event.stopPropagation()
    })
    return made
  }

  function foldedTab({ lines }: View): HTMLElement {
    const name = lines[0]?.icon ?? 'attention'
    const mark = icon(name)
    mark.setAttribute('class', name)
    return button('tab', mark, PANEL_LABELS.unfold, () => fold(false))
  }

  function handle(): HTMLButtonElement {
    const made = button('move', icon('move'), PANEL_LABELS.move, () => {})
    made.addEventListener('pointerdown', (down) => {
      made.setPointerCapture(down.pointerId)
      const { right, bottom } = at
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
      move(at.right + x * STEP, at.bottom + y * STEP)
      keep()
    })
    return made
  }

  return panel
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
