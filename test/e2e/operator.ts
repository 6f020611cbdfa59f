import type { Data, Mode } from '../../lib/domain/records.ts'
import { click, type Screen, says, select, write } from './screen.ts'

/** What an HR officer does on the console, in either browser. */
export interface Asked {
  mode: Mode | 'by-changed-date'
  /** `2023-05`. */
  month: string
  data: Data
  /** 全部 by default. */
  change?: '全部' | '新增(更新)' | '刪除'
  /** `112-05-16`: one day instead of the month. */
  day?: string
  agency?: string
}

const KINDS = { correction: '差假資料比對(校正)', backfill: '差假資料比對(補建)', 'by-changed-date': '異動日期' }
export const DATA_WORDS = { leave: '差假', overtime: '加班' }
export const MODE_WORDS = { correction: '校正', backfill: '補建' }

/** Fills the query form and sends it; the result stands when it returns. */
export async function ask(screen: Screen, console: string, asked: Asked): Promise<void> {
  await screen.goto(`${console}/eform/statQuery.do`)
  await click(screen, KINDS[asked.mode], '查詢種類')
  const row = '查詢年月/日期'
  if (asked.day) {
    await click(screen, '日期:', row)
    await write(screen, row, 2, asked.day)
  } else {
    await click(screen, '年月', row)
    await write(screen, row, 0, String(Number(asked.month.slice(0, 4)) - 1911))
    await write(screen, row, 1, asked.month.slice(5))
  }
  if (asked.agency) await select(screen, '機關組織', 0, asked.agency)
  await click(screen, asked.change ?? '全部', '異動類型')
  await click(screen, DATA_WORDS[asked.data], '資料類型')
  await click(screen, '確定')
  await says(screen, '查詢年月：')
}
