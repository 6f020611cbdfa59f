import { systemClock } from '../../components/clock.ts'
import type { CompanionActions, CompanionData } from '../../components/companion/data.ts'
import { findUnfollowed } from '../../lib/domain/agency-names.ts'
import { allowSite } from '../../lib/browser/allow-site.ts'
import { fillInTab } from '../../lib/browser/fill-in-tab.ts'
import { askNotifications } from '../../lib/browser/notifications.ts'
import { openPage } from '../../lib/browser/open-page.ts'
import { doToRound } from '../../lib/browser/round-store.ts'
import { parseOrigin } from '../../lib/browser/sites.ts'
import { csvFileName, toCsv } from '../../lib/report/csv.ts'
import { monthReport } from '../../lib/report/month-report.ts'
import { loadAgencies, saveAgency } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { loadRecords, saveRecords } from '../../lib/store/records.ts'
import { toStoreError } from '../../lib/store/store-error.ts'
import { storeProblemText } from '../../lib/text/backup-problems.ts'
import { POPUP } from '../../lib/text/popup.ts'
import { answerReminders } from '../background/reminders/answer.ts'
import { saveFile } from './save-file.ts'

/** What the surface may ask for, done on the store and the browser. */
export function actionsOn(data: CompanionData, choose: (code: string) => void): CompanionActions {
  const shown = data.status === 'ready' ? data : undefined
  return {
    chooseAgency: choose,
    saveAgency: (agency) =>
      attempt(async () => {
        await saveAgency(db(), agency)
        choose(agency.code)
        return undefined
      }),
    saveRecord: (record) =>
      attempt(async () => {
        const { refused } = await saveRecords(db(), [record])
        return refused.length > 0 ? storeProblemText('store-refused') : undefined
      }),
    async loadSeen() {
      const [records, agencies] = await Promise.all([loadRecords(db()), loadAgencies(db())])
      return findUnfollowed(records, agencies)
    },
    async allowSite(address) {
      const origin = parseOrigin(address)
      if (origin === undefined) return 'no-address'
      // Nothing may be awaited before this: the browser asks only within the click.
      return (await allowSite(origin).catch(() => false)) ? 'allowed' : 'refused'
    },
    async fillIn(tab, wanted, sends) {
      return (await fillInTab(tab, wanted, sends)) ?? { say: 'not-filled', why: POPUP.noFormHere }
    },
    doToRound: (agency, deed) => attempt(() => doToRound(agency, deed)),
    answerReminders: (standing, how) =>
      attempt(async () => {
        await answerReminders(standing, how)
        return undefined
      }),
    allowNotifications: () => askNotifications().catch(() => false),
    openOverview: () => void openPage('dashboard.html'),
    openBackup: () => void openPage('dashboard.html#settings/backup'),
    exportCsv(month) {
      if (!shown?.agency) return
      const report = monthReport(month, shown.agency, systemClock.now(), shown.records)
      saveFile(csvFileName(report), 'text/csv;charset=utf-8', toCsv(report))
    },
    print({ month }) {
      if (shown?.agency) void openPage(`report.html?agency=${encodeURIComponent(shown.agency.code)}&month=${month}`)
    },
    retry: () => location.reload(),
  }
}

/** Undefined where it worked, otherwise the sentence that says what happened. */
async function attempt(work: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await work()
  } catch (error) {
    return storeProblemText(toStoreError(error).key)
  }
}
