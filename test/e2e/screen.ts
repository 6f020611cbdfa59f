import { until } from './browsers.ts'

/** A page in either browser, as far as an operator uses it: Playwright's and puppeteer's pages both fit. */
export interface Screen {
  url(): string
  goto(url: string): Promise<unknown>
  goBack(): Promise<unknown>
  reload(): Promise<unknown>
  bringToFront(): Promise<unknown>
  evaluate<T, A>(fn: (argument: A) => T, argument: A): Promise<Awaited<T>>
  mouse: { click(x: number, y: number): Promise<unknown> }
  keyboard: { type(text: string): Promise<unknown>; press(key: never): Promise<unknown> }
  close(): Promise<unknown>
  screenshot(options: { path: `${string}.png` }): Promise<unknown>
}

interface Point {
  x: number
  y: number
}

/** Clicks, as a person does, what carries these words: a button, a link, or a radio button's label. */
export async function click(screen: Screen, words: string, row?: string): Promise<void> {
  const { x, y } = await until(`「${words}」`, () => screen.evaluate(findWords, { words, row }).catch(() => null))
  await screen.mouse.click(x, y)
}

/** Writes into the n-th text box of the form's row. */
export async function write(screen: Screen, row: string, index: number, text: string): Promise<void> {
  await until(`box ${index} of ${row}`, () => screen.evaluate(selectBox, { row, index }).catch(() => false))
  await screen.keyboard.type(text)
}

/** Chooses from the n-th list of the form's row. */
export async function select(screen: Screen, row: string, index: number, words: string): Promise<void> {
  await until(`「${words}」 in ${row}`, () => screen.evaluate(selectOption, { row, index, words }).catch(() => false))
}

/** Waits until the page says the words, whatever loads in between. */
export async function says(screen: Screen, words: string): Promise<void> {
  await until(`the page to say 「${words}」`, () =>
    screen
      .evaluate((text) => document.readyState === 'complete' && document.body.innerText.includes(text), words)
      .catch(() => false),
  )
}

function findWords({ words, row }: { words: string; row?: string }): Point | null {
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s/g, '')
  const rows = [...document.querySelectorAll('tr')].filter((one) =>
    plain(one.cells[0]?.textContent).startsWith(plain(row)),
  )
  const within = row === undefined ? document : rows.at(-1)
  const candidates = [
    ...(within?.querySelectorAll<HTMLElement>('button,a,label,input[type=submit],input[type=button]') ?? []),
  ]
  const said = (one: HTMLElement): string => plain(one instanceof HTMLInputElement ? one.value : one.textContent)
  const target = candidates.find((one) => said(one) === plain(words))
  if (!target) return null
  target.scrollIntoView({ block: 'center' })
  const { x, y, width, height } = target.getBoundingClientRect()
  return width > 0 ? { x: x + width / 2, y: y + height / 2 } : null
}

function selectBox({ row, index }: { row: string; index: number }): boolean {
  const rows = [...document.querySelectorAll('tr')].filter((one) => one.cells[0]?.textContent?.trim().startsWith(row))
  const box = rows.at(-1)?.querySelectorAll<HTMLInputElement>('input:not([type]),input[type=text]')[index]
  box?.focus()
  box?.select()
  return box !== undefined
}

function selectOption({ row, index, words }: { row: string; index: number; words: string }): boolean {
  const rows = [...document.querySelectorAll('tr')].filter((one) => one.cells[0]?.textContent?.trim().startsWith(row))
  const list = rows.at(-1)?.querySelectorAll('select')[index]
  const option = [...(list?.options ?? [])].find((one) => one.text.trim() === words)
  if (!list || !option) return false
  list.value = option.value
  list.dispatchEvent(new Event('change', { bubbles: true }))
  return true
}
