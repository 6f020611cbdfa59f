import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { createPanel } from './create-panel.ts'
import { PANEL } from './shared.ts'

/** Brought into a page by the worker when the reader first has something to show: most pages never need it. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [PANEL]: createPanel })
})
