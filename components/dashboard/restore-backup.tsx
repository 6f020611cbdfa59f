import { useRef, useState } from 'preact/hooks'
import { BACKUP_TEXT, progressText, restoredText, SETTINGS_TEXT } from '../../lib/text/settings.ts'
import { FileDrop } from './file-drop.tsx'
import { Notice } from './notice.tsx'
import { problemText } from './problem-text.ts'
import { type Preview, RestorePreview, type Standing } from './restore-preview.tsx'

export interface RestoreBackupProps {
  /** Checks a file: what it would bring, or why it cannot be read. */
  onFile(file: File): Promise<{ preview: Preview } | { problem: string }>
  /** Restores the file checked last. */
  onRestore(options: {
    agencies: Standing
    signal: AbortSignal
    onProgress(done: number, total: number): void
  }): Promise<{ added: number; newAgencies: readonly unknown[] }>
}

type State =
  | { at: 'choose'; notice?: { kind: 'done' | 'problem'; text: string } }
  | { at: 'checking' }
  | { at: 'preview'; preview: Preview }
  | { at: 'running'; done: number; total: number }

/** Choose or drop a file, look at what it would bring, confirm, watch it come in. */
export function RestoreBackup({ onFile, onRestore }: RestoreBackupProps) {
  const [state, setState] = useState<State>({ at: 'choose' })
  const stop = useRef<AbortController>(null)

  const fail = (text: string): void => setState({ at: 'choose', notice: { kind: 'problem', text } })
  const check = async (file: File): Promise<void> => {
    setState({ at: 'checking' })
    try {
      const result = await onFile(file)
      if ('problem' in result) fail(result.problem)
      else setState({ at: 'preview', preview: result.preview })
    } catch (error) {
      fail(problemText(error))
    }
  }
  const restore = async (agencies: Standing, total: number): Promise<void> => {
    const { signal } = (stop.current = new AbortController())
    setState({ at: 'running', done: 0, total })
    try {
      const onProgress = (done: number, all: number): void => setState({ at: 'running', done, total: all })
      const { added, newAgencies } = await onRestore({ agencies, signal, onProgress })
      setState({ at: 'choose', notice: { kind: 'done', text: restoredText(added, newAgencies.length) } })
    } catch (error) {
      fail(problemText(error))
    }
  }
  return (
    <>
      <h3>{BACKUP_TEXT.restoreHeading}</h3>
      <p class="dash-soft">{BACKUP_TEXT.restoreMeaning}</p>
      {state.at === 'choose' && (
        <>
          <FileDrop
            label={BACKUP_TEXT.choose}
            hint={BACKUP_TEXT.drop}
            accept=".json,.html,application/json,text/html"
            onFile={check}
          />
          {state.notice && <Notice kind={state.notice.kind}>{state.notice.text}</Notice>}
        </>
      )}
      {state.at === 'checking' && <p role="status">{BACKUP_TEXT.reading}</p>}
      {state.at === 'preview' && (
        <RestorePreview
          preview={state.preview}
          onConfirm={(agencies) => restore(agencies, state.preview.added)}
          onCancel={() => setState({ at: 'choose' })}
        />
      )}
      {state.at === 'running' && (
        <div class="dash-bar">
          <label class="dash-progress">
            {BACKUP_TEXT.running} {progressText(state.done, state.total)}
            <progress value={state.done} max={Math.max(1, state.total)} />
          </label>
          <button type="button" class="dash-button" onClick={() => stop.current?.abort()}>
            {SETTINGS_TEXT.stop}
          </button>
        </div>
      )}
    </>
  )
}
