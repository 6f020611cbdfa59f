import type { DownloadView, View } from '../../views/view.ts'
import type { Html } from '../html.ts'
import { html, htmlPage, raw } from '../html.ts'
import { functionNames } from '../shared/layout.ts'
import { pageFor } from '../shared/pages.ts'
import { frameset, standing } from './frameset.ts'
import { manner } from './manner.ts'

/** Menu, form and result each in a frame of its own, the download history in a window of its own. */
export const frames = {
  charset: 'utf-8',
  render: (view: View) => htmlPage(documentFor(view)),
  standing,
} as const

function documentFor(view: View): Html {
  if (view.page === 'menu') return frameset()
  if (view.page === 'download' && view.history) return historyWindow(view, view.history)
  return pageFor(view, manner)
}

/** The form that asked stays behind in its frame, so the window has to say for whom it answers. */
function historyWindow({ agency }: DownloadView, { columns, rows }: NonNullable<DownloadView['history']>): Html {
  const name = agency.choices.find(({ chosen }) => chosen)?.label ?? null
  return manner.bare(html`<B>${functionNames.download}</B>
<P>機關組織：${name}</P>
${manner.history(columns, rows)}
<P ALIGN=CENTER>${manner.press('關閉', raw('window.close()'))}</P>`)
}
