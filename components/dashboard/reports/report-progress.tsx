import { beside } from '../../../lib/text/labels.ts'
import { agenciesProgress, REPORTS_TEXT, rowsProgress, secondsLeft } from '../../../lib/text/reports.ts'

export interface Progress {
  /** `agencies` are read and judged, then `rows` are written into a file. */
  of: 'agencies' | 'rows'
  done: number
  total: number
  /** Seconds the rest will take, where it takes long enough to be worth saying. */
  left?: number
}

/** How far the work is, and the way to stop it. */
export function ReportProgress({ progress, onStop }: { progress: Progress; onStop(): void }) {
  const { of, done, total, left } = progress
  const text = of === 'agencies' ? agenciesProgress(done, total) : rowsProgress(done, total)
  return (
    <div class="dash-bar">
      <label class="dash-progress">
        {of === 'agencies' ? REPORTS_TEXT.working : REPORTS_TEXT.writing} {text}
        {beside(left !== undefined && secondsLeft(left))}
        <progress value={done} max={Math.max(1, total)} />
      </label>
      <button type="button" class="dash-button" onClick={onStop}>
        {REPORTS_TEXT.stop}
      </button>
    </div>
  )
}
