import { isWholeFact } from '../../lib/domain/records.ts'
import type { Audit, Claim } from '../../lib/domain/ledger-audit.ts'
import {
  auditText,
  claimText,
  erasureText,
  findingText,
  fromText,
  ledgerText,
  moreText,
  PROOF_TEXT,
} from '../../lib/text/ledger.ts'
import { Notice } from './notice.tsx'

interface ProofResultProps {
  audit: Audit
  claim?: Claim | undefined
  /** An agency's name for its code. */
  nameOf(code: string): string
}

/** What an audit found: the sentence first, then each thing that does not hold, the first one first. */
export function ProofResult({ audit, claim, nameOf }: ProofResultProps) {
  const { findings, wrong, erasures } = audit
  const from = fromText(audit)
  return (
    <>
      <Notice kind={wrong === 0 ? 'done' : 'problem'}>
        <p>{auditText(audit)}</p>
        {wrong === 0 && from && <p>{from}</p>}
        {wrong === 0 && <p>{ledgerText(audit.head)}</p>}
      </Notice>
      {audit.claim && claim && (
        <Notice kind={audit.claim === 'same' ? 'done' : audit.claim === 'erased' ? 'caution' : 'problem'}>
          {claimText(audit.claim, claim)}
        </Notice>
      )}
      {wrong > 0 && (
        <section aria-labelledby="dash-proof-found">
          <h3 id="dash-proof-found">{PROOF_TEXT.found}</h3>
          <ol class="dash-list">
            {findings.map((finding, at) => (
              <li key={at}>{findingText(finding, nameOf, isWholeFact)}</li>
            ))}
          </ol>
          {wrong > findings.length && <p class="dash-soft">{moreText(wrong - findings.length)}</p>}
        </section>
      )}
      {erasures.length > 0 && (
        <section aria-labelledby="dash-proof-erased">
          <h3 id="dash-proof-erased">{PROOF_TEXT.erasures}</h3>
          <ul class="dash-list">
            {erasures.map((erasure, at) => (
              <li key={at}>{erasureText(erasure, nameOf)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
