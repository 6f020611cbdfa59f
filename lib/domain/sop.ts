import type { Agency } from './agencies.ts'
import type { StepRule } from './step.ts'
import { judgeCarrying } from './steps/carried.ts'
import { judgeComparison } from './steps/compare.ts'
import { judgeDifferences } from './steps/differences.ts'
import { judgeFiling } from './steps/file.ts'
import { judgeProduction } from './steps/produce.ts'
import { judgeSurvey } from './steps/survey.ts'
import { judgeCounting, judgeKeeping } from './steps/webhr.ts'

/** The steps of a month, in order, by how the agency files (R20, R22). */
export const SOPS: Record<Agency['channel'], readonly StepRule[]> = {
  console: [
    { id: 'compare-correction-leave', judge: judgeComparison('correction', 'leave') },
    { id: 'compare-correction-overtime', judge: judgeComparison('correction', 'overtime') },
    { id: 'compare-backfill-leave', judge: judgeComparison('backfill', 'leave') },
    { id: 'compare-backfill-overtime', judge: judgeComparison('backfill', 'overtime') },
    { id: 'differences', judge: judgeDifferences },
    { id: 'produce', judge: judgeProduction, dueWithMonth: true },
    { id: 'file', judge: judgeFiling, dueWithMonth: true },
    { id: 'carried', judge: judgeCarrying },
    { id: 'survey', judge: judgeSurvey, judgesMark: true },
  ],
  webhr: [
    { id: 'keep', judge: judgeKeeping },
    { id: 'count', judge: judgeCounting },
    { id: 'survey', judge: judgeSurvey, judgesMark: true },
  ],
}
