import type { View } from '../../views/view.ts'
import type { Html } from '../html.ts'
import { html, htmlPage } from '../html.ts'
import { downloadForm } from '../shared/download.ts'
import { functionNames } from '../shared/layout.ts'
import { pageFor } from '../shared/pages.ts'
import { queryForm } from '../shared/query-form.ts'
import { delta } from './delta.ts'
import { manner } from './manner.ts'
import { document } from './panels.ts'

/** Form and answer in one document that is never left: its script fetches the parts that change. */
export const partial = {
  charset: 'utf-8',
  render: (view: View, isPartial: boolean) => (isPartial ? delta(view) : htmlPage(documentFor(view))),
} as const

function documentFor(view: View): Html {
  switch (view.page) {
    case 'query-form':
      return manner.page(functionNames.query, document(view, queryForm(view, manner), html``))
    case 'download':
      return manner.page(functionNames.download, document(view, downloadForm(view, manner), html``))
    default:
      return pageFor(view, manner)
  }
}
