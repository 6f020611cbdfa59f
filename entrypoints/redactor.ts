import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { toMoment } from '../lib/domain/months.ts'
import { redactPage } from '../lib/reading/redact/redact-page.ts'
import { rocMoment } from '../lib/text/zh/dates.ts'
import { SEAT, type Seat } from './look/seat.ts'
import { saveFile } from './popup/save-file.ts'

/**
 * Brought into a page by the worker each time the operator asks for a copy: most pages never need it. Makes the
 * redacted copy here, so that the page never leaves its frame, and offers it as a file.
 */
export default defineUnlistedScript(() => {
  const { html, page } = redactPage(document, { query: (globalThis as { [SEAT]?: Seat })[SEAT]?.query })
  const time = rocMoment(toMoment(Date.now())).replace(' ', '_').replaceAll(/[-:]/g, '')
  saveFile(`chaiqin_診斷_${page}_${time}.html`, 'text/html', html)
})
