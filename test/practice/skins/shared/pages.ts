import type { View } from '../../views/view.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'
import { downloadForm } from './download.ts'
import { functionNames } from './layout.ts'
import type { Manner } from './manner.ts'
import { queryForm } from './query-form.ts'
import { readyWindow } from './ready.ts'
import { result } from './result.ts'
import { errorPage, loginPage, menuPage } from './simple.ts'

/** One whole document an answer, in a vendor's manner. */
export function pageFor(view: View, manner: Manner): Html {
  switch (view.page) {
    case 'login':
      return loginPage(view, manner)
    case 'menu':
      return menuPage(manner)
    case 'error':
      return errorPage(view, manner)
    case 'query-form':
      return manner.page(functionNames.query, queryForm(view, manner))
    case 'result':
      return manner.page(functionNames.query, result(view, manner), view.message)
    case 'download': {
      const { history } = view
      const content = html`${downloadForm(view, manner)}
${history && manner.history(history.columns, history.rows)}`
      return manner.page(functionNames.download, content)
    }
    case 'ready':
      return readyWindow(view, manner)
  }
}
