import { systemClock } from '../../../components/clock.ts'
import { RollupPage } from '../../../components/dashboard/rollup/rollup-page.tsx'
import type { Agency, Settings } from '../../../lib/domain/agencies.ts'
import { calendarOf } from '../../../lib/domain/calendar.ts'
import { deriveChecklist } from '../../../lib/domain/checklist.ts'
import { taipeiDay } from '../../../lib/domain/months.ts'
import { isFact } from '../../../lib/domain/records.ts'
import { toStatus } from '../../../lib/domain/status-file.ts'
import { rollupCsv } from '../../../lib/report/rollup-csv.ts'
import { db } from '../../../lib/store/database.ts'
import { loadRecords } from '../../../lib/store/records.ts'
import { nextTitle } from '../../../lib/text/zh/next-action.ts'
import { rollupCsvName, statusFileName } from '../../../lib/text/rollup.ts'
import { saveFile } from '../../popup/save-file.ts'
import { useRollup } from './use-rollup.ts'

interface RollupScreenProps {
  agencies: readonly Agency[]
  settings: Settings
  now: number
}

/** 彙總: own status out, others' in; the two never meet. */
export function RollupScreen({ agencies, settings, now }: RollupScreenProps) {
  const { rollup, drop, clear } = useRollup()
  async function exportStatus(codes: readonly string[]): Promise<string> {
    const at = systemClock.now()
    const checklists = await Promise.all(
      agencies
        .filter(({ code }) => codes.includes(code))
        .map(async (agency) => {
          const records = (await loadRecords(db(), agency.code)).filter(isFact)
          return deriveChecklist({ agency, records, calendar: calendarOf(settings), settings, now: at })
        }),
    )
    const name = statusFileName(codes, taipeiDay(at))
    saveFile(name, 'application/json', `${JSON.stringify(toStatus(checklists, at, nextTitle), null, 1)}\n`)
    return name
  }
  return (
    <RollupPage
      rollup={rollup}
      now={now}
      export={{ agencies, onExport: exportStatus }}
      drop={drop}
      onCsv={(rows, months) =>
        saveFile(rollupCsvName(taipeiDay(systemClock.now())), 'text/csv;charset=utf-8', rollupCsv(rows, months))
      }
      onClear={clear}
    />
  )
}
