import { expect, test } from 'vitest'
import { paths } from '../../paths.ts'
import { startFor } from '../../started.ts'

const noon = '2023-06-12T12:00:00+08:00'

test('a frameset instead of a body, most of its frames blank', async () => {
  const { visitor } = await startFor(noon, { skin: 'frames' })
  await visitor.open('/')
  expect(visitor.document.body.tagName).toBe('FRAMESET')
  const frames = [...visitor.document.querySelectorAll('frame')].map((frame) => [frame.name, frame.getAttribute('src')])
  expect(frames.map(([name]) => name)).toEqual(['banner', 'left', 'form', 'result', 'hidden'])
  expect(frames.filter(([, source]) => source === 'about:blank')).toHaveLength(3)
})

test('the frames around are nobody’s session, and fail when everything does', async () => {
  const { practice, visitor } = await startFor(noon, { skin: 'frames', sessionLimit: 2 })
  await visitor.open('/')
  await visitor.open(paths.query)
  expect(visitor.text).toContain('連線逾時')
  practice.faults.broken = true
  expect((await fetch(`${practice.url}/eform/left.do`)).status).toBe(500)
})

test('answers go to the result frame, the history to a window, the login over everything', async () => {
  const { practice, visitor } = await startFor(noon, { skin: 'frames' })
  const target = () => visitor.document.querySelector('form')?.target
  await visitor.open(paths.query)
  expect(target()).toBe('result')
  await visitor.open(paths.download)
  expect(target()).toBe('dlhistory')
  await visitor.press('查詢下載紀錄', { dorg: '376420300A', dyear: '112', dmonth: '05' })
  expect(visitor.text).toMatch(/機關組織：冬山鄉公所 112年 5月下載紀錄/)
  expect(visitor.document.querySelector('form')).toBeNull()
  practice.expireSession()
  await visitor.open(paths.query)
  expect(target()).toBe('_top')
})
