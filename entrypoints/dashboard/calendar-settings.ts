import { useRef } from 'preact/hooks'
import { systemClock } from '../../components/clock.ts'
import type { CalendarImportProps } from '../../components/dashboard/calendar-import.tsx'
import { type CalendarFile, CALENDAR_FILE_LIMIT, readCalendarFile } from '../../lib/domain/calendar-file.ts'
import { previewCalendar, withoutYear, withYear } from '../../lib/domain/calendar-preview.ts'
import { toMoment } from '../../lib/domain/months.ts'
import { LONGEST_NAME, MOST_YEARS, officeYearsOf } from '../../lib/domain/office-years.ts'
import { db } from '../../lib/store/database.ts'
import { loadSettings, saveSettings } from '../../lib/store/settings.ts'
import { CALENDAR_IMPORT_TEXT, calendarFaultText } from '../../lib/text/calendar-import.ts'

/** Checks a file of the office calendar, then keeps the very year that was looked at. */
export function useCalendarImport(): Pick<CalendarImportProps, 'onFile' | 'onImport' | 'onRemove'> {
  const checked = useRef<{ calendar: CalendarFile; name: string }>(null)
  return {
    async onFile(file) {
      // Asked before it is read: a wrong file of gigabytes must not fill the memory.
      if (file.size > CALENDAR_FILE_LIMIT) return { problem: calendarFaultText({ key: 'too-large' }) }
      const result = readCalendarFile(new Uint8Array(await file.arrayBuffer()))
      if (!result.ok) return { problem: calendarFaultText(result.fault) }
      const settings = await loadSettings(db())
      const known = Object.keys(officeYearsOf(settings))
      if (!known.includes(result.value.year) && known.length >= MOST_YEARS)
        return { problem: CALENDAR_IMPORT_TEXT.full }
      checked.current = { calendar: result.value, name: file.name }
      return { preview: previewCalendar(result.value, settings), title: file.name }
    },
    async onImport() {
      if (!checked.current) return
      const { calendar, name } = checked.current
      const told = { file: name.slice(0, LONGEST_NAME), at: toMoment(systemClock.now()) }
      const { officeYears } = withYear(await loadSettings(db()), calendar, told)
      await saveSettings(db(), { officeYears })
    },
    async onRemove(year) {
      await saveSettings(db(), { officeYears: withoutYear(await loadSettings(db()), year) })
    },
  }
}
