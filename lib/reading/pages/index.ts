import { comparison } from './comparison.ts'
import { listing } from './listing.ts'
import type { Page } from './page.ts'
import { produceForm } from './produce-form.ts'
import { productionHistory } from './production-history.ts'
import { queryForm } from './query-form.ts'
import { sessionExpired } from './session-expired.ts'
import type { ConsolePage } from '../verdicts.ts'

/** Every page the product reads, one line each. At most one recognises a page, so their order means nothing. */
export const pages: readonly Page<ConsolePage>[] = [
  sessionExpired,
  comparison,
  listing,
  productionHistory,
  queryForm,
  produceForm,
]
