import type { AgencyChecklist } from '../checklist.ts'
import { newestFiling } from '../files.ts'
import { instantOf, toMoment } from '../months.ts'
import { type Finding, finding } from './finding.ts'
import type { JudgedFile } from './judge-files.ts'

/** Where a file stands in the order the platform enters them (R13), and what the platform said of it already. */
export function checkOrder({ name, month, time }: JudgedFile, { months }: AgencyChecklist): Finding[] {
  const facts = months.find((one) => one.month === month)?.facts
  if (!facts || month === undefined || time === undefined) return []
  const file = facts.files.find((one) => one.name === name || one.producedAt === instantOf(time))
  const filing = file && newestFiling([file])
  if (filing && filing.rejected > 0) {
    return [finding('rejected', { month, at: filing.filedAt, rows: filing.rejected })]
  }
  const { order } = facts
  const findings: Finding[] = []
  if (filing) findings.push(finding('accepted', { month, at: filing.filedAt }))
  if (!order || !file?.complete) return findings
  const { newestComplete, newerOlder, follows } = order
  if (file !== newestComplete) {
    if (!filing) findings.push(finding('superseded', { month, newer: toMoment(newestComplete.producedAt) }))
  } else if (order.inPlan && newerOlder) {
    const [older, olderTime] = [newerOlder.month, toMoment(newerOlder.producedAt)]
    findings.push(finding('out-of-order', { month, time, older, olderTime }))
  } else if (order.inPlan) {
    findings.push(finding('follows-plan', { month, older: follows ?? month }))
  } else if (order.betterNotUploaded) {
    findings.push(finding('better-not-upload', { month }))
  }
  return findings
}
