import * as agenciesOverview from './agencies-overview.ts'
import * as assistProblems from './assist-problems.ts'
import * as backupDue from './backup-due.ts'
import * as backupProblems from './backup-problems.ts'
import * as calendarFile from './calendar-file.ts'
import * as calendarImport from './calendar-import.ts'
import * as dashboard from './dashboard.ts'
import * as dates from './dates.ts'
import * as downloads from './downloads.ts'
import * as due from './due.ts'
import * as evidence from './evidence.ts'
import * as fileChecks from './file-checks.ts'
import * as fileNameWords from './file-name-words.ts'
import * as filePlan from './file-plan.ts'
import * as fileSettings from './file-settings.ts'
import * as handover from './handover.ts'
import * as labels from './labels.ts'
import * as ledger from './ledger.ts'
import * as monthHistory from './month-history.ts'
import * as nextAction from './next-action.ts'
import * as panelLabels from './panel-labels.ts'
import * as panelLines from './panel-lines.ts'
import * as panelQuestions from './panel-questions.ts'
import * as platformLines from './platform-lines.ts'
import * as platformQuestions from './platform-questions.ts'
import * as platformReasons from './platform-reasons.ts'
import * as popup from './popup.ts'
import * as privacy from './privacy.ts'
import * as readingReasons from './reading-reasons.ts'
import * as reasons from './reasons.ts'
import * as records from './records.ts'
import * as reminderSettings from './reminder-settings.ts'
import * as reminders from './reminders.ts'
import * as reportKinds from './report-kinds.ts'
import * as report from './report.ts'
import * as reports from './reports.ts'
import * as rollup from './rollup.ts'
import * as roundSettings from './round-settings.ts'
import * as round from './round.ts'
import * as settings from './settings.ts'
import * as summaries from './summaries.ts'
import * as taughtWords from './taught-words.ts'
import * as uncounted from './uncounted.ts'
import type { Words } from './words.ts'

/** Every file's words in English, by the file's name. A word that Chinese has and English has not does not compile. */
export const ENGLISH = {
  'agencies-overview': agenciesOverview,
  'assist-problems': assistProblems,
  'backup-due': backupDue,
  'backup-problems': backupProblems,
  'calendar-file': calendarFile,
  'calendar-import': calendarImport,
  dashboard,
  dates,
  downloads,
  due,
  evidence,
  'file-checks': fileChecks,
  'file-name-words': fileNameWords,
  'file-plan': filePlan,
  'file-settings': fileSettings,
  handover,
  labels,
  ledger,
  'month-history': monthHistory,
  'next-action': nextAction,
  'panel-labels': panelLabels,
  'panel-lines': panelLines,
  'panel-questions': panelQuestions,
  'platform-lines': platformLines,
  'platform-questions': platformQuestions,
  'platform-reasons': platformReasons,
  popup,
  privacy,
  'reading-reasons': readingReasons,
  reasons,
  records,
  'reminder-settings': reminderSettings,
  reminders,
  'report-kinds': reportKinds,
  report,
  reports,
  rollup,
  'round-settings': roundSettings,
  round,
  settings,
  summaries,
  'taught-words': taughtWords,
  uncounted,
} satisfies Words
