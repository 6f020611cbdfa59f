import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { PAGE_ENGLISH } from '../lib/text/en/on-pages.ts'

/** Brought before a script that speaks on the console's or platform's pages, where English is chosen. */
export default defineUnlistedScript(() => {
  globalThis.chaiqinEnglish = PAGE_ENGLISH
})
