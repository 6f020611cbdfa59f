import { useState } from 'preact/hooks'
import type { WorkCalendar } from '../../lib/domain/calendar.ts'
import type { Snooze } from '../../lib/domain/reminders.ts'
import { REMINDER_TEXT, reminderMessage } from '../../lib/text/reminders.ts'
import { Icon } from '../icons.tsx'
import type { CompanionActions, Reminding } from './data.ts'
import './reminder-card.css'
import { Sentence } from './sentence.tsx'
import { Wrong } from './wrong.tsx'

interface ReminderCardProps {
  reminding: Reminding
  now: number
  calendar: WorkCalendar
  actions: Pick<CompanionActions, 'answerReminders' | 'allowNotifications'>
}

/** What a notification says, said here too: some vanish unseen, and where none is allowed this is the only place. */
export function ReminderCard({ reminding, now, calendar, actions }: ReminderCardProps) {
  const { standing, followed, notifying } = reminding
  const [problem, setProblem] = useState<string>()
  const { title, lines } = reminderMessage(standing, { now, calendar, followed })
  const answer = (how: 'show' | 'seen' | Snooze): void => void actions.answerReminders(standing, how).then(setProblem)
  const allow = (): void => {
    // Nothing may come before it in the click.
    const asked = actions.allowNotifications()
    void asked.then((allowed) => setProblem(allowed ? undefined : REMINDER_TEXT.refused))
  }
  return (
    <section class="reminder" aria-labelledby="reminder-title">
      <p class="reminder__eyebrow">
        <Icon name="waiting" size={14} />
        {REMINDER_TEXT.heading}
      </p>
      <h2 class="reminder__title" id="reminder-title">
        <Sentence text={title} />
      </h2>
      {lines.map((line) => (
        <p key={line} class="reminder__line">
          <Sentence text={line} />
        </p>
      ))}
      <div class="reminder__act">
        {(['show', 'seen'] as const).map((how) => (
          <button key={how} type="button" class="button button--quiet" onClick={() => answer(how)}>
            {REMINDER_TEXT[how]}
          </button>
        ))}
        {(['hour', 'morning'] as const).map((how) => (
          <button key={how} type="button" class="button button--quiet" onClick={() => answer(how)}>
            {REMINDER_TEXT.snooze[how]}
          </button>
        ))}
      </div>
      {notifying !== 'on' && (
        <p class="reminder__line">
          {REMINDER_TEXT[notifying]}
          {notifying === 'off' && (
            <button type="button" class="button button--word" onClick={allow}>
              {REMINDER_TEXT.allow}
            </button>
          )}
        </p>
      )}
      <Wrong text={problem} />
    </section>
  )
}
