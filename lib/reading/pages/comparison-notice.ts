import type { ComparisonFacts, ControlId } from '../verdicts.ts'
import type { View } from '../view.ts'
import { DATE, MOMENT, parseMomentOf, toDay, toMonth } from './dates.ts'
import { BUTTONS } from './words.ts'

const TODAY = new RegExp(`更新為今日\\(${DATE}\\)`)
const FILE_MONTH = /重新下載(\d{2,4})年(\d{1,2})月份/
const QUERIED = new RegExp(`查詢時間:?(${MOMENT})`)
const CONTROLS: ControlId[] = ['correct', 'run', 'export', 'backfill', 'back']

/** What stands around the table: the 注意事項 sentence (R10), 查詢時間, and which buttons there are [000]. */
export function readSurroundings({
  streams,
  controls,
}: View): Pick<ComparisonFacts, 'notice' | 'queriedAt' | 'controls'> {
  const find = (pattern: RegExp) => streams.map(({ text }) => pattern.exec(text)).find(Boolean)
  const [, y, m, d] = find(TODAY) ?? []
  const [, year, month] = find(FILE_MONTH) ?? []
  const [, queried] = find(QUERIED) ?? []
  const today = d && toDay(y!, m!, d)
  const fileMonth = month && toMonth(year!, month)
  const queriedAt = queried && parseMomentOf(queried)
  return {
    ...(today && fileMonth && { notice: { today, month: fileMonth } }),
    ...(queriedAt && { queriedAt }),
    controls: CONTROLS.filter((id) => controls.some(({ words }) => BUTTONS[id].test(words))),
  }
}
