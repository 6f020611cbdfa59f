import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { until } from './browsers.ts'
import type { Chrome } from './firefoxChrome.ts'

/**
 * The real toolbar popup of Firefox. BiDi does not know it (no tab, no context), so all goes through the browser's
 * window: a frame script in the popup's process reads and clicks, the window paints it for a screenshot.
 */
export class FirefoxPopup {
  static async open(chrome: Chrome, id: string): Promise<FirefoxPopup> {
    const widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')
    // New extensions hide behind the puzzle piece; the operator pins ours once.
    await chrome(async (name) => {
      const { CustomizableUI } = ChromeUtils.importESModule(
        'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
      )
      CustomizableUI.addWidgetToArea(`${name}-browser-action`, 'nav-bar')
    }, widget)
    await until('the toolbar button', () =>
      chrome((name) => {
        const window = mainWindow()
        const box = window.document.getElementById(`${name}-BAP`)?.getBoundingClientRect()
        if (!box?.width) return false
        for (const type of ['mousemove', 'mousedown', 'mouseup'])
          window.synthesizeMouseEvent(type, box.x + box.width / 2, box.y + box.height / 2, { button: 0, clickCount: 1 })
        return true
      }, widget),
    )
    const popup = new FirefoxPopup(chrome)
    await until(
      'the popup',
      async () => (await popup.isOpen()) && popup.evaluate((page) => page.document.readyState === 'complete'),
    )
    return popup
  }

  private readonly chrome: Chrome

  private constructor(chrome: Chrome) {
    this.chrome = chrome
  }

  isOpen(): Promise<boolean> {
    return this.chrome(() => {
      const frame = mainWindow().document.querySelector('browser.webextension-popup-browser')
      return frame?.closest('panel')?.state === 'open' && frame.currentURI.schemeIs('moz-extension')
    })
  }

  /** Runs a function in the popup's process, its window given first, and answers what it returns, as JSON. It sees nothing of our scope. */
  evaluate<A extends unknown[], T>(
    fn: (page: Window & typeof globalThis, ...args: A) => T,
    ...args: A
  ): Promise<Awaited<T>> {
    const call = `(${fn})(content, ...${JSON.stringify(args)})`
    return this.chrome(async (code) => {
      const { messageManager } = mainWindow().document.querySelector('browser.webextension-popup-browser')
      const name = `chaiqin:${Math.random()}`
      const answer = new Promise<{ value: never; error?: string }>((done) => {
        messageManager.addMessageListener(name, function heard(message: { data: never }) {
          messageManager.removeMessageListener(name, heard)
          done(message.data)
        })
      })
      const script = `(async () => {
        try { sendAsyncMessage('${name}', { value: await ${code} }) }
        catch (error) { sendAsyncMessage('${name}', { error: String(error) }) }
      })()`
      messageManager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`, false)
      const { value, error } = await answer
      if (error) throw new Error(`in the popup: ${error}`)
      return value
    }, call) as Promise<Awaited<T>>
  }

  waitFor(selector: string): Promise<unknown> {
    return until(selector, () => this.evaluate((page, css) => page.document.querySelector(css) !== null, selector))
  }

  /** What stands there, as people see it; of the whole popup by default. */
  async text(selector = 'body'): Promise<string> {
    await this.waitFor(selector)
    // biome-ignore lint/performance/useDomNodeTextContent: as people see it, hidden words left out
    return this.evaluate((page, css) => page.document.querySelector<HTMLElement>(css)!.innerText, selector)
  }

  /** A trusted mouse click in the middle of an element: permission requests accept it as the operator's own. */
  async click(selector: string): Promise<void> {
    await this.waitFor(selector)
    await this.evaluate((page, css) => {
      const target = page.document.querySelector(css)!
      target.scrollIntoView({ block: 'nearest' })
      const box = target.getBoundingClientRect()
      const { synthesizeMouseEvent } = page as unknown as { synthesizeMouseEvent(...args: unknown[]): void }
      for (const type of ['mousemove', 'mousedown', 'mouseup'])
        synthesizeMouseEvent.call(page, type, box.x + box.width / 2, box.y + box.height / 2, {
          button: 0,
          clickCount: 1,
        })
    }, selector)
  }

  async screenshot({ path }: { path: string }): Promise<void> {
    const url = await this.chrome(async () => {
      const frame = mainWindow().document.querySelector('browser.webextension-popup-browser')
      const image = await frame.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white')
      const canvas = mainWindow().document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas')
      Object.assign(canvas, { width: image.width, height: image.height })
      canvas.getContext('2d').drawImage(image, 0, 0)
      return canvas.toDataURL() as string
    })
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
  }

  async close(): Promise<void> {
    await this.chrome(() =>
      mainWindow().document.querySelector('browser.webextension-popup-browser')?.closest('panel')?.hidePopup(),
    )
    await until('the popup to close', async () => !(await this.isOpen()))
  }
}
