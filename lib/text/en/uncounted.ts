import type { UncountedReading } from '../../domain/reasons.ts'
import { rocDay, rocMoment } from './dates.ts'
import { CHANGE_LABELS } from './labels.ts'
import { plural } from './plural.ts'

/** Why a reading is shown and closes nothing (R2, R3); what it found may open something all the same. */
export function uncountedText({ at, total, standing, period, change }: UncountedReading): string {
  const [from, to] = period.map(rocDay)
  const found = `${plural(total, 'row')} read ${rocMoment(at)}`
  const end = total === 0 ? 'not counted' : 'the comparison is not done yet'
  switch (standing) {
    case 'provisional':
      return `${found}, provisional while the month had not ended: ${end}`
    case 'part-of-month':
      return `${found}, for ${from === to ? from : `${from} to ${to}`} only, not the whole month: ${end}`
    case 'filtered':
      return change === 'unknown'
        ? `${found}, change type unknown: ${end}`
        : `${found}, change type “${CHANGE_LABELS[change]}”, not “${CHANGE_LABELS.all}”: ${end}`
  }
}
