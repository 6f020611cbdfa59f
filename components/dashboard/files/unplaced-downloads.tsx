import type { UnplacedDownload } from '../../../lib/domain/downloads.ts'
import { DOWNLOADS_TEXT, unplacedText } from '../../../lib/text/downloads.ts'
import { Notice } from '../notice.tsx'

export interface UnplacedDownloadsProps {
  /** Oldest first. */
  list: readonly UnplacedDownload[]
  onDismiss(name: string): void
}

/** Files that were downloaded and not recorded, each with what is not known and what to do. Nothing where there is none. */
export function UnplacedDownloads({ list, onDismiss }: UnplacedDownloadsProps) {
  if (list.length === 0) return null
  return (
    <Notice kind="caution">
      <h2>{DOWNLOADS_TEXT.unplaced}</h2>
      <ul class="files-unplaced">
        {list.toReversed().map((one) => (
          <li key={one.name} class="dash-bar">
            <span class="dash-break">{unplacedText(one)}</span>
            <button type="button" class="dash-button" onClick={() => onDismiss(one.name)}>
              {DOWNLOADS_TEXT.dismiss}
              <span class="dash-hidden"> {one.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
