import { useEffect, useMemo } from 'preact/hooks'
import { FilesPage, NoFiles } from '../../components/dashboard/files/files-page.tsx'
import { forgetUnplaced } from '../../lib/browser/download-store.ts'
import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { stillUnplaced } from '../../lib/domain/downloads.ts'
import { judgeFiles } from '../../lib/domain/file-checks/judge-files.ts'
import { parsePattern } from '../../lib/domain/file-name-pattern.ts'
import { deriveFilePlan, deriveUploadHours } from '../../lib/domain/file-plan.ts'
import { monthOfDay, monthsFrom, taipeiDay } from '../../lib/domain/months.ts'
import { isFact, type StoredRecord } from '../../lib/domain/records.ts'
import { db } from '../../lib/store/database.ts'
import { saveRecords } from '../../lib/store/records.ts'
import { StoreError } from '../../lib/store/store-error.ts'
import { PATTERN_WORDS } from '../../lib/text/file-name-words.ts'
import { useFileChecks } from './files/use-file-checks.ts'
import { useLeave, useUnplaced } from './use-downloads.ts'

interface FilesScreenProps {
  agency: Agency
  /** All agencies followed: a file may be another's. */
  agencies: readonly Agency[]
  /** The agency's. */
  records: readonly StoredRecord[]
  settings: Settings
  now: number
}

/** The files dropped beside what the database knows of the agency. */
export function FilesScreen({ agency, agencies, records, settings, now }: FilesScreenProps) {
  const { checks, state } = useFileChecks()
  const leave = useLeave()
  const unplaced = useUnplaced()
  const schema = settings.fileSchema
  const known = useMemo(() => agencies.map(({ code }) => code), [agencies])
  useEffect(() => checks.ask({ known, schema: schema?.text }), [checks, known, schema?.text])

  const today = taipeiDay(now)
  const template = settings.fileNamePattern ?? ''
  const { files, checklist } = useMemo(() => {
    const parsed = parsePattern(template, PATTERN_WORDS)
    const pattern = parsed.ok ? parsed.pattern : undefined
    const facts = records.filter(isFact)
    return judgeFiles({
      files: state.files,
      agency,
      known,
      records: facts,
      calendar: officeCalendar,
      settings,
      pattern,
      now,
    })
  }, [state.files, agency, known, records, settings, template, now])

  const months = useMemo(() => monthsFrom(agency.firstMonth, monthOfDay(today)).reverse(), [agency.firstMonth, today])
  const plan = deriveFilePlan(checklist, now)
  if (!plan) return <NoFiles agency={agency.code} />
  const record = async (ids: readonly string[]): Promise<void> => {
    const evidence = files.flatMap(({ id, evidence }) => (evidence && ids.includes(id) ? [evidence] : []))
    const { refused } = await saveRecords(db(), evidence)
    if (refused.length > 0) throw new StoreError('store-refused')
    await forgetUnplaced(...evidence.flatMap(({ file }) => file ?? []))
  }
  return (
    <FilesPage
      agency={agency.code}
      plan={plan}
      hours={deriveUploadHours(checklist, now)}
      unplaced={{
        list: stillUnplaced(unplaced, agency.code, records),
        onDismiss: (name) => void forgetUnplaced(name),
      }}
      drop={{
        files,
        running: state.running,
        schemaName: schema?.name,
        offersDownloads: leave === false,
        months,
        onFiles: checks.add,
        onMonth: checks.setMonth,
        onRemove: checks.remove,
        onStop: checks.stop,
        onResume: checks.resume,
        onClear: checks.clear,
        onRecord: record,
      }}
    />
  )
}
