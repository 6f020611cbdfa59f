import type { Page as ChromiumPage } from '@playwright/test'
import type { Page as FirefoxPage } from 'puppeteer-core'
import { until } from './browsers.ts'

/**
 * Our panel on the vendor's page, as an operator sees it: in the page, or in one of its frames, where the page is
 * nothing but frames (there may be one in each). It stands in a closed shadow root, which no script of the page can
 * enter; the browsers' own debuggers can.
 */
export interface PanelView {
  text(): Promise<string>
  /** Clicks the button of that label with the real mouse. */
  click(label: string): Promise<void>
  /** Clicks the tick box of that label. */
  tick(label: string): Promise<void>
  /** Waits until the panel says it; resolves with all it says. */
  says(words: string | RegExp): Promise<string>
  /** Names what is drawn now, for `saysAnew`: the panel may say the same of two pages. */
  drawn(): Promise<string>
  /** Waits until it says it in what was drawn since. */
  saysAnew(words: string | RegExp, before: string): Promise<string>
}

const TITLES = ['差勤報送小幫手', 'Attendance Filing Companion']

/** What either browser tells of a node, as far as it is needed here. */
interface Seen {
  /** The browser's own name for it; another node has another. */
  id: string
  tag: string
  label?: string
  text?: string
  children: Seen[]
}

/** Where the middle of a node stands in the window. */
type Middle = { x: number; y: number }

function panelIn(
  documents: () => Promise<Seen[]>,
  middleOf: (node: Seen) => Promise<Middle>,
  mouse: { click(x: number, y: number): Promise<unknown> },
): PanelView {
  const panels = async (): Promise<Seen[]> => {
    const roots = await documents().catch(() => [])
    return roots.flatMap((root) => all(root, ({ tag, label }) => tag === 'section' && TITLES.includes(label ?? '')))
  }
  const look = async () => {
    const found = await panels()
    return { text: found.map(textIn).join('\n'), drawn: found.flatMap(({ children }) => children.map(({ id }) => id)) }
  }
  const text = async (): Promise<string> => (await look()).text
  const press = async (label: string, is: (node: Seen) => boolean): Promise<void> => {
    const { x, y } = await until(`the panel's 「${label}」`, async () => {
      const found = (await panels()).flatMap((panel) => all(panel, is)).at(0)
      // Drawn anew in between: it is looked for again.
      return found && middleOf(found).catch(() => undefined)
    })
    await mouse.click(x, y)
  }
  return {
    text,
    drawn: async () => (await look()).drawn.join(),
    says: (words) => waitFor(text, words),
    saysAnew: (words, before) =>
      waitFor(async () => {
        const now = await look()
        return now.drawn.join() === before ? '' : now.text
      }, words),
    click: (label) => press(label, (one) => one.tag === 'button' && one.label === label),
    tick: (label) => press(label, (one) => one.tag === 'label' && textIn(one).includes(label)),
  }
}

function all(node: Seen, is: (node: Seen) => boolean): Seen[] {
  return is(node) ? [node] : node.children.flatMap((child) => all(child, is))
}

function textIn({ text, children }: Seen): string {
  return (
    text ??
    children
      .map(textIn)
      .filter((one) => one !== '')
      .join('\n')
  )
}

async function waitFor(text: () => Promise<string>, words: string | RegExp): Promise<string> {
  let last = ''
  try {
    await until(`the panel to say ${words}`, async () => {
      last = await text()
      return typeof words === 'string' ? last.includes(words) : words.test(last)
    })
  } catch (error) {
    throw new Error(`${(error as Error).message}; it says: ${last.replaceAll('\n', ' | ') || '(nothing)'}`)
  }
  return last
}

// Chromium: the debugger's tree goes through shadow roots and the frames of the same process.

interface DomNode {
  backendNodeId: number
  localName: string
  nodeType: number
  nodeValue?: string
  attributes?: string[]
  children?: DomNode[]
  shadowRoots?: DomNode[]
  contentDocument?: DomNode
}

export function chromiumPanel(page: ChromiumPage): PanelView {
  const session = page.context().newCDPSession(page)
  return panelIn(
    async () => {
      const { root } = await (await session).send('DOM.getDocument', { depth: -1, pierce: true })
      return [seenInChromium(root as DomNode)]
    },
    async ({ id }) => {
      await (await session).send('DOM.scrollIntoViewIfNeeded', { backendNodeId: Number(id) })
      const { model } = await (await session).send('DOM.getBoxModel', { backendNodeId: Number(id) })
      const [x1, y1, , , x2, y2] = model.content as [number, number, number, number, number, number]
      return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
    },
    page.mouse,
  )
}

function seenInChromium(node: DomNode): Seen {
  const { backendNodeId, localName, nodeType, nodeValue, attributes = [], contentDocument } = node
  const label = attributes.indexOf('aria-label')
  const within = [...(node.shadowRoots ?? []), ...(node.children ?? []), ...(contentDocument ? [contentDocument] : [])]
  return {
    id: String(backendNodeId),
    tag: localName,
    ...(label >= 0 && { label: attributes[label + 1] }),
    ...(nodeType === 3 && { text: nodeValue ?? '' }),
    children: within.map(seenInChromium),
  }
}

// Firefox: WebDriver BiDi serialises closed shadow roots when asked to, frame by frame, and takes the nodes back as arguments.

interface BidiNode {
  sharedId?: string
  value?: {
    localName?: string
    nodeValue?: string
    nodeType: number
    attributes?: Record<string, string>
    children?: BidiNode[]
    shadowRoot?: BidiNode | null
  }
}

export function firefoxPanel(page: FirefoxPage): PanelView {
  const { connection } = page.browser() as unknown as {
    connection: {
      send(method: string, params: object): Promise<{ result: { result: BidiNode } & Record<string, unknown> }>
    }
  }
  async function call(
    context: string,
    functionDeclaration: string,
    args: object[] = [],
  ): Promise<BidiNode & { value?: unknown }> {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      awaitPromise: true,
      target: { context },
      serializationOptions: { maxDomDepth: 50, includeShadowTree: 'all' },
    })
    return result.result
  }
  /** Which frame a node was seen in. */
  const home = new WeakMap<Seen, string>()
  return panelIn(
    async () => {
      const contexts = (page.frames() as unknown as { _id: string }[]).map(({ _id }) => _id)
      const roots = await Promise.all(
        // A frame may go while one asks.
        contexts.map((context) =>
          call(context, '() => document.documentElement').then(
            (root) => seenInFirefox(root, (seen) => home.set(seen, context)),
            () => undefined,
          ),
        ),
      )
      return roots.filter((root) => root !== undefined)
    },
    async (node) => JSON.parse(String((await call(home.get(node)!, MIDDLE, [{ sharedId: node.id }])).value)) as Middle,
    page.mouse,
  )
}

function seenInFirefox({ sharedId = '', value }: BidiNode, note: (seen: Seen) => void): Seen {
  const label = value?.attributes?.['aria-label']
  const within = [...(value?.shadowRoot ? [value.shadowRoot] : []), ...(value?.children ?? [])]
  const seen: Seen = {
    id: sharedId,
    tag: value?.localName ?? '',
    ...(label !== undefined && { label }),
    ...(value?.nodeType === 3 && { text: value.nodeValue ?? '' }),
    children: within.map((child) => seenInFirefox(child, note)),
  }
  note(seen)
  return seen
}

const MIDDLE = `(node) => {
  node.scrollIntoView({ block: 'nearest' })
  let { x, y, width, height } = node.getBoundingClientRect()
  for (let inner = window; inner.frameElement; inner = inner.parent) {
    const frame = inner.frameElement.getBoundingClientRect()
    x += frame.x
    y += frame.y
  }
  return JSON.stringify({ x: x + width / 2, y: y + height / 2 })
}`
