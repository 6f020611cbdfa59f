import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ENGLISH } from '../lib/text/en/index.ts'

/** Loaded before whatever speaks, where English is chosen: by our own pages, and into a page of the console or platform. */
export default defineUnlistedScript(() => {
  globalThis.chaiqinEnglish = ENGLISH
})
