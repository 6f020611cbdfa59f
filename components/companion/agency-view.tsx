import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import type { WorkCalendar } from '../../lib/domain/calendar.ts'
import { deriveChecklist } from '../../lib/domain/checklist.ts'
import { addMonths, type Month, monthOfDay, taipeiDay, toMoment } from '../../lib/domain/months.ts'
import type { ConsoleSaid } from '../../lib/domain/panel.ts'
import type { Fact } from '../../lib/domain/records.ts'
import type { Round } from '../../lib/domain/round.ts'
import { PAUSE, within } from '../../lib/domain/round-pace.ts'
import type { StepId } from '../../lib/domain/step.ts'
import { notStartedText } from '../../lib/text/popup.ts'
import type { Clock } from '../clock.ts'
import { AgencyMenu } from './agency-menu.tsx'
import { Checklist } from './checklist.tsx'
import type { CompanionActions, Site } from './data.ts'
import { findFill } from './find-fill.ts'
import { Footer } from './footer.tsx'
import { MonthStepper } from './month-stepper.tsx'
import { NextCard } from './next-card.tsx'
import { Progress } from './progress.tsx'
import { RoundCard } from './round-card.tsx'
import './agency-view.css'

interface AgencyViewProps {
  agency: Agency
  agencies: readonly Agency[]
  records: readonly Fact[]
  settings: Settings
  site: Site | undefined
  rounds: readonly Round[]
  now: number
  clock: Clock
  calendar: WorkCalendar
  actions: CompanionActions
  onAdd(): void
}

/** One agency: the month shown, and the one thing to do next, whichever month that belongs to. */
export function AgencyView(props: AgencyViewProps) {
  const { agency, agencies, records, settings, site, rounds, now, clock, calendar, actions, onAdd } = props
  const checklist = useMemo(
    () => deriveChecklist({ agency, records, settings, calendar, now }),
    [agency, records, settings, calendar, now],
  )
  const { months, next } = checklist
  // Stays where it is while records come in: what is being read must not jump away.
  const [shown, setShown] = useState<Month>(() => next?.month ?? addMonths(monthOfDay(taipeiDay(now)), -1))
  const [open, setOpen] = useState<StepId>()
  const [answering, setAnswering] = useState<StepId>()
  useEffect(() => {
    if (!answering) return
    document.getElementById(`detail-${answering}`)?.querySelector('input')?.focus()
    setAnswering(undefined)
  }, [answering])
  const show = (other: Month, step?: StepId): void => {
    setShown(other)
    setOpen(step)
  }
  const round = rounds.find((one) => one.agency.code === agency.code)
  const fillFor = (of: Month, step: StepId): (() => Promise<ConsoleSaid>) | undefined => {
    const fill = findFill(checklist, site, rounds, of, step)
    return fill && (() => actions.fillIn(fill.tab, fill.wanted, settings.sendAfterFill ?? false))
  }
  const month = months.find((one) => one.month === shown) ?? months.at(shown < agency.firstMonth ? 0 : -1)
  return (
    <>
      <header class="agency-head">
        <AgencyMenu agency={agency} agencies={agencies} onChoose={actions.chooseAgency} onAdd={onAdd} />
        {month && <MonthStepper months={months} month={month.month} onChoose={(other) => show(other)} />}
        {month && <Progress month={month} calendar={calendar} now={now} />}
      </header>
      {month ? (
        <main class="agency-main">
          {round && (
            <RoundCard
              key={round.id}
              round={round}
              pauseSeconds={within(PAUSE, settings.roundPause)}
              onDeed={(deed) => actions.doToRound(agency.code, deed)}
            />
          )}
          <NextCard
            checklist={checklist}
            shown={month.month}
            now={now}
            onFill={next ? fillFor(next.month, next.step.id) : undefined}
            onGo={(other) => show(other)}
            onAnswer={({ month, step }) => {
              show(month, step.id)
              setAnswering(step.id)
            }}
          />
          <Checklist
            key={month.month}
            month={month}
            now={now}
            open={open}
            onToggle={(id) => setOpen(id === open ? undefined : id)}
            fillFor={(step) => fillFor(month.month, step)}
            onTell={(told) =>
              actions.saveRecord({
                ...told,
                agency: agency.code,
                month: month.month,
                at: toMoment(clock.now()),
              } as Fact)
            }
          />
        </main>
      ) : (
        <main>{notStartedText(agency.firstMonth)}</main>
      )}
      <Footer months={months} month={month} site={site} actions={actions} onChoose={(other) => show(other)} />
    </>
  )
}
