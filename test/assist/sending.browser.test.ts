import { expect, test } from 'vitest'
import { sendQuery } from '../../lib/assist/send-query.ts'
import { endOf } from './expect-filled.ts'
import { expectSent } from './expect-sent.ts'
import { openInFrame } from './in-frame.ts'
import { SENT, sending } from './sending.ts'

test.each(sending)('確定: $name: $end', async (each) => expectSent(await openInFrame(each.html), each))

// Only where pages are laid out can one thing lie over another.
test('確定 under something of the page is not pressed, nor where it has no place', async () => {
  const document = await openInFrame(sending[0]!.html)
  let clicks = 0
  const own = document.getElementById('own')!
  own.addEventListener('click', () => clicks++)
  const cover = document.createElement('div')
  cover.style.cssText = 'position:fixed;inset:0;background:#0008'
  document.body.append(cover)
  expect(endOf(sendQuery(document, SENT))).toBe('button-covered')
  cover.style.pointerEvents = 'none'
  own.style.cssText = 'width:0;height:0;padding:0;border:0;overflow:visible'
  expect(endOf(sendQuery(document, SENT))).toBe('button-covered')
  expect(clicks).toBe(0)
  own.style.cssText = ''
  expect(endOf(sendQuery(document, SENT))).toBe('ok')
  expect(clicks).toBe(1)
})

test('our own panel, outside the body, covers nothing', async () => {
  const document = await openInFrame(sending[0]!.html)
  const panel = document.createElement('div')
  panel.style.cssText = 'position:fixed;inset:0'
  document.documentElement.append(panel)
  expect(endOf(sendQuery(document, SENT))).toBe('ok')
})

test('確定 far below is brought into sight first', async () => {
  const document = await openInFrame(sending[0]!.html.replace('<p>', '<p style="margin-top:4000px">'))
  expect(endOf(sendQuery(document, SENT))).toBe('ok')
})
