import type { HolidayRule } from '../../domain/deadlines.ts'
import type { Agency } from '../../domain/agencies.ts'
import { formatCount, rocMoment, rocMonth } from './dates.ts'
import { plural } from './plural.ts'
import { REMINDER_SETTING_NAMES } from './reminder-settings.ts'
import { ROUND_SETTINGS_TEXT } from './round-settings.ts'

/** The words of the settings: agencies, dates, sites, backup, erasing. */

export const SECTION_LABELS = {
  agencies: 'Agencies',
  dates: 'Due dates and holidays',
  reminders: 'Reminders',
  sites: 'Allowed sites',
  round: 'Fill in and comparison round',
  words: 'Taught words',
  files: 'Data files',
  downloads: 'Recognise downloads',
  privacy: 'Personal data and detail rows',
  backup: 'Backup and restore',
  proof: 'Proof',
  language: 'Language (語言)',
  erase: 'Delete data',
} as const
export type SectionId = keyof typeof SECTION_LABELS

export const SETTINGS_TEXT = {
  heading: 'Settings',
  sections: 'Settings sections',
  save: 'Save',
  saved: 'Saved.',
  cancel: 'Cancel',
  edit: 'Edit',
  remove: 'Remove',
  working: 'Working…',
  failed:
    'This was not completed; all stored data is still there. Try again; if it keeps happening, restart the browser.',
  stop: 'Stop',
} as const

export const LANGUAGE_TEXT = {
  choice: 'Language of the screens',
  hint: '“As the browser” goes by which of Chinese and English stands first in the browser’s own list. Reports, certificates, the handover file and file names are always in Chinese. Console pages that are open change after a reload.',
} as const

export const AGENCY_TEXT = {
  add: 'Add agency',
  edit: 'Edit agency',
  none: 'No agencies yet. First step: press “Add agency”.',
  code: 'Agency code',
  codeHint: 'Ten letters and digits, such as 376420000A. It cannot be changed once saved.',
  name: 'Agency name',
  nameHint: 'The same as on the console’s pages; that is how the agency is recognised.',
  firstMonth: 'First month',
  firstMonthHint: 'Checked from this month on, such as 2022-10. Earlier records are kept but not counted.',
  filedThrough: 'Filed through (optional)',
  filedThroughColumn: 'Filed through',
  filedThroughHint:
    'The last month up to which all was filed before you began using this, such as 2023-02. Download and filing of those months count as done; comparisons are not affected.',
  channel: 'How it files',
  actions: 'Actions',
  removeMeaning:
    'The agency is no longer checked and you get no reminders for it; its records are kept and come back when you add it again with the same code. To delete the records as well, use “Delete data”.',
  removeConfirm: 'Remove now',
  noFiledThrough: 'Not set',
} as const

export const CHANNEL_LABELS: Record<Agency['channel'], string> = {
  console: 'The console produces a JSON file, uploaded to the platform',
  webhr: 'Filed directly in WebHR (such as representative councils)',
}
export const CHANNEL_SHORT: Record<Agency['channel'], string> = { console: 'JSON upload', webhr: 'WebHR' }

export const DATES_TEXT = {
  rule: 'Safe date, where the due date (the 20th of the next month) is not a working day',
  ruleNote:
    'No official letter moves the due date for holidays, so the due date itself stays; this only sets the day by which you are advised to finish.',
  calendar: 'Office calendar',
  calendarNote:
    'For years that are missing or have a single source, the safe date may differ from the announcement; go by that of the Directorate-General of Personnel Administration.',
  year: 'Year',
  trust: 'Reliability',
} as const

export const RULE_LABELS: Record<HolidayRule, string> = {
  'previous-workday': 'Earlier: the last working day before it (default)',
  none: 'No change: the due date itself',
  'next-workday': 'Later: the next working day',
}

export const TRUST_LABELS = {
  checked: 'Checked against a second source',
  'single-source':
    'Single source, not yet checked against the announcement of the Directorate-General of Personnel Administration',
  none: 'Not included yet; only Saturdays and Sundays are left out',
  imported: 'Imported by you',
} as const

/** Years come as the Chinese calendar counts them. */
const YEAR_ZERO = 1911

export function yearsText(first: number, last: number): string {
  return first === last ? `${first + YEAR_ZERO}` : `${first + YEAR_ZERO}–${last + YEAR_ZERO}`
}

export const SITES_TEXT = {
  meaning:
    'Only on the sites listed here does the companion read pages and show its small panel. When you press “Fill in” or “Comparison round”, it fills in the query conditions and sends the query for you; it never presses a button that changes data, and sends no data out of this computer. After allowing a site, reload the console’s tab.',
  none: 'No sites allowed yet. First step: paste the console’s address and press “Allow”.',
  address: 'Console address',
  addressHint: 'Paste the address of any page of the console; only the host name is used.',
  allow: 'Allow',
  withdraw: 'Withdraw',
  list: 'Allowed sites',
  wrong: 'This is not an address. One begins with http:// or https:// and goes on with a name.',
  refused:
    'The browser did not allow it; nothing was changed. If you need it, press “Allow” again and agree when the browser asks.',
} as const

export function siteAllowedText(site: string): string {
  return `${site} is allowed. Reload the console’s tab.`
}

export function siteWithdrawnText(site: string): string {
  return `${site} is withdrawn; its pages are no longer read. Records already stored are not affected.`
}

export const BACKUP_TEXT = {
  exportHeading: 'Export a backup',
  exportMeaning:
    'Saves all agencies, settings and records in one JSON file. When you change computers or hand over, restore it on the new computer. The file holds agency data: keep it safe.',
  exportAction: 'Export backup',
  restoreHeading: 'Restore a backup',
  restoreMeaning:
    'Restoring only adds data that is missing here; it deletes and changes no existing record. You first see what would be added; nothing is written until you confirm.',
  choose: 'Choose backup or handover file',
  drop: 'or drop the file here',
  reading: 'Checking the file…',
  previewHeading: 'What will be restored',
  added: 'Records to be added',
  same: 'Records already here, unchanged',
  otherwise:
    'Records already here that differ only in detail (time learnt, detail rows); those of this computer are kept',
  newAgencies: 'Agencies to be added',
  newSettings: 'Settings to be filled in',
  keptSettings: 'Settings that differ; those of this computer are kept',
  conflicts: 'Agencies that differ',
  conflictHint: 'These agencies are on both sides with different data. Choose which side to keep:',
  ours: 'Keep this computer’s (default)',
  theirs: 'Take the backup’s',
  nothing: 'Everything in the backup is here already; nothing to restore.',
  confirm: 'Restore now',
  running: 'Restoring',
  unset: 'not set',
  none: 'None',
} as const

/** Where computer and backup differ in one thing. */
export function conflictText(ours: string, theirs: string): string {
  return `“${ours}” on this computer, “${theirs}” in the backup file`
}

export const AGENCY_FIELDS: Record<string, string> = {
  name: 'name',
  firstMonth: 'first month',
  channel: 'how it files',
  filedThrough: 'filed through',
}

const SETTING_NAMES: Record<string, string> = {
  holidayRule: 'Holiday rule',
  officeYears: 'Imported office calendars',
  detailDays: 'Days detail rows are kept',
  sendAfterFill: ROUND_SETTINGS_TEXT.sendAfterFill,
  roundOffHours: ROUND_SETTINGS_TEXT.roundOffHours,
  roundPause: ROUND_SETTINGS_TEXT.roundPause,
  roundPatience: ROUND_SETTINGS_TEXT.roundPatience,
  ...REMINDER_SETTING_NAMES,
  fileNamePattern: 'Data file name pattern',
  fileSchema: 'Format definition file',
}

export function settingName(key: string): string {
  return Object.hasOwn(SETTING_NAMES, key) ? (SETTING_NAMES[key] as string) : key
}

/** A field of an agency as people read it; of fields this version does not know, their JSON. */
export function agencyFieldText(field: string, value: unknown): string {
  if (value === undefined) return BACKUP_TEXT.unset
  if (field === 'channel') return CHANNEL_SHORT[value as Agency['channel']]
  if (field === 'firstMonth' || field === 'filedThrough') return rocMonth(String(value))
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export function recordsText(count: number): string {
  return plural(count, 'record')
}

export function exportedText(name: string, records: number): string {
  return `Exported ${name} (${plural(records, 'record')}); see the browser’s downloads folder.`
}

export function backupOfText(name: string, exportedAt: string | undefined): string {
  return exportedAt === undefined ? name : `${name} (exported ${rocMoment(exportedAt)})`
}

/** Parts and field names the restore leaves out, by name: nothing is dropped in silence. */
export function leftOutText(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => `“${name.slice(0, 40)}”`)
  return `The file has fields this version does not know or that should not be there: ${shown.join(', ')}${names.length > 10 ? ` and others, ${names.length} in all` : ''}. They are not restored; everything else is.`
}

export function restoredText(added: number, newAgencies: number): string {
  const agencies = newAgencies > 0 ? ` and ${plural(newAgencies, 'agency', 'agencies')}` : ''
  return `Restored: ${plural(added, 'record')}${agencies} added.`
}

export function progressText(done: number, total: number): string {
  return `${formatCount(done)} / ${plural(total, 'record')}`
}

export const ERASE_TEXT = {
  meaning:
    'Deleting cannot be undone; only a backup exported beforehand can bring data back. Export a backup first. The ledger keeps one entry of what was deleted, when and how many, without the content, so that “Proof” does not take the deletion for a loss.',
  look: 'Choose data to delete',
  what: 'What to delete',
  month: 'One month',
  agency: 'One agency',
  all: 'All data',
  whichAgency: 'Agency',
  whichMonth: 'Month',
  nothing: 'There is no data to delete on this computer.',
  action: 'Delete',
  allWord: 'delete all data',
  unlisted: 'No longer listed',
} as const

export interface EraseCount {
  records: number
  unreadable: number
}

function countsText({ records, unreadable }: EraseCount): string {
  return `${plural(records, 'record')}${unreadable > 0 ? ` and ${plural(unreadable, 'unreadable page')}` : ''}`
}

export function eraseMonthText(name: string, month: string, count: EraseCount): string {
  return `Deletes ${countsText(count)} of ${name}, ${rocMonth(month)}. The steps of this month go back to “Open”; the agency stays on the list.`
}

export function eraseAgencyText(name: string, count: EraseCount): string {
  return `Deletes all ${countsText(count)} of ${name}, and takes the agency off the list.`
}

export function eraseAllText(agencies: number, count: EraseCount): string {
  return `Deletes ${plural(agencies, 'agency', 'agencies')}, ${countsText(count)} and all settings, and withdraws the allowed sites and the recognising of downloads.`
}

export function typeToConfirm(word: string): string {
  return `Type “${word}” to confirm`
}

export function erasedText(records: number): string {
  return `${plural(records, 'record')} deleted.`
}
