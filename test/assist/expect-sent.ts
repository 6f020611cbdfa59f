import { expect } from 'vitest'
import { sendQuery } from '../../lib/assist/send-query.ts'
import { endOf } from './expect-filled.ts'
import { SENT, type SendCase } from './sending.ts'

export function expectSent(document: Document, { end, taught = {} }: SendCase): void {
  const clicked: string[] = []
  document.addEventListener(
    'click',
    (event) => {
      event.preventDefault()
      clicked.push((event.target as Element).closest('[id]')?.id ?? (event.target as Element).outerHTML)
    },
    true,
  )
  const outcome = sendQuery(document, SENT, { taught: { button: new Map(Object.entries(taught)) } })
  expect(endOf(outcome), JSON.stringify(outcome)).toBe(end)
  expect(clicked).toEqual(end === 'ok' ? ['own'] : [])
}
