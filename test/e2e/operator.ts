import type { Data, Mode } from '../../lib/domain/records.ts'
import type { Entry } from '../practice/log.ts'
import type { Practice } from '../practice/practice.ts'
import { until } from './browsers.ts'
import { click, renews, type Screen, select, shows, write } from './screen.ts'

/** An operator before a console: what an HR officer does there, by visible words alone, in every skin and browser. */
export interface Seat {
  screen: Screen
  practice: Practice
}

interface Asked {
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

/** Fills the query form and sends it; the answer stands when it returns. */
export async function ask(seat: Seat, asked: Asked): Promise<void> {
  await fill(seat, asked)
  await answered(seat, () => click(seat.screen, '確定'))
}

/** Fills the query form. Where one stands already, beside the result before, that one: so people do. */
export async function fill({ screen }: Seat, asked: Asked): Promise<void> {
  if (!(await shows(screen, '查詢種類'))) await open(screen, '統計平台資料查詢', '查詢種類')
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
}

/** Opens one of the console's functions; its form stands when it returns. */
export async function open(screen: Screen, link: string, label: string): Promise<void> {
  await renews(screen, label, () => click(screen, link))
}

/** Does what makes the console answer a query; the answer stands when it returns, and nothing lies over it. */
export async function answered({ screen, practice }: Seat, act: () => Promise<unknown>): Promise<void> {
  const queries = () => practice.log.filter(isQuery)
  const before = queries().length
  await renews(screen, '查詢年月：', async () => {
    await act()
    return (await until('the console to answer', async () => queries()[before])).heading
  })
}

type QueryEntry = Extract<Entry, { what: 'query' }>
const isQuery = (entry: Entry): entry is QueryEntry => entry.what === 'query'
