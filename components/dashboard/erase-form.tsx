import { useState } from 'preact/hooks'
import { rocMonth } from '../../lib/text/dates.ts'
import {
  ERASE_TEXT,
  eraseAgencyText,
  eraseAllText,
  eraseMonthText,
  recordsText,
  SETTINGS_TEXT,
  typeToConfirm,
} from '../../lib/text/settings.ts'
import type { EraseTarget } from './erase-settings.tsx'
import { Choice, Field, Select } from './field.tsx'
import type { MonthOf } from './route.ts'
import type { Holding, Holdings } from './holdings.ts'
import { bracketed } from '../../lib/text/labels.ts'

interface EraseFormProps {
  /** The month to begin with. */
  asked?: MonthOf | undefined
  holdings: Holdings
  busy: boolean
  onErase(target: EraseTarget): void
  onCancel(): void
}

const WHATS = (['month', 'agency', 'all'] as const).map((value) => ({ value, label: ERASE_TEXT[value] }))

export function EraseForm({ asked, holdings, busy, onErase, onCancel }: EraseFormProps) {
  const [what, setWhat] = useState<EraseTarget['what']>('month')
  const [code, setCode] = useState(asked?.agency ?? holdings.agencies[0]?.code ?? '')
  const [month, setMonth] = useState(asked?.month ?? '')
  const [typed, setTyped] = useState('')

  const holding = holdings.agencies.find((one) => one.code === code)
  const plan = planOf(holdings, what, holding, month)
  const submit = (event: Event): void => {
    event.preventDefault()
    if (plan && typed.trim() === plan.word && !busy) onErase(plan.target)
  }
  return (
    <form class="dash-form" onSubmit={submit}>
      <Choice legend={ERASE_TEXT.what} options={WHATS} value={what} onValue={setWhat} />
      {what !== 'all' && (
        <Select
          label={ERASE_TEXT.whichAgency}
          options={holdings.agencies.map((one) => ({
            value: one.code,
            label: bracketed(`${nameOf(one)} ${one.code}`, recordsText(one.records)),
          }))}
          value={code}
          onValue={setCode}
        />
      )}
      {what === 'month' && holding && holding.months.length > 0 && (
        <Select
          label={ERASE_TEXT.whichMonth}
          options={holding.months.map((one) => ({
            value: one.month,
            label: bracketed(rocMonth(one.month), recordsText(one.records)),
          }))}
          value={plan?.target.what === 'month' ? plan.target.month : ''}
          onValue={setMonth}
        />
      )}
      {plan ? (
        <>
          <p>
            <strong>{plan.text}</strong>
          </p>
          <Field label={typeToConfirm(plan.word)} value={typed} onValue={setTyped} />
        </>
      ) : (
        <p>{ERASE_TEXT.nothing}</p>
      )}
      <p class="dash-bar">
        {plan && (
          <button type="submit" class="dash-button dash-button--danger" disabled={busy || typed.trim() !== plan.word}>
            {ERASE_TEXT.action}
          </button>
        )}
        <button type="button" class="dash-button" onClick={onCancel}>
          {SETTINGS_TEXT.cancel}
        </button>
      </p>
    </form>
  )
}

/** What would go, the sentence that says so, and the word to type; undefined where there is nothing. */
function planOf(holdings: Holdings, what: EraseTarget['what'], holding: Holding | undefined, month: string) {
  if (what === 'all') {
    const target: EraseTarget = { what }
    return { target, text: eraseAllText(holdings.agencies.length, holdings.all), word: ERASE_TEXT.allWord }
  }
  if (!holding) return undefined
  const agency = holding.code
  if (what === 'agency') {
    const target: EraseTarget = { what, agency }
    return { target, text: eraseAgencyText(nameOf(holding), holding), word: agency }
  }
  const counts = holding.months.find((one) => one.month === month) ?? holding.months[0]
  if (!counts) return undefined
  const target: EraseTarget = { what, agency, month: counts.month }
  return { target, text: eraseMonthText(nameOf(holding), counts.month, counts), word: rocMonth(counts.month) }
}

function nameOf({ name }: Holding): string {
  return name ?? ERASE_TEXT.unlisted
}
