import { useRef, useState } from 'preact/hooks'
import type { Audit, Claim } from '../../lib/domain/ledger-audit.ts'
import type { LedgerHead } from '../../lib/domain/ledger.ts'
import { ledgerText, parseClaim, PROOF_TEXT } from '../../lib/text/ledger.ts'
import { progressText, SETTINGS_TEXT } from '../../lib/text/settings.ts'
import { Field } from './field.tsx'
import { Notice } from './notice.tsx'
import { problemText } from './problem-text.ts'
import { ProofResult } from './proof-result.tsx'
import { SettingsSection } from './settings-page.tsx'
import { named } from '../../lib/text/labels.ts'

export interface ProofSettingsProps {
  head: LedgerHead
  nameOf(code: string): string
  /** Holds ledger and records against each other. */
  onAudit(options: {
    claim?: Claim | undefined
    signal: AbortSignal
    onProgress(done: number, total: number): void
  }): Promise<Audit>
}

type State =
  | { at: 'rest'; problem?: string }
  | { at: 'running'; done: number; total: number }
  | { at: 'told'; audit: Audit; claim: Claim | undefined }

/** The ledger's end, its audit with progress and stop, and in plain words what that proves. */
export function ProofSettings({ head, nameOf, onAudit }: ProofSettingsProps) {
  const [state, setState] = useState<State>({ at: 'rest' })
  const [typed, setTyped] = useState({ count: '', code: '' })
  const [wrong, setWrong] = useState<{ count?: string; code?: string }>({})
  const stop = useRef<AbortController>(null)

  const verify = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (state.at === 'running') return
    const parsed = parseClaim(typed.count, typed.code)
    const claim = parsed && 'head' in parsed ? parsed : undefined
    setWrong(parsed && !claim ? (parsed as typeof wrong) : {})
    if (parsed && !claim) return
    const { signal } = (stop.current = new AbortController())
    setState({ at: 'running', done: 0, total: 0 })
    let shown = 0
    const onProgress = (done: number, total: number): void => {
      // A hundred times at most: drawing must not slow it down.
      if (done - shown < total / 100 && done < total) return
      shown = done
      setState({ at: 'running', done, total })
    }
    try {
      const audit = await onAudit({ claim, signal, onProgress })
      setState({ at: 'told', audit, claim })
    } catch (error) {
      setState({ at: 'rest', problem: problemText(error) })
    }
  }
  return (
    <SettingsSection id="proof">
      <p class="dash-soft">{PROOF_TEXT.meaning}</p>
      {head.count === 0 ? (
        <p>{PROOF_TEXT.empty}</p>
      ) : (
        <form class="dash-form" onSubmit={verify} noValidate>
          <p>{named(PROOF_TEXT.now, ledgerText(head))}</p>
          <details class="dash-proof__claim">
            <summary>{PROOF_TEXT.compare}</summary>
            <p class="dash-soft">{PROOF_TEXT.compareHint}</p>
            <div class="dash-form__fields">
              <Field
                label={PROOF_TEXT.count}
                value={typed.count}
                problem={wrong.count}
                onValue={(count) => setTyped((before) => ({ ...before, count }))}
                input={{ inputMode: 'numeric' }}
              />
              <Field
                label={PROOF_TEXT.code}
                hint={PROOF_TEXT.codeHint}
                value={typed.code}
                problem={wrong.code}
                onValue={(code) => setTyped((before) => ({ ...before, code }))}
              />
            </div>
          </details>
          {state.at === 'running' ? (
            <div class="dash-bar">
              <label class="dash-progress">
                {PROOF_TEXT.running} {progressText(state.done, state.total)}
                <progress value={state.done} max={Math.max(1, state.total)} />
              </label>
              <button type="button" class="dash-button" onClick={() => stop.current?.abort()}>
                {SETTINGS_TEXT.stop}
              </button>
            </div>
          ) : (
            <button type="submit" class="dash-button dash-button--main">
              {PROOF_TEXT.verify}
            </button>
          )}
        </form>
      )}
      {state.at === 'rest' && state.problem && <Notice kind="problem">{state.problem}</Notice>}
      {state.at === 'told' && <ProofResult audit={state.audit} claim={state.claim} nameOf={nameOf} />}
      <dl class="dash-proof__limits">
        <dt>{PROOF_TEXT.proves}</dt>
        <dd>{PROOF_TEXT.provesText}</dd>
        <dt>{PROOF_TEXT.provesNot}</dt>
        <dd>{PROOF_TEXT.provesNotText}</dd>
      </dl>
    </SettingsSection>
  )
}
