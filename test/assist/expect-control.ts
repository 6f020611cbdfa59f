import { expect } from 'vitest'
import type { ControlCase } from './controls.ts'
import { endOf, fillAndCheck } from './expect-filled.ts'

export async function expectControl(document: Document, { live, wanted, end, holds = {} }: ControlCase): Promise<void> {
  live?.(document)
  const outcome = await fillAndCheck(document, wanted)
  expect(endOf(outcome), JSON.stringify(outcome)).toBe(end)
  const value = (id: string) => (document.getElementById(id) as HTMLInputElement).value
  expect(Object.fromEntries(Object.keys(holds).map((id) => [id, value(id)]))).toEqual(holds)
  // Asked again, there is nothing left to do.
  if (end === 'ok') expect(endOf(await fillAndCheck(document, wanted))).toBe('ok')
}
