import { expect } from '@playwright/test'
import { type Month, monthOfDay } from '../../lib/domain/months.ts'
import type { Entry } from '../practice/log.ts'
import { until } from './browsers.ts'
import { readDatabase } from './database.ts'
import { COMBINATIONS, type Journey } from './journey.ts'
import { open } from './operator.ts'

/** 連續比對 as an operator uses it: begin, watch, take up again; and what the console says of it afterwards. */

/** Opens the query form and begins a round over all that is pending. */
export async function beginRound(journey: Journey): Promise<void> {
  const { panel } = journey
  await openForm(journey)
  await panel.click('連續比對…')
  const said = await panel.says('項待比對')
  // At night and on holidays it asks whether it may.
  if (said.includes('現在不是上班時間')) await panel.tick('現在不是上班時間,仍要執行')
  await panel.click('開始')
  await panel.says(/連續比對 .*\d+ \/ \d+/)
}

/** Takes a paused round up again, where the query form stands. */
export async function resumeRound(journey: Journey): Promise<void> {
  await openForm(journey)
  await journey.panel.says('連續比對已暫停')
  await journey.panel.click('繼續')
}

export const openForm = ({ screen }: Journey): Promise<void> => open(screen, '統計平台資料查詢', '查詢種類')

/** Waits until the round has read so many. */
export async function reads({ panel }: Journey, atLeast: number): Promise<void> {
  let before = -1
  let last = ''
  await until(
    `the round to have read ${atLeast}`,
    async () => {
      last = await panel.text()
      const [, count = '0'] = /連續比對.* (\d+) \/ /.exec(last) ?? []
      before = Math.max(before, Number(count))
      return before >= atLeast
    },
    60_000,
  ).catch((error: Error) => {
    throw new Error(`${error.message}; the panel says: ${last.replaceAll('\n', ' | ')}`)
  })
}

type QueryEntry = Extract<Entry, { what: 'query' }>

/** What the console was asked; of a result of several pages, the first. */
export const queriesOf = ({ practice }: Journey): QueryEntry[] =>
  practice.log.filter((entry): entry is QueryEntry => entry.what === 'query' && entry.shown[0] <= 1)

const nameOf = (month: Month, mode: unknown, data: unknown): string => `${month} ${mode} ${data}`

/**
 * Everything that was read is what the console itself answered, every comparison of the months is there, at most
 * `again` were asked once more (their answer was lost), and nothing was changed on the console.
 */
export async function expectRight(journey: Journey, months: readonly Month[], again = 0): Promise<void> {
  const asked = queriesOf(journey)
  const { records } = await readDatabase(journey.office)
  const read = records.filter(({ kind }) => kind === 'comparison')
  const wanted = months.flatMap((month) => COMBINATIONS.map(([mode, data]) => nameOf(month, mode, data)))
  const names = asked.map(({ query }) => nameOf(monthOfDay(query.period.from), query.kind, query.data))
  expect([...new Set(names)].sort()).toEqual(wanted.sort())
  expect(names.length - wanted.length).toBeLessThanOrEqual(again)
  const truth = Object.fromEntries(asked.map(({ total }, index) => [names[index], total]))
  const known = Object.fromEntries(
    read.map(({ month, mode, data, total }) => [nameOf(month as Month, mode, data), total]),
  )
  expect(known).toEqual(truth)
  expect(read.every(({ change }) => change === 'all')).toBe(true)
  expect(journey.practice.log.filter(({ what }) => what !== 'query' && what !== 'request')).toEqual([])
}
