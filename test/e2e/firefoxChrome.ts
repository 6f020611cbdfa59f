import type { Browser } from 'puppeteer-core'

/** Runs a function in the browser's own window and answers what it returns, as JSON. It sees nothing of our scope. */
export type Chrome = <A extends unknown[], T>(fn: (...args: A) => T, ...args: A) => Promise<Awaited<T>>

type Connection = {
  // biome-ignore lint/suspicious/noExplicitAny: each BiDi command answers in its own shape
  send(method: string, params: object): Promise<{ result: any }>
}

/**
 * Firefox lets WebDriver BiDi into its privileged window when started with `--remote-allow-system-access`:
 * contexts of `moz:scope: chrome`. Scripts run there; BiDi's own input and screenshots refuse to.
 */
export async function openChrome(browser: Browser): Promise<Chrome> {
  const { connection } = browser as unknown as { connection: Connection }
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const { context } = tree.result.contexts[0]
  return async (fn, ...args) => {
    const call = `(${fn})(...${JSON.stringify(args)})`
    const expression = `(async () => {
      const mainWindow = () => Services.wm.getMostRecentWindow('navigator:browser')
      return JSON.stringify(await ${call})
    })()`
    const answer = await connection.send('script.evaluate', { expression, awaitPromise: true, target: { context } })
    const { type, result, exceptionDetails } = answer.result
    if (type !== 'success') throw new Error(`in Firefox's window: ${exceptionDetails.text}`)
    return result.value === undefined ? undefined : JSON.parse(result.value)
  }
}

// What such a function finds there. Firefox publishes no types; these few names are enough for us.
declare global {
  // biome-ignore-start lint/suspicious/noExplicitAny: the browser's inside is not typed
  const Services: any
  const WebExtensionPolicy: any
  const ChromeUtils: any
  const mainWindow: () => any
  // biome-ignore-end lint/suspicious/noExplicitAny: the browser's inside is not typed
}
