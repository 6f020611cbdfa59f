import { useCallback, useRef } from 'preact/hooks'
import { DOWNLOADS_TEXT } from '../../../lib/text/downloads.ts'
import { checkedText, DROP_TEXT, recordedText, summaryText } from '../../../lib/text/file-plan.ts'
import { FileDrop } from '../file-drop.tsx'
import { hashOf } from '../route.ts'
import { useAction } from '../use-action.tsx'
import { CheckedFiles, type CheckedFilesProps } from './checked-files.tsx'
import { fileStateOf } from './file-state.tsx'

export interface DropFilesProps extends Omit<CheckedFilesProps, 'busy' | 'onRecord'> {
  running: boolean
  /** The name of the JSON Schema files are checked with, where the office has one. */
  schemaName?: string
  /** Downloads are not recognised by themselves: said where each has to be dropped. */
  offersDownloads?: boolean
  onFiles(files: File[]): void
  onStop(): void
  onResume(): void
  onClear(): void
  /** Records these files as produced; only ever asked by the operator's click. */
  onRecord(ids: readonly string[]): Promise<void>
}

/** Drop or choose files, watch them being checked, look at each, record those that are sound. */
export function DropFiles(props: DropFilesProps) {
  const { files, running, schemaName, offersDownloads, onFiles, onStop, onResume, onClear, onRecord, ...rest } = props
  const action = useAction()
  const done = files.filter(({ content }) => content !== undefined).length
  // A premature file may be recorded by itself; among many it is rather of a wrongly chosen month.
  const sound = files
    .filter(({ evidence, findings }) => evidence !== undefined && !findings.some(({ key }) => key === 'premature'))
    .map(({ id }) => id)
  const record = (ids: readonly string[]): void =>
    action.run(async () => {
      await onRecord(ids)
      return recordedText(ids.length)
    })
  // One function for all the rows' life: a new one would draw every row anew.
  const latest = useRef(record)
  latest.current = record
  const recordOne = useCallback((id: string) => latest.current([id]), [])
  const states = files.map(fileStateOf)
  const count = (state: (typeof states)[number]): number => states.filter((one) => one === state).length
  return (
    <section class="dash-card" aria-labelledby="files-check">
      <h2 id="files-check">{DROP_TEXT.heading}</h2>
      <p class="dash-soft">{DROP_TEXT.meaning}</p>
      <FileDrop label={DROP_TEXT.choose} hint={DROP_TEXT.hint} accept=".json,application/json" onFiles={onFiles} />
      <p class="dash-soft">
        {schemaName === undefined ? DROP_TEXT.noSchema : DROP_TEXT.schema(schemaName)}{' '}
        <a href={hashOf({ tab: 'settings', section: 'files' })}>{DROP_TEXT.settings}</a>
      </p>
      {offersDownloads && (
        <p class="dash-soft">
          {DOWNLOADS_TEXT.hint}{' '}
          <a href={hashOf({ tab: 'settings', section: 'downloads' })}>{DOWNLOADS_TEXT.hintLink}</a>
        </p>
      )}
      {files.length > 0 && (
        <div class="dash-bar">
          {done < files.length ? (
            <>
              <label class="dash-progress">
                {running ? DROP_TEXT.running : DROP_TEXT.stopped} {checkedText(done, files.length)}
                <progress value={done} max={files.length} />
              </label>
              <button type="button" class="dash-button" onClick={running ? onStop : onResume}>
                {running ? DROP_TEXT.stop : DROP_TEXT.resume}
              </button>
            </>
          ) : (
            <p role="status">{summaryText(count('fine'), count('caution'), count('problem'))}</p>
          )}
          <span class="dash-bar dash-bar__end">
            {sound.length > 1 && (
              <button
                type="button"
                class="dash-button dash-button--main"
                disabled={action.busy || running}
                title={DROP_TEXT.recordMeaning}
                onClick={() => record(sound)}
              >
                {DROP_TEXT.recordAll(sound.length)}
              </button>
            )}
            <button type="button" class="dash-button" onClick={onClear}>
              {DROP_TEXT.clear}
            </button>
          </span>
        </div>
      )}
      {action.notice}
      {files.length > 0 && <CheckedFiles {...rest} files={files} busy={action.busy} onRecord={recordOne} />}
    </section>
  )
}
