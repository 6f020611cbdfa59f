import { severityOf } from '../../../lib/domain/file-checks/finding.ts'
import type { JudgedFile } from '../../../lib/domain/file-checks/judge-files.ts'
import { FILE_STATES } from '../../../lib/text/file-plan.ts'
import { Icon, type IconName } from '../../icons.tsx'

type FileState = keyof typeof FILE_STATES

/** The worst there is to say of a file. */
export function fileStateOf({ content, findings }: JudgedFile): FileState {
  const severities = findings.map(severityOf)
  if (severities.includes('problem')) return 'problem'
  if (!content) return 'waiting'
  return severities.includes('caution') ? 'caution' : 'fine'
}

const ICONS: Record<FileState, IconName> = {
  waiting: 'waiting',
  problem: 'attention',
  caution: 'attention',
  fine: 'done',
}

/** Symbol and word. */
export function FileStateMark({ state }: { state: FileState }) {
  return (
    <span class="files-state" data-state={state}>
      <Icon name={ICONS[state]} />
      {FILE_STATES[state]}
    </span>
  )
}
