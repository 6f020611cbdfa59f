import type { Claim } from '../domain/ledger-audit.ts'

/** What was typed of a report's line: the claim, or which of the two is wrong; undefined where nothing was typed. */
export function readClaim(
  count: string,
  code: string,
): Claim | { isWrong: Record<'count' | 'code', boolean> } | undefined {
  const [number, digits] = [count.replace(/[\s,]/g, ''), code.replace(/\s/g, '').toLowerCase()]
  if (number === '' && digits === '') return undefined
  const isWrong = { count: !/^[1-9]\d{0,14}$/.test(number), code: !/^[0-9a-f]{8,64}$/.test(digits) }
  return isWrong.count || isWrong.code ? { isWrong } : { count: Number(number), head: digits }
}
