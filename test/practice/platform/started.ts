import { JSDOM } from 'jsdom'
import { describe, onTestFinished } from 'vitest'
import { dataFile as makeFile } from './data-files.ts'
import { type PlatformOptions, startPlatform } from './platform.ts'
import { platformSkinNames } from './skins/skin.ts'

/** A file as the console makes it: `rows` of 差假, then of 加班. */
export function dataFile(...parts: Parameters<typeof makeFile>): File {
  const { name, text } = makeFile(...parts)
  return new File([text], name)
}

/** A platform of its own for one test, its clock standing at the given moment. */
export async function startFor(instant: string, options: PlatformOptions = {}) {
  const platform = await startPlatform(options)
  platform.setNow(instant)
  onTestFinished(platform.stop)
  const open = async (path: string, init: RequestInit = {}): Promise<Document> => {
    const response = await fetch(platform.url + path, init)
    return new JSDOM(await response.text(), { url: platform.url }).window.document
  }
  const post = (path: string, files: readonly File[]) => {
    const body = new FormData()
    for (const file of files) body.append('files', file)
    return open(path, { method: 'POST', body })
  }
  return { platform, open, post }
}

export function inEverySkin(tests: (start: typeof startFor) => void) {
  describe.each(platformSkinNames)('%s', (skin) => tests((instant, options) => startFor(instant, { skin, ...options })))
}

/** Header words and cells of the page's data, however it is drawn. */
export function linesOf(document: Document): string[][] {
  return [...document.querySelectorAll('tr,[role=row]')].map((row) =>
    Array.from(row.children, (cell) => cell.textContent!.trim()),
  )
}
