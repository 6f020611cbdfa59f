import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addMonths, firstDayOf, type Month } from '../../lib/domain/months.ts'

/** The console's name for a file produced at 09:00 on the 2nd after its month. */
export function dataFileName(agency: string, month: Month): string {
  return `${agency}_${firstDayOf(addMonths(month, 1)).replaceAll('-', '').replace(/01$/, '02')}090000.json`
}

/** JSON of exactly so many bytes, the shape invented: the official one is not public. */
export function dataFile(agency: string, bytes: number): Buffer {
  const head = `{"機關代碼":"${agency}","資料":[`
  const rows: string[] = []
  let size = Buffer.byteLength(head) + 2
  for (let index = 0; ; index++) {
    const row = JSON.stringify({
      序號: index,
      假別: '休假',
      起: '1120516080000',
      迄: '1120516170000',
      時數: 8,
      事由: '私事待辦',
      地點: '宜蘭縣',
    })
    if (size + Buffer.byteLength(row) + 1 > bytes - 2) break
    size += Buffer.byteLength(row) + (index > 0 ? 1 : 0)
    rows.push(row)
  }
  const text = `${head}${rows.join(',')}]}`
  return Buffer.concat([Buffer.from(text), Buffer.alloc(bytes - Buffer.byteLength(text), ' ')])
}

/** Files on the disk, as a download leaves them; `remove` afterwards. */
export function layOut(files: Record<string, Buffer>): { paths: string[]; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'chaiqin-files-'))
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
  return { paths, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
