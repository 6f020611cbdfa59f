import { expect } from 'vitest'
import { endOf, fillAndCheck } from './expect-filled.ts'
import { pageAtWork } from './page-at-work.ts'
import type { ReactiveCase } from './reactive.ts'

export async function expectReactive(document: Document, { live, wanted, end }: ReactiveCase): Promise<void> {
  const page = pageAtWork()
  live(document, page)
  const outcome = await fillAndCheck(document, wanted, page)
  expect(endOf(outcome), JSON.stringify(outcome)).toBe(end)
}
