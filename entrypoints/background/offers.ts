import { officeCalendar } from '../../lib/domain/calendar.ts'
import type { AgencyChecklist } from '../../lib/domain/checklist.ts'
import type { Month } from '../../lib/domain/months.ts'
import { isOfficeHour } from '../../lib/domain/office-hours.ts'
import type { PanelOffer } from '../../lib/domain/panel.ts'
import { pendingTasks, type RoundTask } from '../../lib/domain/round-tasks.ts'
import { db } from '../../lib/store/database.ts'
import { loadSettings } from '../../lib/store/settings.ts'

/** What can be done for the operator where comparisons are pending: 帶入 the next, `month`'s own first, or 連續比對. */
export async function offersFor(checklist: AgencyChecklist, month?: Month): Promise<PanelOffer[]> {
  const { agency, months } = checklist
  const tasks = pendingTasks(checklist, { from: months[0]?.month ?? '', to: months.at(-1)?.month ?? '' })
  const next = tasks.find((task) => task.month === month) ?? tasks[0]
  if (!next) return []
  const { sendAfterFill, roundOffHours } = await loadSettings(db())
  const named = { code: agency.code, name: agency.name }
  const { mode: kind, data } = next
  return [
    { offer: 'fill', wanted: { kind, month: next.month, data, agency: named }, sends: sendAfterFill === true },
    {
      offer: 'round',
      agency: named,
      pending: byMonth(tasks),
      isOffHours: !roundOffHours && !isOfficeHour(officeCalendar, Date.now()),
    },
  ]
}

/** `[['2023-05', ['correction-leave', 'backfill-leave']]]`, months ascending. */
function byMonth(tasks: readonly RoundTask[]): [Month, string[]][] {
  const months = Map.groupBy(tasks, ({ month }) => month)
  return (
    [...months]
      .map(([month, own]): [Month, string[]] => [month, own.map(({ mode, data }) => `${mode}-${data}`)])
      // As text, which begins with the month: no two share one.
      .sort()
  )
}
