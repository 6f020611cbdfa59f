import { expect, test } from 'vitest'
import { paths } from '../paths.ts'
import type { Practice } from '../practice.ts'
import { inEverySkin, startFor } from '../started.ts'
import { findButton, type Visitor } from '../visitor.ts'
import { findSkin, skinNames } from './skin.ts'

const may = { agency: '376420000A', month: '2023-05', data: 'leave', mode: 'correction', count: 51 } as const

/** Compare, turn the page, correct, compare again, produce. */
async function liveThroughMay(practice: Practice, visitor: Visitor) {
  practice.addDifference(may)
  await visitor.query({ month: '112-05' })
  await visitor.turn({ jump: '3' })
  await visitor.press('資料校正')
  await visitor.query({ month: '112-05' })
  await visitor.query({ kind: 'backfill', month: '112-05' })
  await visitor.press('批次補建')
  await visitor.produce({ dorg: may.agency, dyear: '112', dmonth: '05' })
  return practice.log.filter(({ what }) => what !== 'request')
}

test('a month leaves the same log behind in every skin', async () => {
  const logs = skinNames.map(async (skin) => {
    const { practice, visitor } = await startFor('2023-06-12T09:00:00+08:00', { skin })
    return liveThroughMay(practice, visitor)
  })
  const [first, ...others] = await Promise.all(logs)
  expect(first).toHaveLength(9)
  for (const other of others) expect(other).toEqual(first)
})

inEverySkin((start) => {
  test('labels and buttons in the words of the documents, in their order', async () => {
    const { practice, visitor } = await start('2023-06-12T09:00:00+08:00')
    practice.addDifference(may)
    const offers = (buttons: string[]) => {
      for (const words of buttons) expect(findButton(visitor.document, words), words).toBeDefined()
    }
    await visitor.open(paths.query)
    expect(visitor.text).toMatch(/查詢種類.*查詢年月\/日期.*機關組織.*異動類型.*資料類型.*備註/)
    expect(visitor.text).toMatch(/申請日期.*異動日期.*差假資料比對\(校正\).*差假資料比對\(補建\).*年月.*日期:/)
    offers(['確定', '取消'])
    await visitor.query({ month: '112-05' })
    offers(['資料校正', '匯出', '執行', '下一頁', '回上一頁'])
    await visitor.open(paths.download)
    expect(visitor.text).toMatch(/統計平台資料下載.*機關組織.*下載月份.*操作方法/)
    offers(['產生JSON資料檔', '查詢下載紀錄'])
  })
})

test('a skin nobody made is refused, with those there are', () => {
  expect(() => findSkin('toString')).toThrow('plain, frames, partial, grid, big5')
})
