import type { AgencyChecklist, MonthChecklist } from './checklist.ts'
import { hasEnded, isPlatformClosed, PLATFORM_CLOSES, PLATFORM_OPENS } from './deadlines.ts'
import { type Day, type Month, startOfDay, taipeiDay, taipeiTime } from './months.ts'
import type { Reason } from './reasons.ts'
import { isClosed, type Step } from './step.ts'

/** One file of an upload. */
export interface UploadFile {
  month: Month
  name: string
  /** Milliseconds since 1970. */
  producedAt: number
  verified: boolean
  /** Older months that have no complete file yet: once theirs is produced, this one comes out of order (R13). */
  olderMissing: Month[]
}

/** A month that asks for something else than an upload. */
export interface PlanMonth {
  months: Month[]
  reason: Reason
  notes: Reason[]
  until?: Day
}

/** What is to be done with an agency's files now, and what has to wait (R12–R17). */
export interface FilePlan {
  /** Uploads of at most ten files, in order (R15). */
  uploads: UploadFile[][]
  /** Produce again, oldest first (R13). */
  again: PlanMonth[]
  /** Produced or uploaded wrongly: a premature file, rejected rows. */
  mend: PlanMonth[]
  /** Can be produced now. */
  produce: PlanMonth[]
  /** Complete, but of a name not known: drop the file here. */
  find: PlanMonth[]
  /** Better not uploaded (R13). */
  hold: PlanMonth[]
  /** Not before a day, or another step (R12). */
  wait: PlanMonth[]
}

/** An agency's plan; undefined where it files through WebHR, without any file (R20). */
export function deriveFilePlan(checklist: AgencyChecklist, now: number): FilePlan | undefined {
  const { agency, months, batches } = checklist
  if (agency.channel === 'webhr') return undefined
  const plan: FilePlan = { uploads: [], again: [], mend: [], produce: [], find: [], hold: [], wait: [] }
  const olderMissing: Month[] = []
  const uploads = new Map<string, UploadFile>()
  for (const month of months) {
    const [produce, file] = [stepOf(month, 'produce'), stepOf(month, 'file')]
    if (!produce || !file) continue
    const newest = month.facts.files.findLast((one) => one.complete && one.name !== undefined)
    if (newest?.name !== undefined && batches.some((batch) => batch.includes(newest.name as string))) {
      const { name, producedAt, verified } = newest
      uploads.set(name, { month: month.month, name, producedAt, verified, olderMissing: [...olderMissing] })
    } else {
      place(month, produce, file, plan, now)
    }
    if (!isClosed(produce) && hasEnded(month.month, now) && !month.facts.order) olderMissing.push(month.month)
  }
  plan.uploads = batches.map((batch) => batch.flatMap((name) => uploads.get(name) ?? []))
  plan.produce = together(plan.produce)
  return plan
}

function place({ month, facts }: MonthChecklist, produce: Step, file: Step, plan: FilePlan, now: number): void {
  const entry = ({ reason, notes, until }: Step): PlanMonth => ({ months: [month], reason, notes, until })
  if (!isClosed(produce)) {
    if (facts.order?.inPlan) plan.again.push(entry(produce))
    else if (produce.state === 'attention') plan.mend.push(entry(produce))
    else if (produce.state === 'waiting') plan.wait.push(entry(produce))
    else plan.produce.push(entry(produce))
  } else if (isClosed(file)) {
    if (facts.order?.betterNotUploaded && !file.byMark) plan.hold.push(entry(file))
  } else if (file.state === 'attention') {
    plan.mend.push(entry(file))
  } else if (file.state === 'waiting') {
    plan.wait.push(entry(file))
  } else if (hasEnded(month, now)) {
    plan.find.push(entry(file))
  }
}

/** Neighbouring months of which the very same is to be said are one entry: an office that begins has fifty of them. */
function together(entries: readonly PlanMonth[]): PlanMonth[] {
  const joined: PlanMonth[] = []
  for (const entry of entries) {
    const last = joined.at(-1)
    if (
      last &&
      last.reason.key === 'produce-look-first' &&
      entry.reason.key === 'produce-look-first' &&
      isNoteless(entry)
    ) {
      last.months.push(...entry.months)
    } else {
      joined.push({ ...entry, months: [...entry.months] })
    }
  }
  return joined
}

function isNoteless({ notes }: PlanMonth): boolean {
  return notes.every(({ key }) => key === 'note-overdue')
}

function stepOf({ steps }: MonthChecklist, id: Step['id']): Step | undefined {
  return steps.find((step) => step.id === id)
}

/** When the platform takes files today, in milliseconds since 1970 (R16). */
export interface UploadHours {
  closed: boolean
  /** The next moment that changes it: until then it is open, or closed. */
  until: number
  /** Months whose file must be in today: on their safe or their last day (R17). */
  dueToday: Month[]
}

/** Open or closed now, until when, and what today is the last day for (R16, R17). */
export function deriveUploadHours({ months }: AgencyChecklist, now: number): UploadHours {
  const today = taipeiDay(now)
  const { hour } = taipeiTime(now)
  const end = hour < PLATFORM_CLOSES ? PLATFORM_CLOSES : hour < PLATFORM_OPENS ? PLATFORM_OPENS : 24
  return {
    closed: isPlatformClosed(now),
    until: startOfDay(today) + end * 3_600_000,
    dueToday: months
      .filter((month) => {
        const file = stepOf(month, 'file')
        return file && !isClosed(file) && (today === month.safe || today === month.latest)
      })
      .map(({ month }) => month),
  }
}
