import { systemClock } from '../../components/clock.ts'
import type { HandoverChoice } from '../../components/dashboard/handover-form.tsx'
import { serialiseBackup, withoutNotes } from '../../lib/domain/backup.ts'
import { calendarOf } from '../../lib/domain/calendar.ts'
import { deriveChecklist } from '../../lib/domain/checklist.ts'
import { deriveHandover } from '../../lib/domain/handover.ts'
import { taipeiDay } from '../../lib/domain/months.ts'
import { isFact } from '../../lib/domain/records.ts'
import { handoverPage } from '../../lib/report/handover.ts'
import { exportBackup } from '../../lib/store/backup.ts'
import { db } from '../../lib/store/database.ts'
import { ledgerHead, noteBackup } from '../../lib/store/ledger.ts'
import { handoverName } from '../../lib/text/handover.ts'
import { saveFile } from '../popup/save-file.ts'

/** Everything as one page for the successor, `差勤報送交接_112-06-01.html`: what is read and what is restored are of one moment. */
export async function saveHandover({ withNotes, withBackup }: HandoverChoice) {
  const now = systemClock.now()
  const [full, ledger] = await Promise.all([exportBackup(db(), now), ledgerHead(db())])
  const backup = withNotes ? full : withoutNotes(full)
  const byAgency = Map.groupBy(backup.records.filter(isFact), ({ agency }) => agency)
  const offices = backup.agencies.map((agency) => {
    const records = byAgency.get(agency.code) ?? []
    const { settings } = backup
    const checklist = deriveChecklist({ agency, records, calendar: calendarOf(settings), settings, now })
    return deriveHandover(checklist, records, taipeiDay(now))
  })
  const { length } = backup.records
  const name = handoverName(taipeiDay(now))
  const page = handoverPage({
    offices,
    ledger,
    now,
    withNotes,
    backup: withBackup ? { text: serialiseBackup(backup), records: length } : undefined,
  })
  saveFile(name, 'text/html;charset=utf-8', page)
  // Without the notes it is no whole backup.
  if (withBackup && withNotes) await noteBackup(db(), length, now)
  return { name, records: withBackup ? length : undefined }
}
