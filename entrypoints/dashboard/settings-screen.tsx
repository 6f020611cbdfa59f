import type { SeenAgency } from '../../lib/domain/agency-names.ts'
import { AgencySettings } from '../../components/dashboard/agency-settings.tsx'
import { DateSettings } from '../../components/dashboard/date-settings.tsx'
import { EraseSettings } from '../../components/dashboard/erase-settings.tsx'
import { ExportBackup } from '../../components/dashboard/export-backup.tsx'
import { DownloadSettings } from '../../components/dashboard/files/download-settings.tsx'
import { FileSettings } from '../../components/dashboard/files/file-settings.tsx'
import { ReminderSettings } from '../../components/dashboard/reminder-settings.tsx'
import { RestoreBackup } from '../../components/dashboard/restore-backup.tsx'
import { RoundSettings } from '../../components/dashboard/round-settings.tsx'
import { SettingsPage, SettingsSection } from '../../components/dashboard/settings-page.tsx'
import { SiteSettings } from '../../components/dashboard/site-settings.tsx'
import { WordSettings } from '../../components/dashboard/word-settings.tsx'
import { allowSite } from '../../lib/browser/allow-site.ts'
import { allowDownloads, withdrawDownloads } from '../../lib/browser/downloads.ts'
import { parseOrigin, withdrawSite } from '../../lib/browser/sites.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { DEFAULT_HOLIDAY_RULE } from '../../lib/domain/deadlines.ts'
import { taipeiTime } from '../../lib/domain/months.ts'
import { removeAgency, saveAgency } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { saveSettings } from '../../lib/store/settings.ts'
import type { SectionId } from '../../lib/text/settings.ts'
import { saveBackup, useRestore } from './backup.ts'
import { erase, lookAtHoldings } from './erase.ts'
import type { DashboardData } from './use-data.ts'
import { fileSettingDeeds } from './file-settings.ts'
import { reminderDeeds, useNotifying } from './reminder-deeds.ts'
import { useLeave } from './use-downloads.ts'
import { useSites } from './use-sites.ts'
import { useWords } from './use-words.ts'

interface SettingsScreenProps {
  section?: SectionId
  adding?: SeenAgency | undefined
  data: Extract<DashboardData, { status: 'ready' }>
  now: number
}

export function SettingsScreen({ section, adding, data, now }: SettingsScreenProps) {
  const sites = useSites()
  const words = useWords()
  const leave = useLeave()
  const notifying = useNotifying()
  const restore = useRestore(data.agencies)
  return (
    <SettingsPage section={section}>
      <AgencySettings
        // Another address asks for another form.
        key={adding?.code ?? ''}
        agencies={data.agencies}
        adding={adding}
        now={now}
        onSave={async (agency) => void (await saveAgency(db(), agency))}
        onRemove={(code) => removeAgency(db(), code)}
      />
      <DateSettings
        rule={data.settings.holidayRule ?? DEFAULT_HOLIDAY_RULE}
        calendar={officeCalendar}
        year={taipeiTime(now).year}
        onRule={(holidayRule) => saveSettings(db(), { holidayRule })}
      />
      <ReminderSettings settings={data.settings} notifying={notifying} {...reminderDeeds} />
      <SiteSettings sites={sites} parseSite={parseOrigin} onAllow={allowSite} onWithdraw={withdrawSite} />
      <RoundSettings settings={data.settings} onSave={(changes) => saveSettings(db(), changes)} />
      <WordSettings sites={sites} {...words} />
      <FileSettings
        pattern={data.settings.fileNamePattern ?? ''}
        schema={data.settings.fileSchema}
        {...fileSettingDeeds}
      />
      <DownloadSettings allowed={leave} onAllow={allowDownloads} onWithdraw={withdrawDownloads} />
      <SettingsSection id="backup">
        <ExportBackup onExport={saveBackup} />
        <RestoreBackup {...restore} />
      </SettingsSection>
      <EraseSettings onLook={lookAtHoldings} onErase={erase} />
    </SettingsPage>
  )
}
