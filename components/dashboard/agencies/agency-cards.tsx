import { AGENCIES_TEXT, agenciesText, openAgencyLine, urgentAgencyLine } from '../../../lib/text/agencies-overview.ts'
import { CARD_TEXT } from '../../../lib/text/dashboard.ts'
import { hashOf } from '../route.ts'
import { Card } from '../summary-cards.tsx'
import type { AgencyFigures } from './figures.ts'

/** How many agencies are urgent, have something to do, have nothing; each with where to begin. */
export function AgencyCards({ figures }: { figures: AgencyFigures }) {
  const { urgent, open, quiet } = figures
  return (
    <section class="dash-cards" aria-label={CARD_TEXT.heading}>
      <Card
        label={AGENCIES_TEXT.urgent}
        figure={agenciesText(urgent.agencies)}
        tone={urgent.agencies > 0 ? 'alarm' : undefined}
      >
        {urgent.first ? (
          <a href={hashOf({ tab: 'month', agency: urgent.first.agency.code, month: urgent.first.month.month })}>
            {urgentAgencyLine(
              urgent.first.agency.name,
              urgent.first.month.month,
              urgent.first.month.overdue,
              urgent.first.others,
            )}
          </a>
        ) : (
          AGENCIES_TEXT.urgentNone
        )}
      </Card>
      <Card label={AGENCIES_TEXT.open} figure={agenciesText(open.agencies)}>
        {open.most ? (
          <a href={hashOf({ tab: 'overview', agency: open.most.agency.code, onlyOpen: true })}>
            {openAgencyLine(open.most.agency.name, open.most.months, open.months)}
          </a>
        ) : (
          AGENCIES_TEXT.openNone
        )}
      </Card>
      <Card label={AGENCIES_TEXT.quiet} figure={agenciesText(quiet)}>
        {AGENCIES_TEXT.quietNote}
      </Card>
    </section>
  )
}
