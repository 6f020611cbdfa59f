import { expect, test } from 'vitest'
import { paths } from './paths.ts'
import { dataFile, inEverySkin, linesOf, startFor } from './started.ts'

const county = '376420000A'
const noon = '2023-06-12T12:00:00+08:00'
const good = () => dataFile(county, '20230602090000', '11205', [{ 姓名: '林○' }], [{ 姓名: '陳○○' }])

inEverySkin((start) => {
  test('a file is taken, and its line says so', async () => {
    const { platform, post } = await start(noon)
    const page = await post(paths.upload, [good()])
    expect(linesOf(page)).toEqual([
      ['檔案名稱', '上傳結果', '錯誤訊息'],
      ['376420000A_20230602090000.json', '上傳成功', ''],
    ])
    expect(platform.log.filter(({ what }) => what === 'filing')).toEqual([
      {
        ...{ at: noon, what: 'filing', agency: county, month: '2023-05', file: '376420000A_20230602090000.json' },
        ...{ accepted: 2, rejected: 0, taken: 0 },
      },
    ])
  })

  test('the check looks the same way and files nothing', async () => {
    const { platform, post } = await start(noon)
    const page = await post(paths.check, [good(), new File(['{}'], '376420000A_20230602090001.json')])
    expect(linesOf(page).slice(1)).toEqual([
      ['376420000A_20230602090000.json', '檢核正確', ''],
      ['376420000A_20230602090001.json', '檢核有誤', 'JSON 架構錯誤-缺少機關代碼項目'],
    ])
    expect(platform.log.filter(({ what }) => what === 'filing')).toEqual([])
  })
})

const large = (bytes: number) => {
  const text = Buffer.from(JSON.stringify({ 機關代碼: county, 資料年月: '11205', 差假: [], 加班: [] }))
  return new File([text, Buffer.alloc(bytes - text.length, ' ')], '376420000A_20230602090000.json')
}

test.each([
  ['no .json', new File(['{}'], 'a.txt'), '檔案格式錯誤,請上傳 json 格式文件'],
  ['one byte over', large(5 * 1024 * 1024 + 1), '檔案大小超過5MB'],
  ['no JSON', new File(['{"機關代碼":'], '376420000A_20230602090000.json'), 'JSON 格式錯誤'],
  ['empty', new File([], '376420000A_20230602090000.json'), 'JSON 格式錯誤'],
  ['Big5', new File([Uint8Array.of(0x22, 0xae, 0x74, 0x22)], '376420000A_20230602090000.json'), 'JSON 格式錯誤'],
  ['no production time', new File(['{}'], '五月.json'), '檔名格式錯誤,缺少機關代碼或產製時間'],
  ['another agency', dataFile('376420300A', '20230602090000', '11205', []), '機關代碼與承辦機關不符'],
])('%s is refused', async (_, file, message) => {
  const { platform, post } = await startFor(noon)
  const page = await post(paths.upload, [file])
  expect(linesOf(page).at(-1)).toEqual([file.name, '上傳失敗', message])
  expect(platform.log.filter(({ what }) => what === 'filing')).toEqual([])
})

test('five megabytes are taken', async () => {
  const { post } = await startFor(noon)
  expect(linesOf(await post(paths.upload, [large(5 * 1024 * 1024)])).at(-1)![1]).toBe('上傳成功')
})

test('eleven files are refused all, ten are taken', async () => {
  const { platform, post } = await startFor(noon)
  const files = Array.from({ length: 11 }, (_, index) => dataFile(county, `202306020900${10 + index}`, '11205', []))
  const lines = linesOf(await post(paths.upload, files)).slice(1)
  expect(lines.map(([, , message]) => message)).toEqual(files.map(() => '一次不可超過10個檔案'))
  await post(paths.upload, files.slice(0, 10))
  expect(platform.log.filter(({ what }) => what === 'filing')).toHaveLength(10)
})

test.each([
  ['17:59:59', '上傳成功'],
  ['18:00:00', '上傳失敗'],
  ['20:59:59', '上傳失敗'],
  ['21:00:00', '上傳成功'],
])('at %s: %s', async (time, result) => {
  const { post } = await startFor(`2023-06-20T${time}+08:00`)
  expect(linesOf(await post(paths.upload, [good()])).at(-1)![1]).toBe(result)
})

test('who does it for another agency uploads as that agency', async () => {
  const { open, post } = await startFor(noon, { alsoFor: ['376420300A'] })
  const page = await open(paths.identity, { method: 'POST', body: new URLSearchParams({ as: '376420300A' }) })
  expect(page.body.textContent).toContain('目前身分：冬山鄉公所(376420300A)')
  const lines = linesOf(await post(paths.upload, [good(), dataFile('376420300A', '20230602090000', '11205', [])]))
  expect(lines.slice(1).map(([, result]) => result)).toEqual(['上傳失敗', '上傳成功'])
})
