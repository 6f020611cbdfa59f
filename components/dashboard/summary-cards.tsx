import type { ComponentChildren } from 'preact'
import type { Day, Month } from '../../lib/domain/months.ts'
import {
  CARD_TEXT,
  combinationsText,
  compareLine,
  fromText,
  monthsText,
  punctualLabel,
  punctualLine,
  urgentLine,
  waitingLine,
} from '../../lib/text/dashboard.ts'
import type { Figures } from './figures.ts'
import { hashOf } from './route.ts'
import './summary-cards.css'

/** What is urgent, what can be compared, what waits for which day, how punctual the year was. */
export function SummaryCards({ agency, figures, today }: { agency: string; figures: Figures; today: Day }) {
  const { urgent, compare, waiting, punctual } = figures
  const link = (month: Month, text: string) => <a href={hashOf({ tab: 'month', agency, month })}>{text}</a>
  return (
    <section class="dash-cards" aria-label={CARD_TEXT.heading}>
      <Card label={CARD_TEXT.urgent} figure={monthsText(urgent.months)} tone={urgent.months > 0 ? 'alarm' : undefined}>
        {urgent.first
          ? link(urgent.first.month, urgentLine(urgent.first.month, urgent.first.step, urgent.first.overdueDays))
          : CARD_TEXT.urgentNone}
      </Card>
      {compare && (
        <Card label={CARD_TEXT.compare} figure={combinationsText(compare.count)}>
          {compare.first
            ? link(compare.first.month, compareLine(compare.first.month, compare.first.cells, compare.first.others))
            : CARD_TEXT.compareNone}
        </Card>
      )}
      <Card
        label={CARD_TEXT.waiting}
        figure={waiting ? fromText(waiting.until, today) : CARD_TEXT.none}
        tone={waiting && 'wait'}
      >
        {waiting ? link(waiting.month, waitingLine(waiting.month, waiting.steps)) : CARD_TEXT.waitingNone}
      </Card>
      {punctual && (
        <Card label={punctualLabel(punctual.of)} figure={`${punctual.onTime} / ${punctual.of}`}>
          {punctualLine(punctual)}
        </Card>
      )}
    </section>
  )
}

interface CardProps {
  label: string
  figure: string
  tone?: 'alarm' | 'wait'
  children: ComponentChildren
}

/** One figure with its name above and a line below. */
export function Card({ label, figure, tone, children }: CardProps) {
  return (
    <div class="dash-figure">
      <h2 class="dash-figure__label">{label}</h2>
      <p class="dash-figure__value" data-tone={tone}>
        {figure}
      </p>
      <p class="dash-figure__line">{children}</p>
    </div>
  )
}
