import { fillQuery } from '../../lib/assist/fill-query.ts'
import { goBack } from '../../lib/assist/go-back.ts'
import { sendQuery } from '../../lib/assist/send-query.ts'
import { turnPage } from '../../lib/assist/turn-page.ts'

/** This room as a script of a page, for the practice console in a real browser. */
const drawn = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))

const assist = {
  fill: (wanted: Parameters<typeof fillQuery>[1]) => fillQuery(document, wanted, { rest: drawn }),
  send: (wanted: Parameters<typeof sendQuery>[1]) => sendQuery(document, wanted),
  back: () => goBack(document),
  turn: (page: number) => turnPage(document, page),
}
export type Assist = typeof assist

Object.assign(globalThis, { assist })
