import { nameIn } from '../fields.ts'
import { squeeze } from '../fold.ts'
import type { SaidAgency } from '../platform-verdicts.ts'
import { refuse } from '../verdicts.ts'
import type { View } from '../view.ts'
import { blocksOf } from './blocks.ts'
import { CODE } from './platform-words.ts'

const NAMED = /([^\uFFFC:,;()|/>]{2,40})\(([0-9A-Z]{10})\)/gi
const LABELLED = /機關(?:名稱)?:([^\uFFFC:,;()]{2,40}?)\(?(?:機關)?代[碼號]:?([0-9A-Z]{10})/gi
const CODE_FIRST = /機關代[碼號]:?([0-9A-Z]{10})[,;\s]?(?:機關名稱:([^\uFFFC:,;()]{2,40}))?/gi
/** Who works there says nothing of whose filings are shown: one may look at others', or act for them (兼辦) [002]. */
export const WORKER = /登入|登出|使用者|身分|身份|歡迎|您好|承辦|操作者|兼辦/

/** The one agency a page names outside its tables; null where it names none, or several. */
export function agencyOfPage({ page }: View, isWorkerToo = false): SaidAgency | null {
  const found = new Map<string, string | null>()
  for (const { raw } of blocksOf(page)) {
    if (raw.length > 200 || (!isWorkerToo && WORKER.test(raw))) continue
    for (const { code, name } of agenciesIn(raw)) {
      const known = found.get(code.toUpperCase())
      found.set(code.toUpperCase(), known ?? (name || null))
    }
  }
  const [only, ...others] = found
  return only && others.length === 0 ? { code: only[0], name: only[1] } : null
}

/** Every agency a paragraph names with its code; the name '' where there is only the code. */
export function agenciesIn(text: string): { code: string; name: string }[] {
  const codeLast = [NAMED, LABELLED].flatMap((pattern) => [...text.matchAll(pattern)])
  return [
    ...codeLast.map(([, name, code]) => ({ code: code!, name: nameOf(name!) })),
    ...[...text.matchAll(CODE_FIRST)].map(([, code, name = '']) => ({ code: code!, name: nameOf(name) })),
  ]
}

const nameOf = (text: string): string =>
  nameIn(text.replace(/^.*(?:機關|身[分份])(?=.{2})|(?:歷次報送紀錄|報送歷程|歷程)$/g, ''))

/** A row's agency: from its code and name cells, or from one cell that has both. `code` undefined: there is no such column. */
export function agencyInRow(
  code: string | undefined,
  name: string | undefined,
): { code: string | null; name: string | null } {
  const own = squeeze(code ?? '')
  if (code !== undefined && !CODE.test(own)) refuse('cell-agency', { text: (code || (name ?? '')).slice(0, 40) })
  const said = squeeze(name ?? '')
  const beside = /(?<![0-9A-Z])[0-9A-Z]{10}(?![0-9A-Z])/i.exec(said)?.[0]
  if (own && beside && beside.toUpperCase() !== own.toUpperCase()) refuse('cell-agency', { text: said.slice(0, 40) })
  return { code: (own || beside)?.toUpperCase() ?? null, name: nameIn(said) || null }
}
