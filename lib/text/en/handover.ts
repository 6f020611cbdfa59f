import { plural } from './plural.ts'

/** The words of where the handover is made; the page itself is a paper. */

export {
  beginSteps,
  dateText,
  fullDay,
  HANDOVER_PAGE,
  handoverName,
  reasonWords,
  spansText,
  spanText,
  stateWords,
} from '../zh/handover.ts'

export const HANDOVER_TEXT = {
  heading: 'Handover file',
  meaning:
    'A web page in one file for whoever takes over: the next step, what is open and needs attention, each month’s progress, the dates to come, and a backup. Any browser opens and prints it, without a network; on the new computer, choose it under “Restore backup” and all records come along.',
  notes: 'Include notes',
  notesHint:
    'Notes are written by the officer and may mention persons. If not ticked, neither the page nor its backup has notes.',
  backup: 'Include a backup',
  backupHint: 'Without a backup it can be read but not restored.',
  action: 'Make handover file',
  noAgency: 'No agency yet, so there is nothing to hand over.',
} as const

export function handedOverText(name: string, records: number | undefined): string {
  const holds = records === undefined ? 'without a backup' : `with a backup of ${plural(records, 'record')}`
  return `${name} made (${holds}); look in the browser’s download folder.`
}
