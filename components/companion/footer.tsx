import type { MonthChecklist } from '../../lib/domain/checklist.ts'
import type { Month } from '../../lib/domain/months.ts'
import { POPUP } from '../../lib/text/popup.ts'
import { Icon } from '../icons.tsx'
import type { CompanionActions, Site } from './data.ts'
import './footer.css'
import { findNeedyMonths } from './find-needy-months.ts'
import { MonthChips } from './month-chips.tsx'
import { SiteAddress } from './site-address.tsx'

interface FooterProps {
  months: readonly MonthChecklist[]
  month: MonthChecklist | undefined
  site: Site | undefined
  actions: CompanionActions
  onChoose(month: Month): void
}

/** Where else something waits, and the ways out: all months, the month's proof, another site. */
export function Footer({ months, month, site, actions, onChoose }: FooterProps) {
  const needy = findNeedyMonths(months).filter((one) => one.month !== month?.month)
  const overview = (
    <button type="button" class="button button--word foot__overview" onClick={actions.openOverview}>
      {POPUP.overview}
      <Icon name="right" size={11} />
    </button>
  )
  return (
    <footer class="foot">
      {needy.length > 0 && (
        <div class="foot__line">
          <MonthChips needy={needy} onChoose={onChoose} />
          {overview}
        </div>
      )}
      <div class="foot__line foot__line--quiet">
        {month && (
          <div class="foot__report">
            <span>{POPUP.report}</span>
            <button
              type="button"
              class="button button--word"
              aria-label={`${POPUP.report} ${POPUP.csv}`}
              onClick={() => actions.exportCsv(month)}
            >
              {POPUP.csv}
            </button>
            <button
              type="button"
              class="button button--word"
              aria-label={`${POPUP.report} ${POPUP.print}`}
              onClick={() => actions.print(month)}
            >
              {POPUP.print}
            </button>
          </div>
        )}
        {needy.length === 0 && overview}
        {site && !site.allowed && <SiteAddress onAllow={actions.allowSite} />}
      </div>
    </footer>
  )
}
