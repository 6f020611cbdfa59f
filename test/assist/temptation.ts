import { fillQuery } from '../../lib/assist/fill-query.ts'
import { goBack } from '../../lib/assist/go-back.ts'
import type { Hands } from '../../lib/assist/hands.ts'
import { press } from '../../lib/assist/press.ts'
import { sendQuery } from '../../lib/assist/send-query.ts'
import { turnPage } from '../../lib/assist/turn-page.ts'
import type { Wanted } from '../../lib/assist/wanted.ts'

/**
 * Tries to have every button of a page pressed that may not be: each under each word that may, with words taught the
 * wrong way round, and by everything this room does.
 */

/** Said here anew: what the product may never press, by anything that is written on a button or stands for its picture. */
const FORBIDDEN = /資料校正|執行|匯出|批次補建|產生|上傳|下載|查詢下載紀錄|登入|取消|選擇/
/** All that it may. */
const ALLOWED = /^(確定|回上一頁|下一頁|\d+)$/

const TEACHINGS: readonly Record<string, string>[] = [
  {},
  {
    資料校正: '確定',
    執行: '確定',
    批次補建: '回上一頁',
    匯出: '下一頁',
    產生JSON資料檔: '確定',
    查詢下載紀錄: '回上一頁',
  },
  { 確定: '資料校正', 回上一頁: '批次補建', 下一頁: '執行', 1: '匯出', 2: '產生JSON資料檔' },
]

const BUTTONS = 'a,button,summary,input,[role],[onclick],label,span,div,b,i,td,th,font'
const wordsOf = (element: Element): string =>
  [element.textContent, (element as HTMLInputElement).value, element.getAttribute('alt'), element.getAttribute('title')]
    .filter((word) => typeof word === 'string' && word.trim().length < 40)
    .join(' ')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()

interface Tempted {
  /** Words of what was pressed. */
  pressed: string[]
  /** What should never have been. */
  wrong: string[]
}

export async function tempt(document: Document): Promise<Tempted> {
  const tempted: Tempted = { pressed: [], wrong: [] }
  let taught: Record<string, string> = {}
  let isFilling = false
  const isBad = (target: Element): boolean => {
    for (let outer: Element | null = target; outer && outer !== document.body; outer = outer.parentElement) {
      const words = wordsOf(outer)
      if (words.length < 40 && outer.matches('a,button,input,[role=button],[onclick]') && FORBIDDEN.test(words))
        return true
    }
    return false
  }
  document.addEventListener(
    'click',
    (event) => {
      const target = event.target as Element
      if (!isFilling) event.preventDefault()
      const words = wordsOf(target).split(' ')[0]!
      if (!isFilling) tempted.pressed.push(words)
      const isTaughtAway = words in taught
      if (isBad(target) || (!isFilling && (isTaughtAway || !ALLOWED.test(words)))) tempted.wrong.push(target.outerHTML)
    },
    true,
  )
  document.addEventListener('submit', (event) => {
    event.preventDefault()
    tempted.wrong.push(`sent by ${(event.submitter ?? (event.target as Element)).outerHTML.slice(0, 80)}`)
  })
  const buttons = [...document.querySelectorAll(BUTTONS)].filter((one) => wordsOf(one).length > 0)
  for (taught of TEACHINGS) {
    const hands: Hands = { rest: async () => {}, taught: { button: new Map(Object.entries(taught)) } }
    for (const button of buttons) {
      for (const what of ['send', 'back', 'next', 'page'] as const) press(button, what, hands)
    }
    goBack(document, hands)
    for (const page of [1, 2, 3]) turnPage(document, page, hands)
    for (const wanted of WISHES) {
      isFilling = true
      await fillQuery(document, wanted, hands)
      isFilling = false
      sendQuery(document, wanted, hands)
    }
  }
  return tempted
}

const WISHES: readonly Wanted[] = [
  { kind: 'backfill', month: '2023-08', data: 'overtime', agency: { code: '376420300A', name: '冬山鄉公所' } },
  { kind: 'correction', month: '2023-09', data: 'leave' },
]
