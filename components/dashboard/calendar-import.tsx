import { useState } from 'preact/hooks'
import { isShipped } from '../../lib/domain/calendar.ts'
import type { CalendarPreview as Preview } from '../../lib/domain/calendar-preview.ts'
import type { OfficeYears } from '../../lib/domain/office-years.ts'
import {
  bothYearsText,
  CALENDAR_IMPORT_TEXT,
  importedCalendarText,
  removedCalendarText,
} from '../../lib/text/calendar-import.ts'
import { rocMoment } from '../../lib/text/dates.ts'
import { SETTINGS_TEXT } from '../../lib/text/settings.ts'
import { CalendarPreview } from './calendar-preview.tsx'
import { FileDrop } from './file-drop.tsx'
import { useAction } from './use-action.tsx'

export interface CalendarImportProps {
  /** The years imported so far. */
  imported: OfficeYears
  /** Checks a file: what it would change, or what is wrong with it. */
  onFile(file: File): Promise<{ preview: Preview; title: string } | { problem: string }>
  /** Keeps the year of the file checked last. */
  onImport(): Promise<void>
  onRemove(year: string): Promise<void>
}

/** A year of the office calendar from the official file: choose, look, confirm; and take back. */
export function CalendarImport({ imported, onFile, onImport, onRemove }: CalendarImportProps) {
  const [checked, setChecked] = useState<{ preview: Preview; title: string }>()
  const action = useAction()
  const check = (file: File): void => {
    setChecked(undefined)
    action.run(async () => {
      const result = await onFile(file)
      if ('problem' in result) action.tell('problem', result.problem)
      else setChecked(result)
    })
  }
  const confirm = (year: string): void =>
    action.run(async () => {
      await onImport()
      setChecked(undefined)
      return importedCalendarText(year)
    })
  const remove = (year: string): void =>
    action.run(async () => {
      await onRemove(year)
      return removedCalendarText(year, isShipped(year))
    })
  return (
    <>
      <h3>{CALENDAR_IMPORT_TEXT.heading}</h3>
      <p class="dash-soft">{CALENDAR_IMPORT_TEXT.meaning}</p>
      {checked ? (
        <CalendarPreview
          {...checked}
          busy={action.busy}
          onConfirm={() => confirm(checked.preview.year)}
          onCancel={() => setChecked(undefined)}
        />
      ) : (
        <FileDrop
          label={CALENDAR_IMPORT_TEXT.choose}
          hint={CALENDAR_IMPORT_TEXT.drop}
          accept=".csv,text/csv"
          onFile={check}
        />
      )}
      {action.busy && !checked && <p role="status">{CALENDAR_IMPORT_TEXT.reading}</p>}
      {action.notice}
      <ImportedYears imported={imported} busy={action.busy} onRemove={remove} />
    </>
  )
}

function ImportedYears(props: { imported: OfficeYears; busy: boolean; onRemove(year: string): void }) {
  const { imported, busy, onRemove } = props
  const years = Object.entries(imported).sort()
  if (years.length === 0) return null
  return (
    <ul class="dash-sites" aria-label={CALENDAR_IMPORT_TEXT.list}>
      {years.map(([year, { file, at }]) => (
        <li key={year} class="dash-bar">
          <span class="dash-break">
            <strong>{bothYearsText(year)}</strong> {file} <span class="dash-soft">{rocMoment(at)}</span>
          </span>
          <button type="button" class="dash-button" disabled={busy} onClick={() => onRemove(year)}>
            {SETTINGS_TEXT.remove}
            <span class="dash-hidden"> {bothYearsText(year)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
