import { FILES_PER_UPLOAD } from './batches.ts'
import { type Finding, severityOf } from './file-checks/finding.ts'
import { type JudgeInput, judgeFiles, type JudgedFile } from './file-checks/judge-files.ts'
import { fileKey } from './file-names.ts'
import { deriveFilePlan, deriveUploadHours, type UploadFile, type UploadHours } from './file-plan.ts'
import { hasEnded } from './deadlines.ts'
import type { Month } from './months.ts'

/** A file chosen on 手動報送, before 確認上傳. */
export interface ChosenFile {
  name: string
  /** In bytes; null where the page does not say. */
  size: number | null
}

/** What speaks against sending the chosen files as they are. */
export type UploadWarning =
  /** The platform takes no files now (R16). */
  | { warn: 'closed' }
  /** More files than one upload takes (R15). */
  | { warn: 'too-many'; chosen: number; limit: number }
  /** Of one file: too large, another agency's, premature, out of order … */
  | { warn: 'file'; file: string; findings: Finding[] }
  /** Its month is not known: whether it is complete, and in order, cannot be told. */
  | { warn: 'month-unknown'; files: string[] }
  /** Older files that are ready and were not chosen: entered later they would come out of order (R13). */
  | { warn: 'left-out'; files: UploadFile[]; before: Month }
  /** Older months without any file yet: once theirs is produced, the chosen ones come out of order (R13). */
  | { warn: 'older-missing'; months: Month[]; from: Month }

export interface UploadAdvice {
  warnings: UploadWarning[]
  hours: UploadHours
  /** The files of the next upload, in order. */
  next: UploadFile[]
  chosen: { name: string; month?: Month }[]
}

/** The files chosen on 手動報送 against the plan of their agency (R12–R17). Nothing is kept by this. */
export function adviseUpload(
  files: readonly ChosenFile[],
  input: Omit<JudgeInput, 'files' | 'byNameAlone'>,
): UploadAdvice {
  const dropped = files.map(({ name, size }, index) => ({ id: String(index), name, bytes: size ?? Number.NaN }))
  const { files: judged, checklist } = judgeFiles({ ...input, files: dropped, byNameAlone: true })
  const ready = deriveFilePlan(checklist, input.now)?.uploads.flat() ?? []
  const hours = deriveUploadHours(checklist, input.now)
  const warnings: UploadWarning[] = []
  if (hours.closed) warnings.push({ warn: 'closed' })
  if (files.length > FILES_PER_UPLOAD)
    warnings.push({ warn: 'too-many', chosen: files.length, limit: FILES_PER_UPLOAD })
  for (const { name, findings } of judged) {
    const grave = findings.filter((one) => severityOf(one) !== 'note' || one.key === 'accepted')
    if (grave.length > 0) warnings.push({ warn: 'file', file: name, findings: grave })
  }
  const unknown = judged.filter(({ month, reading }) => month === undefined && isOwn(reading.agency, input))
  if (unknown.length > 0) warnings.push({ warn: 'month-unknown', files: unknown.map(({ name }) => name) })
  const months = judged.flatMap(({ month }) => month ?? []).sort()
  const [oldest, newest] = [months[0], months.at(-1)]
  // A browser's copy of a file is that file.
  const chosen = new Set(files.map(({ name }) => fileKey(name)))
  const leftOut = ready.filter(
    ({ name, month }) => newest !== undefined && month < newest && !chosen.has(fileKey(name)),
  )
  if (newest !== undefined && leftOut.length > 0) warnings.push({ warn: 'left-out', files: leftOut, before: newest })
  const missing = missingBefore(oldest, ready, chosen)
  if (oldest !== undefined && missing.length > 0)
    warnings.push({ warn: 'older-missing', months: missing, from: oldest })
  return {
    warnings,
    hours,
    next: nextUpload(judged, ready, chosen),
    chosen: judged.map(({ name, month }) => ({ name, ...(month !== undefined && { month }) })),
  }

  function missingBefore(from: Month | undefined, uploads: readonly UploadFile[], names: ReadonlySet<string>): Month[] {
    if (from === undefined) return []
    const own = uploads.filter(({ name }) => names.has(fileKey(name)))
    return [...new Set(own.flatMap(({ olderMissing }) => olderMissing))].filter((month) => hasEnded(month, input.now))
  }
}

/** Another agency's file is said to be that; nothing more need be known of it. */
function isOwn(code: string | undefined, { agency }: Pick<JudgeInput, 'agency'>): boolean {
  return code === undefined || code === agency.code.toUpperCase()
}

function nextUpload(
  judged: readonly JudgedFile[],
  ready: readonly UploadFile[],
  chosen: ReadonlySet<string>,
): UploadFile[] {
  // What is chosen and ready already needs no telling.
  return judged.length > 0 && ready.every(({ name }) => chosen.has(fileKey(name)))
    ? []
    : ready.slice(0, FILES_PER_UPLOAD)
}
