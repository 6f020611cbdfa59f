import * as assistProblems from './assist-problems.ts'
import * as dates from './dates.ts'
import * as fileChecks from './file-checks.ts'
import * as filePlan from './file-plan.ts'
import * as labels from './labels.ts'
import * as panelLabels from './panel-labels.ts'
import * as panelLines from './panel-lines.ts'
import * as panelQuestions from './panel-questions.ts'
import * as platformLines from './platform-lines.ts'
import * as platformQuestions from './platform-questions.ts'
import * as round from './round.ts'
import type { Words } from './words.ts'

/** What is said on the console's and the platform's pages; the rest stays where our own pages are. */
export const PAGE_ENGLISH = {
  'assist-problems': assistProblems,
  dates,
  'file-checks': fileChecks,
  'file-plan': filePlan,
  labels,
  'panel-labels': panelLabels,
  'panel-lines': panelLines,
  'panel-questions': panelQuestions,
  'platform-lines': platformLines,
  'platform-questions': platformQuestions,
  round,
} satisfies Partial<Words>
