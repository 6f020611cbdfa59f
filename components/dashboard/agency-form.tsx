import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Agency, DEFAULT_FIRST_MONTH } from '../../lib/domain/agencies.ts'
import type { SeenAgency } from '../../lib/domain/agency-names.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { SETUP_PROBLEMS } from '../../lib/text/popup.ts'
import { AGENCY_TEXT, CHANNEL_LABELS, SETTINGS_TEXT } from '../../lib/text/settings.ts'
import { checkSetup, type SetupEntry, type SetupField, type SetupProblems } from '../companion/check-setup.ts'
import { Choice, Field } from './field.tsx'

interface AgencyFormProps {
  /** The agency to change; undefined: a new one. */
  agency?: Agency
  /** What a page named of a new one. */
  seen?: SeenAgency | undefined
  /** The other agencies on the list. */
  others: readonly Agency[]
  /** Milliseconds since 1970. */
  now: number
  busy: boolean
  onSave(agency: Agency): void
  onCancel(): void
}

const CHANNELS = (['console', 'webhr'] as const).map((value) => ({ value, label: CHANNEL_LABELS[value] }))

export function AgencyForm({ agency, seen, others, now, busy, onSave, onCancel }: AgencyFormProps) {
  const [entry, setEntry] = useState<SetupEntry>(() => ({ ...entryOf(agency), ...seen }))
  const [problems, setProblems] = useState<SetupProblems>({})
  const form = useRef<HTMLFormElement>(null)

  useLayoutEffect(() => form.current?.querySelector<HTMLInputElement>('input:not([readonly])')?.focus(), [])
  useLayoutEffect(() => form.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus(), [problems])

  const submit = (event: Event): void => {
    event.preventDefault()
    const result = checkSetup(entry, others, now)
    setProblems('problems' in result ? result.problems : {})
    // What this form does not know of the agency stays; an emptied month goes.
    if ('agency' in result) onSave({ ...agency, filedThrough: undefined, ...result.agency })
  }
  const field = (name: SetupField) => ({
    value: entry[name],
    problem: problems[name] && SETUP_PROBLEMS[problems[name]],
    // Autofill changes several at once.
    onValue: (value: string) => setEntry((typed) => ({ ...typed, [name]: value })),
  })
  return (
    <form class="dash-form" ref={form} onSubmit={submit} noValidate>
      <h3>{agency ? `${AGENCY_TEXT.edit} ${agency.name}` : AGENCY_TEXT.add}</h3>
      <div class="dash-form__fields">
        <Field
          label={AGENCY_TEXT.code}
          hint={AGENCY_TEXT.codeHint}
          input={{ readOnly: agency !== undefined, maxLength: 20 }}
          {...field('code')}
        />
        <Field label={AGENCY_TEXT.name} hint={AGENCY_TEXT.nameHint} {...field('name')} />
        <Field label={AGENCY_TEXT.firstMonth} hint={AGENCY_TEXT.firstMonthHint} {...field('first')} />
        <Field label={AGENCY_TEXT.filedThrough} hint={AGENCY_TEXT.filedThroughHint} {...field('through')} />
      </div>
      <Choice
        legend={AGENCY_TEXT.channel}
        options={CHANNELS}
        value={entry.channel as Agency['channel']}
        onValue={(channel) => setEntry((typed) => ({ ...typed, channel }))}
      />
      <p class="dash-bar">
        <button type="submit" class="dash-button dash-button--main" disabled={busy}>
          {SETTINGS_TEXT.save}
        </button>
        <button type="button" class="dash-button" onClick={onCancel}>
          {SETTINGS_TEXT.cancel}
        </button>
      </p>
    </form>
  )
}

function entryOf(agency: Agency | undefined): SetupEntry {
  return {
    code: agency?.code ?? '',
    name: agency?.name ?? '',
    first: rocMonth(agency?.firstMonth ?? DEFAULT_FIRST_MONTH),
    through: agency?.filedThrough ? rocMonth(agency.filedThrough) : '',
    channel: agency?.channel ?? 'console',
  }
}
