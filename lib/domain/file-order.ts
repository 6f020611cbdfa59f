import type { DataFile } from './files.ts'
import type { Month } from './months.ts'

/** How one month's files stand in the order the platform enters them (R13). */
export interface FileStanding {
  newestComplete: DataFile
  newestAccepted?: DataFile
  /** Produce it again: an older month's file in force is newer, or an older month is in the plan. */
  inPlan: boolean
  /** The accepted file is out of order and a newer one is in order: upload that one. */
  uploadAgain: boolean
  /** A newer file than the accepted one, which would put later months out of order: better not uploaded. */
  betterNotUploaded: boolean
  /** The older month's file that is newer: why it is in the plan or must be uploaded again. */
  newerOlder?: DataFile
  /** In the plan only because this older month is. */
  follows?: Month
}

/**
 * Production order over an agency's months (R13, "依平臺規則推定"). `filesByMonth`: files of the months
 * that take part, oldest production first in each.
 */
export function deriveFileOrder(filesByMonth: ReadonlyMap<Month, readonly DataFile[]>): Map<Month, FileStanding> {
  const standings = new Map<Month, FileStanding>()
  let newestBefore: DataFile | undefined
  let planFrom: Month | undefined
  const months = [...filesByMonth.keys()].sort()
  for (const month of months) {
    const complete = (filesByMonth.get(month) ?? []).filter((file) => file.complete)
    const newestComplete = complete.at(-1)
    if (!newestComplete) continue
    const newestAccepted = complete.findLast((file) => file.accepted)
    const isOutOfOrder = isAfter(newestBefore, newestComplete)
    if (isOutOfOrder) planFrom ??= month
    const inPlan = planFrom !== undefined
    const uploadAgain = !inPlan && newestAccepted !== undefined && isAfter(newestBefore, newestAccepted)
    standings.set(month, {
      newestComplete,
      newestAccepted,
      inPlan,
      uploadAgain,
      betterNotUploaded: false,
      newerOlder: isOutOfOrder || uploadAgain ? newestBefore : undefined,
      follows: inPlan && !isOutOfOrder ? planFrom : undefined,
    })
    // A file that is to be uploaded again will be in force: later months are measured against it already.
    const inForce = uploadAgain ? newestComplete : (newestAccepted ?? newestComplete)
    if (!newestBefore || inForce.producedAt > newestBefore.producedAt) newestBefore = inForce
  }
  adviseAgainstUploads(months, standings)
  return standings
}

function isAfter(a: DataFile | undefined, b: DataFile): boolean {
  return a !== undefined && a.producedAt > b.producedAt
}

function adviseAgainstUploads(months: readonly Month[], standings: Map<Month, FileStanding>): void {
  let oldestLater = Number.POSITIVE_INFINITY
  for (const month of [...months].reverse()) {
    const standing = standings.get(month)
    if (!standing?.newestComplete) continue
    const { newestComplete, newestAccepted, inPlan, uploadAgain } = standing
    const isReplacement = newestAccepted !== undefined && newestAccepted !== newestComplete && !inPlan && !uploadAgain
    standing.betterNotUploaded = isReplacement && newestComplete.producedAt > oldestLater
    oldestLater = Math.min(oldestLater, (newestAccepted ?? newestComplete).producedAt)
  }
}
