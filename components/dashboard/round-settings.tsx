import { useState } from 'preact/hooks'
import type { Settings } from '../../lib/domain/agencies.ts'
import { PATIENCE, PAUSE } from '../../lib/domain/round-pace.ts'
import { parseSeconds } from '../../lib/text/entry.ts'
import { ROUND_SETTINGS_TEXT, secondsHint, secondsProblem } from '../../lib/text/round-settings.ts'
import { SETTINGS_TEXT } from '../../lib/text/settings.ts'
import { Field, Tick } from './field.tsx'
import { SettingsSection } from './settings-page.tsx'
import { useAction } from './use-action.tsx'
import { sentences } from '../../lib/text/labels.ts'

interface RoundSettingsProps {
  settings: Settings
  onSave(changes: Settings): Promise<void>
}

const BOUNDS = { roundPause: PAUSE, roundPatience: PATIENCE } as const
type Seconds = keyof typeof BOUNDS

/** 帶入 and 連續比對: who sends the query, how politely the console is asked, and when. */
export function RoundSettings({ settings, onSave }: RoundSettingsProps) {
  const action = useAction()
  const [typed, setTyped] = useState<Partial<Record<Seconds, string>>>({})
  const [wrong, setWrong] = useState<readonly Seconds[]>([])
  const save = (changes: Settings): void =>
    action.run(async () => {
      await onSave(changes)
      return SETTINGS_TEXT.saved
    })
  const tick = (name: 'sendAfterFill' | 'roundOffHours') => (
    <Tick
      label={ROUND_SETTINGS_TEXT[name]}
      hint={ROUND_SETTINGS_TEXT[`${name}Hint`]}
      checked={settings[name] ?? false}
      onChecked={(checked) => save({ [name]: checked })}
    />
  )
  const textOf = (name: Seconds): string => typed[name] ?? String(settings[name] ?? BOUNDS[name].usual)
  const field = (name: Seconds, hint = '') => (
    <Field
      label={ROUND_SETTINGS_TEXT[name]}
      hint={sentences(hint, secondsHint(BOUNDS[name]))}
      problem={wrong.includes(name) ? secondsProblem(BOUNDS[name]) : undefined}
      value={textOf(name)}
      onValue={(value) => setTyped((before) => ({ ...before, [name]: value }))}
      input={{ inputMode: 'decimal', maxLength: 8 }}
    />
  )
  const submit = (event: Event): void => {
    event.preventDefault()
    const seconds = (Object.keys(BOUNDS) as Seconds[]).map((name) => ({
      name,
      value: parseSeconds(textOf(name), BOUNDS[name]),
    }))
    const bad = seconds.filter(({ value }) => value === undefined).map(({ name }) => name)
    setWrong(bad)
    action.clear()
    if (bad.length > 0) return
    setTyped({})
    save(Object.fromEntries(seconds.map(({ name, value }) => [name, value])))
  }
  return (
    <SettingsSection id="round">
      {tick('sendAfterFill')}
      {tick('roundOffHours')}
      <form class="dash-form" onSubmit={submit} noValidate>
        <div class="dash-form__fields">
          {field('roundPause')}
          {field('roundPatience', ROUND_SETTINGS_TEXT.roundPatienceHint)}
        </div>
        <button type="submit" class="dash-button dash-button--main" disabled={action.busy}>
          {SETTINGS_TEXT.save}
        </button>
      </form>
      {action.notice}
    </SettingsSection>
  )
}
