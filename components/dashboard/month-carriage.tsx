import type { Carriage } from '../../lib/domain/carriage.ts'
import type { Month } from '../../lib/domain/months.ts'
import { givenText, HISTORY_TEXT, takenText } from '../../lib/text/month-history.ts'
import { hashOf } from './route.ts'

/** Which month's file carries what was corrected here, and what this month's file takes in; nothing where there is neither. */
export function MonthCarriage({ agency, carriage: { given, taken } }: { agency: string; carriage: Carriage }) {
  if (given.length + taken.length === 0) return null
  const link = (month: Month, [before, name, after]: [string, string, string]) => (
    <>
      {before}
      <a href={hashOf({ tab: 'month', agency, month })}>{name}</a>
      {after}
    </>
  )
  const inferred = [...given, ...taken].some(({ run }) => run.mode === 'backfill')
  return (
    <section class="dash-card" aria-labelledby="dash-carriage">
      <h2 id="dash-carriage">{HISTORY_TEXT.carriage}</h2>
      <ul class="dash-list">
        {given.map(({ run, to }, index) => (
          <li key={`given ${index}`}>{link(to, givenText(run, to))}</li>
        ))}
        {taken.map(({ run, from }, index) => (
          <li key={`taken ${index}`}>{link(from, takenText(run, from))}</li>
        ))}
      </ul>
      {inferred && <p class="dash-soft">{HISTORY_TEXT.inferred}</p>}
    </section>
  )
}
