/** What English has to say: all that Chinese says. Literal words widen to any words; what functions take and give stays. */
type Spoken<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Told
    ? (...given: Given) => Told extends string ? string : Told
    : T extends object
      ? { readonly [Key in keyof T]: Spoken<T[Key]> }
      : T

export interface Words {
  'agencies-overview': Spoken<typeof import('../zh/agencies-overview.ts')>
  'assist-problems': Spoken<typeof import('../zh/assist-problems.ts')>
  'backup-due': Spoken<typeof import('../zh/backup-due.ts')>
  'backup-problems': Spoken<typeof import('../zh/backup-problems.ts')>
  'calendar-file': Spoken<typeof import('../zh/calendar-file.ts')>
  'calendar-import': Spoken<typeof import('../zh/calendar-import.ts')>
  dashboard: Spoken<typeof import('../zh/dashboard.ts')>
  dates: Spoken<typeof import('../zh/dates.ts')>
  downloads: Spoken<typeof import('../zh/downloads.ts')>
  due: Spoken<typeof import('../zh/due.ts')>
  evidence: Spoken<typeof import('../zh/evidence.ts')>
  'file-checks': Spoken<typeof import('../zh/file-checks.ts')>
  'file-name-words': Spoken<typeof import('../zh/file-name-words.ts')>
  'file-plan': Spoken<typeof import('../zh/file-plan.ts')>
  'file-settings': Spoken<typeof import('../zh/file-settings.ts')>
  handover: Spoken<typeof import('../zh/handover.ts')>
  labels: Spoken<typeof import('../zh/labels.ts')>
  ledger: Spoken<typeof import('../zh/ledger.ts')>
  'month-history': Spoken<typeof import('../zh/month-history.ts')>
  'next-action': Spoken<typeof import('../zh/next-action.ts')>
  'panel-labels': Spoken<typeof import('../zh/panel-labels.ts')>
  'panel-lines': Spoken<typeof import('../zh/panel-lines.ts')>
  'panel-questions': Spoken<typeof import('../zh/panel-questions.ts')>
  'platform-lines': Spoken<typeof import('../zh/platform-lines.ts')>
  'platform-questions': Spoken<typeof import('../zh/platform-questions.ts')>
  'platform-reasons': Spoken<typeof import('../zh/platform-reasons.ts')>
  popup: Spoken<typeof import('../zh/popup.ts')>
  privacy: Spoken<typeof import('../zh/privacy.ts')>
  'reading-reasons': Spoken<typeof import('../zh/reading-reasons.ts')>
  reasons: Spoken<typeof import('../zh/reasons.ts')>
  records: Spoken<typeof import('../zh/records.ts')>
  'reminder-settings': Spoken<typeof import('../zh/reminder-settings.ts')>
  reminders: Spoken<typeof import('../zh/reminders.ts')>
  'report-kinds': Spoken<typeof import('../zh/report-kinds.ts')>
  report: Spoken<typeof import('../zh/report.ts')>
  reports: Spoken<typeof import('../zh/reports.ts')>
  rollup: Spoken<typeof import('../zh/rollup.ts')>
  'round-settings': Spoken<typeof import('../zh/round-settings.ts')>
  round: Spoken<typeof import('../zh/round.ts')>
  settings: Spoken<typeof import('../zh/settings.ts')>
  summaries: Spoken<typeof import('../zh/summaries.ts')>
  'taught-words': Spoken<typeof import('../zh/taught-words.ts')>
  uncounted: Spoken<typeof import('../zh/uncounted.ts')>
}
