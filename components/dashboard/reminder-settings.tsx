import type { Settings } from '../../lib/domain/agencies.ts'
import {
  BEFORE_CLOSING,
  halfHours,
  MORNING,
  QUIET,
  REMINDER_KINDS,
  switchKind,
} from '../../lib/domain/reminder-plan.ts'
import { calendarSavedText, REMINDER_SETTINGS_TEXT } from '../../lib/text/reminder-settings.ts'
import { KIND_LABELS, REMINDER_TEXT } from '../../lib/text/reminders.ts'
import { SETTINGS_TEXT } from '../../lib/text/settings.ts'
import { Select, Tick } from './field.tsx'
import { SettingsSection } from './settings-page.tsx'
import { useAction } from './use-action.tsx'

export interface ReminderSettingsProps {
  settings: Settings
  /** Whether the browser shows notifications; undefined until that is known. */
  notifying: keyof typeof REMINDER_SETTINGS_TEXT.state | undefined
  onSave(changes: Settings): Promise<void>
  /** Called before anything else in the click: the browser asks only then. False where it was refused. */
  onAllow(): Promise<boolean>
  /** False where none could be shown. */
  onTest(): Promise<boolean>
  /** Saves the calendar file; answers its name and how many events are in it, nothing where there is no date. */
  onCalendar(): Promise<{ name: string; events: number } | undefined>
}

const TIMES = {
  remindMorning: { label: REMINDER_SETTINGS_TEXT.morning, usual: MORNING.usual, options: halfHours(MORNING) },
  remindBeforeClosing: {
    label: REMINDER_SETTINGS_TEXT.beforeClosing,
    usual: BEFORE_CLOSING.usual,
    options: halfHours(BEFORE_CLOSING),
  },
  quietFrom: { label: REMINDER_SETTINGS_TEXT.quietFrom, usual: QUIET.from, options: halfHours() },
  quietTo: { label: REMINDER_SETTINGS_TEXT.quietTo, usual: QUIET.to, options: halfHours() },
} as const
type Time = keyof typeof TIMES

/** What is reminded of, when, and whether the browser lets it; and the dates for the office's own calendar. */
export function ReminderSettings({ settings, onSave, onCalendar, ...notifications }: ReminderSettingsProps) {
  const action = useAction()
  const save = (changes: Settings): void =>
    action.run(async () => {
      await onSave(changes)
      return SETTINGS_TEXT.saved
    })
  const time = (name: Time) => (
    <TimeField name={name} value={settings[name]} onValue={(value) => save({ [name]: value })} />
  )
  return (
    <SettingsSection id="reminders">
      <p class="dash-soft">{REMINDER_SETTINGS_TEXT.meaning}</p>
      <fieldset class="dash-choice">
        <legend>{REMINDER_SETTINGS_TEXT.kinds}</legend>
        {REMINDER_KINDS.map((kind) => (
          <Tick
            key={kind}
            label={KIND_LABELS[kind]}
            checked={!settings.remindOff?.includes(kind)}
            onChecked={(isOn) => save({ remindOff: switchKind(settings, kind, isOn) })}
          />
        ))}
      </fieldset>
      <fieldset class="dash-choice">
        <legend>{REMINDER_SETTINGS_TEXT.hours}</legend>
        <div class="dash-form__fields">
          {time('remindMorning')}
          {time('remindBeforeClosing')}
          {time('quietFrom')}
          {time('quietTo')}
        </div>
        <p class="dash-soft">{REMINDER_SETTINGS_TEXT.quietHint}</p>
      </fieldset>
      {action.notice}
      <Notifying {...notifications} />
      <CalendarFile onCalendar={onCalendar} />
    </SettingsSection>
  )
}

function TimeField({ name, value, onValue }: { name: Time; value: string | undefined; onValue(value: string): void }) {
  const { label, usual, options } = TIMES[name]
  const chosen = value ?? usual
  // A time from elsewhere (a backup) may lie between the half-hours.
  const times = [...new Set([...options, chosen])].sort()
  return (
    <Select label={label} options={times.map((one) => ({ value: one, label: one }))} value={chosen} onValue={onValue} />
  )
}

function Notifying({ notifying, onAllow, onTest }: Pick<ReminderSettingsProps, 'notifying' | 'onAllow' | 'onTest'>) {
  const action = useAction()
  const allow = (): void => {
    const answer = onAllow()
    action.run(async () => {
      if (!(await answer)) return action.tell('caution', REMINDER_TEXT.refused)
      return REMINDER_SETTINGS_TEXT.state.on
    })
  }
  const test = (): void =>
    action.run(async () => {
      if (!(await onTest())) return action.tell('caution', REMINDER_SETTINGS_TEXT.notTested)
      return REMINDER_SETTINGS_TEXT.tested
    })
  return (
    <>
      <h3>{REMINDER_SETTINGS_TEXT.notifications}</h3>
      {notifying && <p>{REMINDER_SETTINGS_TEXT.state[notifying]}</p>}
      <p class="dash-bar">
        {notifying === 'off' && (
          <button type="button" class="dash-button dash-button--main" disabled={action.busy} onClick={allow}>
            {REMINDER_TEXT.allow}
          </button>
        )}
        {notifying !== 'off' && (
          <button type="button" class="dash-button" disabled={action.busy} onClick={test}>
            {REMINDER_SETTINGS_TEXT.test}
          </button>
        )}
      </p>
      {action.notice}
    </>
  )
}

function CalendarFile({ onCalendar }: Pick<ReminderSettingsProps, 'onCalendar'>) {
  const action = useAction()
  const save = (): void =>
    action.run(async () => {
      const saved = await onCalendar()
      if (!saved) return action.tell('caution', REMINDER_SETTINGS_TEXT.calendarNone)
      return calendarSavedText(saved.name, saved.events)
    })
  return (
    <>
      <h3>{REMINDER_SETTINGS_TEXT.calendar}</h3>
      <p class="dash-soft">{REMINDER_SETTINGS_TEXT.calendarMeaning}</p>
      <p class="dash-bar">
        <button type="button" class="dash-button" disabled={action.busy} onClick={save}>
          {REMINDER_SETTINGS_TEXT.calendarAction}
        </button>
      </p>
      {action.notice}
    </>
  )
}
