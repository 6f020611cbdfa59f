import { OWN_COLUMN } from './table-noise.ts'

type Printed = { verdict: string; page: string | null; [fact: string]: unknown }
type Row = Record<string, unknown> & { extra: Record<string, string> }

export type Judgement = 'same' | 'unreadable' | 'wrong'

/** Every text that is kept as it stands: cells, and what a page may not be told apart by. */
export function dataOf({ rows, productions, ...facts }: Printed): Set<string> {
  const texts = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && value.length > 0) texts.add(value)
    else if (value && typeof value === 'object') Object.values(value).forEach(collect)
  }
  collect([rows, productions])
  // Of the platform: names of agencies and files, the platform's own messages.
  for (const key of ['filings', 'errors', 'files', 'results', 'agencies', 'agency']) collect(facts[key])
  return texts
}

/** Facts without what noise may change: quoted words follow the page's, and the noise's own column is no fact. */
export function factsOf(printed: unknown): unknown {
  const { reason, rows, ...rest } = printed as Printed & { reason?: string; rows?: Row[] }
  return {
    ...rest,
    ...(reason && { reason: reason.replace(/[「:(].*/s, '') }),
    ...(rows && { rows: rows.map(withoutOwn) }),
  }
}

function withoutOwn({ extra: { [OWN_COLUMN]: _, ...extra }, ...row }: Row): Row {
  return { ...row, extra }
}

/** JSON with sorted keys: the order of columns is no fact. */
const flat = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort()) : each,
  )

/** The same facts or unreadable: anything else is wrong, above all a zero where there is none. */
export function judge(expected: Printed, read: unknown): Judgement {
  const { verdict } = read as Printed
  if (expected.verdict === 'unreadable' || verdict === 'unreadable') {
    return verdict !== 'unreadable' ? 'wrong' : expected.verdict === 'unreadable' ? 'same' : 'unreadable'
  }
  return flat(factsOf(read)) === flat(factsOf(expected)) ? 'same' : 'wrong'
}

/** Of a comparison with a part cut out: what is still read must be true of the whole. */
export function judgeDamaged(expected: Printed, read: unknown): Judgement {
  const { verdict, page, mode, period, agency, total, rows = [] } = read as Printed & { rows?: Row[] }
  if (page !== 'comparison' || verdict === 'unreadable') return 'unreadable'
  const known = (expected.rows as Row[]).map(({ extra: _, ...row }) => flat(row))
  const isTrue =
    flat([mode, period, agency, total]) === flat([expected.mode, expected.period, expected.agency, expected.total]) &&
    rows.every(({ extra: _, ...row }) => known.includes(flat(row)))
  return isTrue ? 'same' : 'wrong'
}
