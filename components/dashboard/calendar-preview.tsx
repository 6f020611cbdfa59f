import type { CalendarPreview as Preview } from '../../lib/domain/calendar-preview.ts'
import {
  AGAINST_TEXT,
  bothYearsText,
  CALENDAR_IMPORT_TEXT,
  daysText,
  differenceText,
  movedText,
  sameText,
  workdaysText,
} from '../../lib/text/calendar-import.ts'
import { SETTINGS_TEXT } from '../../lib/text/settings.ts'
import { named } from '../../lib/text/labels.ts'

interface CalendarPreviewProps {
  preview: Preview
  /** The file's name. */
  title: string
  busy: boolean
  onConfirm(): void
  onCancel(): void
}

/** What importing a year would change, before anything is kept. */
export function CalendarPreview({ preview, title, busy, onConfirm, onCancel }: CalendarPreviewProps) {
  const { year, workdays, madeUp, against, differences, moved } = preview
  return (
    <section class="dash-form" aria-label={CALENDAR_IMPORT_TEXT.preview}>
      <h4>{named(CALENDAR_IMPORT_TEXT.preview, title)}</h4>
      <dl class="dash-counts">
        <dt>{CALENDAR_IMPORT_TEXT.year}</dt>
        <dd>{bothYearsText(year)}</dd>
        <dt>{CALENDAR_IMPORT_TEXT.workdays}</dt>
        <dd>{workdaysText(workdays)}</dd>
        <dt>{CALENDAR_IMPORT_TEXT.madeUp}</dt>
        <dd>{daysText(madeUp)}</dd>
        <dt>{AGAINST_TEXT[against]}</dt>
        <dd>
          {against === 'none' ? (
            CALENDAR_IMPORT_TEXT.nothingBefore
          ) : (
            <List items={differences.map(differenceText)} none={sameText(against)} />
          )}
        </dd>
        <dt>{CALENDAR_IMPORT_TEXT.moved}</dt>
        <dd>
          <List items={moved.map(movedText)} none={CALENDAR_IMPORT_TEXT.none} />
        </dd>
      </dl>
      <p class="dash-bar">
        <button type="button" class="dash-button dash-button--main" disabled={busy} onClick={onConfirm}>
          {CALENDAR_IMPORT_TEXT.confirm}
        </button>
        <button type="button" class="dash-button" onClick={onCancel}>
          {SETTINGS_TEXT.cancel}
        </button>
      </p>
    </section>
  )
}

function List({ items, none }: { items: readonly string[]; none: string }) {
  if (items.length === 0) return <>{none}</>
  return (
    <ul class="dash-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
