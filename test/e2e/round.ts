import { expect } from '@playwright/test'
import { instantOf, type Month, monthOfDay } from '../../lib/domain/months.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import type { Entry } from '../practice/log.ts'
import { readDatabase } from './database.ts'
import { COMBINATIONS, type Journey } from './journey.ts'
import { open } from './operator.ts'

/** 連續比對 as an operator uses it: begin, watch, take up again; and what the console says of it afterwards. */

/** Opens the query form and begins a round over all that is pending. */
export async function beginRound(journey: Journey): Promise<void> {
  const { panel, screen } = journey
  await open(screen, '統計平台資料查詢', '查詢種類')
  await panel.click('連續比對…')
  const said = await panel.says('項待比對')
  // At night and on holidays it asks whether it may.
  if (said.includes('現在不是上班時間')) await panel.tick('現在不是上班時間,仍要執行')
  await panel.click('開始')
  await panel.says(/連續比對 .*\d+ \/ \d+/)
}

type QueryEntry = Extract<Entry, { what: 'query' }>
export const queriesOf = ({ practice }: Journey): QueryEntry[] =>
  practice.log.filter((entry): entry is QueryEntry => entry.what === 'query')

/**
 * Everything the round read is what the console itself answered, every comparison of the months once and none twice,
 * and nothing was changed on the console.
 */
export async function expectRight(journey: Journey, months: readonly Month[], asked: QueryEntry[]): Promise<void> {
  const { records } = await readDatabase(journey.office)
  const read = records
    .filter(({ kind }) => kind === 'comparison')
    .map(({ month, mode, data, total, change }) => [month, mode, data, total, change].join(' '))
  const answered = asked.map(({ query, total }) =>
    [monthOfDay(query.period.from), query.kind, query.data, total, 'all'].join(' '),
  )
  expect(read.sort()).toEqual(answered.sort())
  const wanted = months.flatMap((month) => COMBINATIONS.map(([mode, data]) => `${month} ${mode} ${data}`))
  expect(answered.map((one) => one.split(' ').slice(0, 3).join(' ')).sort(), rocMonth(months[0] as Month)).toEqual(
    wanted.sort(),
  )
  expect(journey.practice.log.filter(({ what }) => what !== 'query' && what !== 'request')).toEqual([])
}

/** Milliseconds from the first of these queries to the last. */
export const spanOf = (asked: QueryEntry[]): number => instantOf(asked.at(-1)?.at ?? '') - instantOf(asked[0]?.at ?? '')
