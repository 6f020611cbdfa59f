import type { SeenAgency } from '../../lib/domain/agency-names.ts'
import { AgencySettings } from '../../components/dashboard/agency-settings.tsx'
import { DateSettings } from '../../components/dashboard/date-settings.tsx'
import { EraseSettings } from '../../components/dashboard/erase-settings.tsx'
import { ExportBackup } from '../../components/dashboard/export-backup.tsx'
import { DownloadSettings } from '../../components/dashboard/files/download-settings.tsx'
import { FileSettings } from '../../components/dashboard/files/file-settings.tsx'
import { LanguageSettings } from '../../components/dashboard/language-settings.tsx'
import { HandoverForm } from '../../components/dashboard/handover-form.tsx'
import { PrivacySettings } from '../../components/dashboard/privacy-settings.tsx'
import { ProofSettings } from '../../components/dashboard/proof-settings.tsx'
import { ReminderSettings } from '../../components/dashboard/reminder-settings.tsx'
import { RestoreBackup } from '../../components/dashboard/restore-backup.tsx'
import { RoundSettings } from '../../components/dashboard/round-settings.tsx'
import type { MonthOf } from '../../components/dashboard/route.ts'
import { SettingsPage, SettingsSection } from '../../components/dashboard/settings-page.tsx'
import { SiteSettings } from '../../components/dashboard/site-settings.tsx'
import { WordSettings } from '../../components/dashboard/word-settings.tsx'
import { allowSite } from '../../lib/browser/allow-site.ts'
import { allowDownloads, withdrawDownloads } from '../../lib/browser/downloads.ts'
import { saveLanguageChoice } from '../../lib/browser/language.ts'
import { parseOrigin, withdrawSite } from '../../lib/browser/sites.ts'
import { calendarOf } from '../../lib/domain/calendar.ts'
import { DEFAULT_HOLIDAY_RULE } from '../../lib/domain/deadlines.ts'
import { detailDaysOf } from '../../lib/domain/detail-days.ts'
import { officeYearsOf } from '../../lib/domain/office-years.ts'
import { taipeiTime } from '../../lib/domain/months.ts'
import { removeAgency, saveAgency } from '../../lib/store/agencies.ts'
import { auditLedger } from '../../lib/store/audit.ts'
import { db } from '../../lib/store/database.ts'
import { saveSettings } from '../../lib/store/settings.ts'
import type { SectionId } from '../../lib/text/settings.ts'
import { saveBackup, useRestore } from './backup.ts'
import { useCalendarImport } from './calendar-settings.ts'
import { eraseDetailRows, keepDetailDays, lookAtRows } from './detail-rows.ts'
import { erase, lookAtHoldings } from './erase.ts'
import type { DashboardData } from './use-data.ts'
import { fileSettingDeeds } from './file-settings.ts'
import { saveHandover } from './handover.ts'
import { reminderDeeds, useNotifying } from './reminder-deeds.ts'
import { useLeave } from './use-downloads.ts'
import { useLanguageChoice } from './use-language.ts'
import { useSites } from './use-sites.ts'
import { useWords } from './use-words.ts'

interface SettingsScreenProps {
  section?: SectionId
  adding?: SeenAgency | undefined
  erasing?: MonthOf | undefined
  data: Extract<DashboardData, { status: 'ready' }>
  now: number
}

export function SettingsScreen({ section, adding, erasing, data, now }: SettingsScreenProps) {
  const sites = useSites()
  const words = useWords()
  const leave = useLeave()
  const notifying = useNotifying()
  const language = useLanguageChoice()
  const restore = useRestore(data.agencies)
  const calendarImport = useCalendarImport()
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
        calendar={calendarOf(data.settings)}
        year={taipeiTime(now).year}
        onRule={(holidayRule) => saveSettings(db(), { holidayRule })}
        imported={officeYearsOf(data.settings)}
        {...calendarImport}
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
      <PrivacySettings
        days={detailDaysOf(data.settings)}
        onDays={keepDetailDays}
        onLook={lookAtRows}
        onErase={eraseDetailRows}
      />
      <SettingsSection id="backup">
        <ExportBackup onExport={saveBackup} />
        <RestoreBackup {...restore} />
        <HandoverForm hasAgency={data.agencies.length > 0} onMake={saveHandover} />
      </SettingsSection>
      <ProofSettings
        head={data.ledger}
        nameOf={(code) => data.agencies.find((one) => one.code === code)?.name ?? code}
        onAudit={(options) => auditLedger(db(), options)}
      />
      <LanguageSettings choice={language} onChoice={saveLanguageChoice} />
      <EraseSettings
        key={erasing && `${erasing.agency} ${erasing.month}`}
        asked={erasing}
        onLook={lookAtHoldings}
        onErase={erase}
      />
    </SettingsPage>
  )
}
