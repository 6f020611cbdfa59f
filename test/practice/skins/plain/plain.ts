import type { View } from '../../views/view.ts'
import type { Html } from '../html.ts'
import { renderDownload } from './download.ts'
import { renderQueryForm } from './query-form.ts'
import { renderReady } from './ready.ts'
import { renderResult } from './result.ts'
import { renderError, renderLogin, renderMenu } from './simple.ts'

/** One whole UTF-8 page an answer, laid out in tables. */
export const plain = {
  contentType: 'text/html; charset=utf-8',
  render: (view: View) => pageFor(view).markup,
}

function pageFor(view: View): Html {
  switch (view.page) {
    case 'login':
      return renderLogin(view)
    case 'menu':
      return renderMenu()
    case 'error':
      return renderError(view)
    case 'query-form':
      return renderQueryForm(view)
    case 'result':
      return renderResult(view)
    case 'download':
      return renderDownload(view)
    case 'ready':
      return renderReady(view)
  }
}
