import type { Page as ChromiumPage } from '@playwright/test'
import type { Page as FirefoxPage } from 'puppeteer-core'
import { until } from './browsers.ts'

/**
 * Our panel on the vendor's page, as an operator sees it. It stands in a closed shadow root, which no script of
 * the page can enter; the browsers' own debuggers can.
 */
export interface PanelView {
  text(): Promise<string>
  /** Clicks the button of that label with the real mouse. */
  click(label: string): Promise<void>
  /** Waits until the panel says it; resolves with all it says. */
  says(words: string | RegExp): Promise<string>
}

const TITLE = '差勤報送小幫手'

interface DomNode {
  nodeId: number
  nodeName: string
  nodeValue?: string
  attributes?: string[]
  children?: DomNode[]
  shadowRoots?: DomNode[]
  contentDocument?: DomNode
}

export function chromiumPanel(page: ChromiumPage): PanelView {
  const session = page.context().newCDPSession(page)
  async function find(): Promise<DomNode | undefined> {
    const { root } = (await (await session).send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode }
    return findIn(root, (node) => node.nodeName === 'SECTION' && attribute(node, 'aria-label') === TITLE)
  }
  const text = async (): Promise<string> => {
    const node = await find().catch(() => undefined)
    return node ? textIn(node) : ''
  }
  return {
    text,
    says: (words) => waitFor(text, words),
    async click(label) {
      const { nodeId } = await until(`the panel's 「${label}」`, async () => {
        const node = await find()
        return node && findIn(node, (one) => one.nodeName === 'BUTTON' && attribute(one, 'aria-label') === label)
      })
      const { model } = await (await session).send('DOM.getBoxModel', { nodeId })
      const [x1, y1, , , x2, y2] = model.content as [number, number, number, number, number, number]
      await page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2)
    },
  }
}

function findIn(node: DomNode, is: (node: DomNode) => boolean): DomNode | undefined {
  if (is(node)) return node
  for (const child of childrenOf(node)) {
    const found = findIn(child, is)
    if (found) return found
  }
  return undefined
}

function textIn(node: DomNode): string {
  if (node.nodeName === '#text') return node.nodeValue ?? ''
  return childrenOf(node)
    .map(textIn)
    .filter((text) => text !== '')
    .join('\n')
}

function childrenOf(node: DomNode): DomNode[] {
  return [
    ...(node.shadowRoots ?? []),
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ]
}

function attribute({ attributes = [] }: DomNode, name: string): string | undefined {
  const index = attributes.indexOf(name)
  return index < 0 ? undefined : attributes[index + 1]
}

// Firefox: WebDriver BiDi serialises closed shadow roots when asked to, and takes the nodes back as arguments.

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
  const frame = page.mainFrame() as unknown as { _id: string }
  const { connection } = page.browser() as unknown as {
    connection: {
      send(method: string, params: object): Promise<{ result: { result: BidiNode } & Record<string, unknown> }>
    }
  }
  async function call(functionDeclaration: string, args: object[] = []): Promise<BidiNode & { value?: unknown }> {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      awaitPromise: true,
      target: { context: frame._id },
      serializationOptions: { maxDomDepth: 50, includeShadowTree: 'all' },
    })
    return result.result
  }
  async function find(): Promise<BidiNode | undefined> {
    const root = await call('() => document.documentElement')
    return findNode(root, ({ value }) => value?.localName === 'section' && value.attributes?.['aria-label'] === TITLE)
  }
  const text = async (): Promise<string> => {
    const node = await find().catch(() => undefined)
    return node ? words(node) : ''
  }
  return {
    text,
    says: (wanted) => waitFor(text, wanted),
    async click(label) {
      const { sharedId } = await until(`the panel's 「${label}」`, async () => {
        const node = await find()
        return (
          node &&
          findNode(node, ({ value }) => value?.localName === 'button' && value.attributes?.['aria-label'] === label)
        )
      })
      const answer = await call(
        '(node) => { const box = node.getBoundingClientRect(); return JSON.stringify([box.x + box.width / 2, box.y + box.height / 2]) }',
        [{ sharedId }],
      )
      const [x, y] = JSON.parse(String(answer.value)) as [number, number]
      await page.mouse.click(x, y)
    },
  }
}

function findNode(node: BidiNode, is: (node: BidiNode) => boolean): BidiNode | undefined {
  if (is(node)) return node
  for (const child of nodesIn(node)) {
    const found = findNode(child, is)
    if (found) return found
  }
  return undefined
}

function words(node: BidiNode): string {
  if (node.value?.nodeType === 3) return node.value.nodeValue ?? ''
  return nodesIn(node)
    .map(words)
    .filter((text) => text !== '')
    .join('\n')
}

function nodesIn({ value }: BidiNode): BidiNode[] {
  return [...(value?.shadowRoot ? [value.shadowRoot] : []), ...(value?.children ?? [])]
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
