import { EMPTY_TEXT } from '../../lib/text/dashboard.ts'
import { hashOf } from './route.ts'

/** Nothing to show yet: the first step. */
export function NoAgency() {
  return (
    <div class="dash-card dash-empty">
      <h1>{EMPTY_TEXT.noAgencyTitle}</h1>
      <p>{EMPTY_TEXT.noAgency}</p>
      <a class="dash-button dash-button--main" href={hashOf({ tab: 'settings', section: 'agencies' })}>
        {EMPTY_TEXT.noAgencyAction}
      </a>
    </div>
  )
}
