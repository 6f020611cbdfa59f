import { expect, test } from 'vitest'
import { awkward, awkwardOnPlatform } from './awkward.ts'
import { cases } from './corpus-in-browser.ts'
import { platformTables, tables } from './people.ts'
import { expectCopy, expectNobody } from './redacted.ts'

test('the corpus is there', () => expect(cases.length).toBeGreaterThan(380))

/** Styles are asked of the browser itself here, and the copy is drawn by it. */
async function inFrames(work: (open: (html: string) => Promise<Document>) => Promise<unknown>): Promise<void> {
  const frames: HTMLIFrameElement[] = []
  const open = async (html: string) => {
    const frame = document.createElement('iframe')
    frames.push(frame)
    frame.sandbox.add('allow-same-origin')
    frame.srcdoc = html
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    document.body.append(frame)
    await loaded
    return frame.contentDocument!
  }
  try {
    await work(open)
  } finally {
    for (const frame of frames) frame.remove()
  }
}

test.each([...cases, ...awkward, ...awkwardOnPlatform])('$name', (each) =>
  inFrames(async (open) => expectCopy(await open(each.html), open, each)),
)

test.each([...tables, ...platformTables])('twenty people in a table that is %s', (table) =>
  inFrames((open) => expectNobody(open, table)),
)
