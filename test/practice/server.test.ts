import { expect, test } from 'vitest'
import { paths } from './paths.ts'
import { startFor } from './started.ts'

const noon = '2023-06-12T12:00:00+08:00'

test.each([
  [404, '/nowhere', { method: 'GET' }],
  [404, '//', { method: 'GET' }],
  [405, paths.result, { method: 'GET' }],
  [405, paths.query, { method: 'DELETE' }],
  [413, paths.result, { method: 'POST', body: new URLSearchParams({ qkind: 'x'.repeat(20_000) }) }],
  [415, paths.result, { method: 'POST', body: '{}' }],
])('answers %i to %s', async (status, path, request) => {
  const { practice } = await startFor(noon)
  expect((await fetch(practice.url + path, request)).status).toBe(status)
  expect(practice.log).toMatchObject([{ what: 'request', path, status, page: 'error' }])
})

test('stops while someone waits', async () => {
  const { practice, visitor } = await startFor(noon, { delayMs: 3_600_000 })
  const waiting = visitor.query({ month: '112-05' })
  await expect.poll(() => practice.log.length).toBe(1)
  const gone = expect(waiting).rejects.toThrow()
  await practice.stop()
  await gone
})

test('two consoles stand side by side, each with its own state', async () => {
  const [one, two] = await Promise.all([startFor(noon), startFor(noon)])
  one.practice.expireSession()
  await two.visitor.open('/')
  expect(two.visitor.text).toContain('統計平台資料查詢')
})
