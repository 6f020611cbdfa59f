import { expect } from 'vitest'
import { fillQuery } from '../../lib/assist/fill-query.ts'
import type { Hands } from '../../lib/assist/hands.ts'
import type { Outcome } from '../../lib/assist/problems.ts'
import type { Wanted } from '../../lib/assist/wanted.ts'
import { readQueryForm } from '../../lib/reading/read-page.ts'

/** Fills a form. Whatever comes of it: `ok` is what the reader reads, and nothing was sent or pressed, by whatever key. */
export async function fillAndCheck(document: Document, wanted: Wanted, hands: Partial<Hands> = {}): Promise<Outcome> {
  const sent: string[] = []
  for (const type of ['submit', 'reset', 'keydown', 'keypress', 'keyup']) {
    document.addEventListener(type, () => sent.push(type), true)
  }
  document.addEventListener('click', ({ target }) => sent.push(...buttonWords(target as Element)), true)
  const outcome = await fillQuery(document, wanted, { rest: async () => {}, ...hands })
  expect(sent).toEqual([])
  if (outcome.ok) {
    const { kind, month, data, agency } = wanted
    expect(readQueryForm(document)).toMatchObject({
      page: 'query-form',
      kind,
      month,
      date: null,
      change: 'all',
      data,
      ...(agency && {
        agencyName: agency.name.replace('臺', () => (document.body.textContent!.includes(agency.name) ? '臺' : '台')),
      }),
    })
  }
  return outcome
}

/** The words of a button in which something was clicked. */
function buttonWords(target: Element): string[] {
  const button = target.closest<HTMLInputElement>('input,button,a')
  const words = button?.value?.trim() || button?.textContent?.trim() || ''
  return /確定|取消|校正$|補建$|匯出|執行|產生|上傳|查詢|選擇|^\.\.\.$/.test(words) ? [words] : []
}

export const endOf = (outcome: Outcome): string =>
  outcome.ok ? 'ok' : [outcome.problem.key, outcome.problem.values.field].filter(Boolean).join(' ')
