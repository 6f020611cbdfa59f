import { expect, test } from 'vitest'
import { paths } from './paths.ts'
import { inEverySkin } from './started.ts'

const noon = '2023-06-12T12:00:00+08:00'

inEverySkin((startFor) => {
  test('an expired session answers everything with the login page, until someone logs in', async () => {
    const { practice, visitor } = await startFor(noon)
    await visitor.open(paths.query)
    practice.expireSession()
    const response = await visitor.press('確定')
    expect(response.status).toBe(200)
    expect(visitor.text).toContain('連線逾時,請重新登入')
    expect(visitor.document.querySelector('input[type=password]')).not.toBeNull()
    await visitor.open(paths.download)
    expect(visitor.text).toContain('連線逾時,請重新登入')
    await visitor.press('登入', { account: 'x', password: 'y' })
    expect(visitor.text).toContain('基本設定 / 權限管理')
    expect(practice.log.filter(({ what }) => what === 'query')).toEqual([])
  })

  test('a session lasts for so many requests, and so does the next', async () => {
    const { visitor } = await startFor(noon, { sessionLimit: 2 })
    for (let round = 0; round < 2; round += 1) {
      if (round > 0) await visitor.press('登入')
      else await visitor.open(paths.menu)
      await visitor.open(paths.query)
      expect(visitor.text).toContain('查詢種類')
      await visitor.open(paths.query)
      expect(visitor.text).toContain('連線逾時')
    }
  })

  test('who has not logged in yet has not timed out', async () => {
    const { visitor } = await startFor(noon, { loggedIn: false })
    await visitor.open('/')
    expect(visitor.text).toContain('密碼')
    expect(visitor.text).not.toContain('連線逾時')
  })
})
