import { paths } from '../../paths.ts'
import type { View } from '../../views/view.ts'
import type { Html, Page } from '../html.ts'
import { html, scriptValue } from '../html.ts'
import { queryForm } from '../shared/query-form.ts'
import { result } from '../shared/result.ts'
import { manner } from './manner.ts'
import { panels, viewState } from './panels.ts'

/**
 * The answer to a page's own script, after the pattern of ASP.NET: `length|type|id|content|`, again and again. Scripts
 * come last: by the time a message box is up, the new rows stand behind it.
 */
export const delta = (view: View): Page => ({
  type: 'text/plain; charset=utf-8',
  body: segmentsFor(view)
    .map(([type, id, content]) => `${content.length}|${type}|${id}|${content}|`)
    .join(''),
})

type Segment = readonly [type: string, id: string, content: string]

function segmentsFor(view: View): Segment[] {
  switch (view.page) {
    case 'error':
      return [['error', '', view.message]]
    case 'query-form':
      return [panel(panels.form, queryForm(view, manner)), panel(panels.result, html``), state(view)]
    case 'result': {
      const { message } = view
      const script = message === null ? [] : [html`alert(${scriptValue(message)});`]
      const scripts = script.map(({ markup }): Segment => ['scriptStartupBlock', 'ScriptContentNoTags', markup])
      return [panel(panels.result, result(view, manner)), state(view), ...scripts]
    }
    case 'download': {
      const { history } = view
      const content = history ? manner.history(history.columns, history.rows) : html``
      return [panel(panels.result, content), state(view)]
    }
    default:
      // The session is over, or the page is not one for parts: the whole document goes.
      return [['pageRedirect', '', paths.menu]]
  }
}

const panel = (id: string, { markup }: Html): Segment => ['updatePanel', id, markup]
const state = (view: View): Segment => ['hiddenField', '__VIEWSTATE', viewState(view)]
