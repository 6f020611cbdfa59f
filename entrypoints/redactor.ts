import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { toMoment } from '../lib/domain/months.ts'
import type { Query } from '../lib/domain/query.ts'
import { redactPage } from '../lib/reading/redact/redact-page.ts'
import { rocMoment } from '../lib/text/dates.ts'
import { saveFile } from './popup/save-file.ts'

/** What the reader leaves in the world both share and the page does not: the query it read the page with. */
export interface LeftForRedactor {
  chaiqinQuery?: Query | undefined
}

/**
 * Brought into a page by the worker each time the operator asks for a copy: most pages never need it. Makes the
 * redacted copy here, so that the page never leaves its frame, and offers it as a file.
 */
export default defineUnlistedScript(() => {
  const { html, page } = redactPage(document, { query: (globalThis as LeftForRedactor).chaiqinQuery })
  const time = rocMoment(toMoment(Date.now())).replace(' ', '_').replaceAll(/[-:]/g, '')
  saveFile(`chaiqin_診斷_${page}_${time}.html`, 'text/html', html)
})
