import { JSDOM } from 'jsdom'
import { describe, onTestFinished } from 'vitest'
import { type PlatformOptions, startPlatform } from './platform.ts'
import { platformSkinNames } from './skins/skin.ts'

export interface Row {
  姓名?: string
  起?: string
  迄?: string
  假別?: string
  加班別?: string
}

/** A file as the console makes it: `rows` of 差假, then of 加班. */
export function dataFile(
  agency: string,
  stamp: string,
  month: string,
  leave: readonly Row[],
  overtime: readonly Row[] = [],
) {
  const content = {
    機關代碼: agency,
    產製時間: stamp,
    資料年月: month,
    差假: leave.map((row) => ({ 假別: '休假', 起: '112-05-03 08:00', 迄: '112-05-03 17:00', ...row })),
    加班: overtime.map((row) => ({ 加班別: '一般加班', 起: '112-05-04 17:30', 迄: '112-05-04 19:30', ...row })),
  }
  return new File([JSON.stringify(content)], `${agency}_${stamp}.json`)
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
