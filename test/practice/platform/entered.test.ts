import { expect, test } from 'vitest'
import { paths } from './paths.ts'
import { dataFile, startFor } from './started.ts'

const county = '376420000A'
const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    姓名: `林○`,
    起: `112-05-${String(index + from + 1).padStart(2, '0')} 08:00`,
  }))
const may = (stamp: string) => dataFile(county, stamp, '11205', people(10))
/** Three of May's leaves were changed in June. */
const june = dataFile(county, '20230701090000', '11206', [...people(3), ...people(5, 20)])

async function started() {
  const { platform, open, post } = await startFor('2023-07-12T12:00:00+08:00', { others: 'none' })
  const counted = async () => {
    const page = await open(`${paths.counts}?q=${county}`)
    const cells = [...page.querySelectorAll('tbody td')].map(({ textContent }) => textContent)
    // 差假 of May and June, behind code and name.
    return [cells[2 + 8], cells[2 + 10]].map(Number)
  }
  return { platform, post, counted }
}

test('in the order of their production, whatever the order of upload', async () => {
  for (const files of [
    [may('20230602090000'), june],
    [june, may('20230602090000')],
  ]) {
    const { post, counted } = await started()
    for (const file of files) await post(paths.upload, [file])
    expect(await counted()).toEqual([7, 8])
    const together = await started()
    await together.post(paths.upload, files)
    expect(await together.counted()).toEqual([7, 8])
  }
})

test('an old content under a later production time overwrites what June said', async () => {
  const { platform, post, counted } = await started()
  await post(paths.upload, [may('20230602090000'), june])
  await post(paths.upload, [may('20230703090000')])
  expect(await counted()).toEqual([10, 5])
  expect(platform.log.findLast(({ what }) => what === 'filing')).toMatchObject({ taken: 3 })
})

test('the same file again changes nothing', async () => {
  const { post, counted } = await started()
  for (let round = 0; round < 2; round++) await post(paths.upload, [may('20230602090000')])
  expect(await counted()).toEqual([10, 0])
})

test('two people of one masked name are two rows', async () => {
  const { post, counted } = await started()
  await post(paths.upload, [dataFile(county, '20230602090000', '11205', [...people(2), ...people(2)])])
  expect(await counted()).toEqual([4, 0])
})

test('whom 表19 lacks is taken and not counted', async () => {
  const { platform, post, counted } = await started()
  platform.faults.notIn19 = ['陳○○']
  await post(paths.upload, [dataFile(county, '20230602090000', '11205', [...people(4), { 姓名: '陳○○' }])])
  expect(await counted()).toEqual([4, 0])
  expect(platform.filings.at(-1)).toMatchObject({ accepted: 5, rejected: 0 })
})
