import type { Page as ChromiumPage } from '@playwright/test'
import type { ElementHandle, Page as FirefoxPage } from 'puppeteer-core'
import { until } from './browsers.ts'

/** A document, whole or in a frame. */
interface Place {
  url(): string
  evaluate<T, A>(fn: (argument: A) => T, argument: A): Promise<Awaited<T>>
}

/** A page in either browser, as far as an operator uses it: Playwright's and puppeteer's pages both fit. */
export interface Screen extends Place {
  /** Its own document first, then those of its frames. */
  frames(): Place[]
  goto(url: string): Promise<unknown>
  goBack(): Promise<unknown>
  reload(): Promise<unknown>
  bringToFront(): Promise<unknown>
  mouse: { click(x: number, y: number): Promise<unknown> }
  keyboard: { type(text: string): Promise<unknown>; press(key: never): Promise<unknown> }
  close(): Promise<unknown>
  screenshot(options: { path: `${string}.png` }): Promise<unknown>
}

/**
 * Clicks, as a person does, what carries these words: a button, a link, a choice. `row`: beside this label. A page that
 * moved under the hand is aimed at again: what was not meant is not clicked.
 */
export async function click(screen: Screen, words: string, row?: string): Promise<void> {
  await hit(screen, `「${words}」`, { words, row })
}

/** Writes into the n-th text box beside a label. */
export async function write(screen: Screen, row: string, index: number, text: string): Promise<void> {
  const place = await hit(screen, `box ${index} of ${row}`, { row, box: index })
  await place.evaluate(() => (document.activeElement as HTMLInputElement).select(), undefined)
  await screen.keyboard.type(text)
}

/** Chooses from the n-th list beside a label; where the list is made by hand, as a person does: opens it and clicks. */
export async function select(screen: Screen, row: string, index: number, words: string): Promise<void> {
  const how = await until(`「${words}」 in ${row}`, () => first(screen, chooseIn, { row, index, words }))
  if (how.answer === 'chosen') return
  await click(screen, how.answer.shows, row)
  await click(screen, words, row)
}

/** Waits until the page says the words, in whichever frame and whatever loads in between. */
export async function says(screen: Screen, words: string): Promise<void> {
  await until(`the page to say 「${words}」`, () => first(screen, isSaid, words))
}

/** Picks from the list of that label, with the event a person's choice makes. A list may fill when a hand comes near. */
export async function pick(screen: Screen, label: string, value: string): Promise<void> {
  await until(`${value} in the list ${label}`, () =>
    screen.evaluate(
      (wanted) => {
        const found = [...document.querySelectorAll('label')].find((one) => one.textContent === wanted.label)
        const list = found?.control as HTMLSelectElement | undefined
        if (!list || list.disabled) return false
        // A window that is not in front, or whose browser shows a panel of its own, has no focus to give.
        list.dispatchEvent(new PointerEvent('pointerenter'))
        list.focus()
        if (![...list.options].some((one) => one.value === wanted.value)) return false
        list.value = wanted.value
        list.dispatchEvent(new Event('change', { bubbles: true }))
        return true
      },
      { label, value },
    ),
  )
}

/** Whether some frame shows the words now. */
export async function shows(screen: Screen, words: string): Promise<boolean> {
  return (await first(screen, isSaid, words)) !== null
}

/**
 * Acts, and waits until the words (which `act` may tell, else those given) stand anew: in another document, or in
 * another element of it. What said them before may stand on for long, and says nothing of what was asked.
 */
export async function renews(screen: Screen, words: string, act: () => Promise<unknown>): Promise<void> {
  await Promise.all(screen.frames().map((place) => place.evaluate(noteSaid, words).catch(() => {})))
  const told = await act()
  const said = typeof told === 'string' ? told : words
  await until(`the page to say 「${said}」 anew`, async () => {
    const isBusy = (await first(screen, aimAt, { words: '請稍後', any: true })) !== null
    return !isBusy && (await first(screen, isSaidAnew, said)) !== null
  })
}

/** Chooses files as the dialog would. */
export async function choose(screen: Screen, paths: string[], selector = 'input[type=file]'): Promise<void> {
  const page = screen as unknown as ChromiumPage | FirefoxPage
  if ('locator' in page && 'setDefaultNavigationTimeout' in page && 'context' in page) {
    await (page as ChromiumPage).locator(selector).setInputFiles(paths)
  } else {
    const input = (await (page as FirefoxPage).waitForSelector(selector)) as ElementHandle<HTMLInputElement>
    await input.uploadFile(...paths)
  }
}

interface Wanted {
  words?: string
  row?: string
  /** The n-th text box, not words. */
  box?: number
  /** Anything seen that says it, not only what can be clicked. */
  any?: boolean
}

/** Clicks it; answers where it stands. */
function hit(screen: Screen, name: string, wanted: Wanted): Promise<Place> {
  return until(name, async () => {
    const found = await first(screen, aimAt, wanted)
    if (!found) return undefined
    const { answer, place } = found
    await screen.mouse.click(answer.x, answer.y)
    // A page that is gone was hit.
    return (await place.evaluate(wasHit, undefined).catch(() => true)) ? place : undefined
  })
}

/** The first frame with an answer. Frames come and go while one asks: those answer nothing. */
async function first<T, A>(screen: Screen, fn: (argument: A) => T | null, argument: A) {
  for (const place of screen.frames()) {
    const answer = await place.evaluate(fn, argument).catch(() => null)
    if (answer) return { answer: answer as NonNullable<T>, place }
  }
  return null
}

// What follows runs in the page, each function by itself.

/** Where a person would click; null while it is not there, cannot be pressed, or something lies over it. */
function aimAt({ words, row, box, any }: Wanted): { x: number; y: number } | null {
  /** Lets through to the page only a click on the target, and keeps whether one came. */
  const guard = (target: Element): void => {
    const aim = window as { aimedAt?: Element | undefined; wasHit?: boolean; isGuarded?: boolean }
    aim.aimedAt = target
    aim.wasHit = false
    if (aim.isGuarded) return
    aim.isGuarded = true
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      window.addEventListener(
        type,
        (event) => {
          if (!aim.aimedAt || !event.isTrusted) return
          const path = event.composedPath()
          // A click on a label makes another, on its control.
          const isAimed =
            path.includes(aim.aimedAt) ||
            (aim.aimedAt instanceof HTMLLabelElement &&
              aim.aimedAt.control !== null &&
              path.includes(aim.aimedAt.control))
          if (isAimed && type === 'click') aim.wasHit = true
          if (isAimed) return
          event.preventDefault()
          event.stopImmediatePropagation()
        },
        true,
      )
  }
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s/g, '')
  const isSeen = (one: Element): boolean => one.getClientRects().length > 0
  const said = (one: Element): string => plain(one instanceof HTMLInputElement ? one.value : one.textContent)
  const beside = (label: string): Element | null => {
    const all = [...document.querySelectorAll('*')]
    let around = all.find((one) => one.children.length === 0 && isSeen(one) && said(one) === plain(label)) ?? null
    while (around && said(around) === plain(label)) around = around.parentElement
    return around
  }
  const within = row === undefined ? document : beside(row)
  const targets =
    box !== undefined
      ? 'input:not([type]),input[type=text]'
      : any
        ? '*'
        : 'button,a,label,input[type=submit],input[type=button],[role=button],[role=radio],[onclick]'
  const all = [...(within?.querySelectorAll<HTMLElement>(targets) ?? [])].filter(isSeen)
  const target = box === undefined ? all.find((one) => said(one) === plain(words)) : all[box]
  if (!target) return null
  if (any) return { x: 0, y: 0 }
  if (target.matches(':disabled')) return null
  target.scrollIntoView({ block: 'center' })
  // A link broken into two lines has its middle in neither.
  let { x, y, width, height } = target.getClientRects()[0]!
  x += width / 2
  y += height / 2
  if (!target.contains(document.elementFromPoint(x, y))) return null
  guard(target)
  for (let inner: Window = window; inner.frameElement; inner = inner.parent) {
    const frame = inner.frameElement.getBoundingClientRect()
    x += frame.x + inner.frameElement.clientLeft
    y += frame.y + inner.frameElement.clientTop
  }
  return { x, y }
}

/** Whether the last click came to what it was aimed at; whatever is clicked after is none of our business. */
function wasHit(): boolean {
  const aim = window as { aimedAt?: Element | undefined; wasHit?: boolean }
  aim.aimedAt = undefined
  return aim.wasHit ?? true
}

/** Chooses, or says what a list made by hand shows now. No test can open the browser's own lists. */
function chooseIn({
  row,
  index,
  words,
}: {
  row: string
  index: number
  words: string
}): 'chosen' | { shows: string } | null {
  const label = [...document.querySelectorAll('*')].find(
    (one) => one.children.length === 0 && one.getClientRects().length > 0 && one.textContent?.trim() === row,
  )
  let around = label ?? null
  while (around && around.textContent?.trim() === row) around = around.parentElement
  const list = around?.querySelectorAll('select')[index]
  if (!list) {
    const shown = [...(around?.querySelectorAll<HTMLElement>('[onclick]') ?? [])].filter(
      (one) => one.getClientRects().length > 0,
    )[index]
    const said = shown?.textContent?.trim()
    return said === undefined ? null : said === words ? 'chosen' : { shows: said }
  }
  const option = [...list.options].find((one) => one.text.trim() === words)
  if (!option) return null
  list.value = option.value
  list.dispatchEvent(new Event('change', { bubbles: true }))
  return 'chosen'
}

function isSaid(words: string): boolean {
  const plain = (text: string): string => text.replace(/\s/g, '')
  // biome-ignore lint/performance/useDomNodeTextContent: as people see it, hidden words left out
  return document.readyState === 'complete' && plain(document.body.innerText).includes(plain(words))
}

/** Marks what says the words by a property, which neither page nor extension sees. */
function noteSaid(words: string): void {
  for (const one of document.querySelectorAll('*'))
    if (one.children.length === 0 && one.textContent?.includes(words)) Object.assign(one, { saidBefore: true })
}

function isSaidAnew(words: string): boolean {
  const plain = (text: string | null): string => (text ?? '').replace(/\s/g, '')
  return (
    document.readyState === 'complete' &&
    [...document.querySelectorAll('body *')].some(
      (one) =>
        one.children.length === 0 &&
        !('saidBefore' in one) &&
        one.getClientRects().length > 0 &&
        plain(one.textContent).includes(plain(words)),
    )
  )
}
