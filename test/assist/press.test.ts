import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { press } from '../../lib/assist/press.ts'
import { endOf } from './expect-filled.ts'

function buttonOf(html: string): { button: HTMLElement; document: Document; clicks: () => number } {
  const { document } = new JSDOM(html).window
  let count = 0
  const button = document.querySelector<HTMLElement>('#b')!
  button.addEventListener('click', () => count++)
  return { button, document, clicks: () => count }
}

test('what a button says is asked when it is pressed, not when it was found', () => {
  const { button, clicks } = buttonOf('<button id="b">確定</button>')
  button.textContent = '批次補建'
  expect(endOf(press(button, 'send'))).toBe('button-forbidden')
  button.textContent = '確定'
  button.setAttribute('disabled', '')
  expect(endOf(press(button, 'send'))).toBe('button-disabled')
  button.removeAttribute('disabled')
  button.hidden = true
  expect(endOf(press(button, 'send'))).toBe('button-missing')
  button.hidden = false
  button.remove()
  expect(endOf(press(button, 'send'))).toBe('button-missing')
  expect(clicks()).toBe(0)
})

test('one word is not pressed in place of another', () => {
  const { button, clicks } = buttonOf('<button id="b">確定</button>')
  for (const what of ['back', 'next', 'page'] as const) expect(endOf(press(button, what))).toBe('button-forbidden')
  expect(clicks()).toBe(0)
})

test('the caller may click in its own way; what is refused does not reach it', () => {
  const { button, document, clicks } = buttonOf('<a href="javascript:turn(2)" id="b">下一頁</a><a>執行</a>')
  const handed: Element[] = []
  const click = (element: HTMLElement): void => void handed.push(element)
  expect(endOf(press(button, 'next', { click }))).toBe('ok')
  expect(endOf(press(document.querySelectorAll('a')[1]!, 'next', { click }))).toBe('button-forbidden')
  expect(handed).toEqual([button])
  expect(clicks()).toBe(0)
})

test.each(['資料校正', '執行', '批次補建', '匯出', '產生JSON資料檔', '上傳', '確認上傳', '確認', 'OK', '', '取消'])(
  '%s is never pressed, whatever was taught of it',
  (words) => {
    const { button, clicks } = buttonOf(`<button id="b">${words}</button>`)
    for (const what of ['send', 'back', 'next', 'page'] as const) {
      for (const means of ['確定', '回上一頁', '下一頁', '1']) {
        expect(endOf(press(button, what, { taught: { button: new Map([[words, means]]) } }))).toBe('button-forbidden')
      }
    }
    expect(clicks()).toBe(0)
  },
)
