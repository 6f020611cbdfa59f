import type { SeenAgency } from '../../lib/domain/agency-names.ts'
import { POPUP, seenAgencyLabel } from '../../lib/text/popup.ts'
import { Icon } from '../icons.tsx'
import './seen-agencies.css'

interface SeenAgenciesProps {
  seen: readonly SeenAgency[]
  onChoose(agency: SeenAgency): void
}

/** Agencies that pages named: one click fills them in, to be confirmed. */
export function SeenAgencies({ seen, onChoose }: SeenAgenciesProps) {
  if (seen.length === 0) return null
  return (
    <fieldset class="seen">
      <legend class="seen__label">{POPUP.setupSeen}</legend>
      {seen.map((agency) => (
        <button type="button" key={agency.code} class="button button--quiet seen__one" onClick={() => onChoose(agency)}>
          <Icon name="plus" size={13} />
          {seenAgencyLabel(agency.code, agency.name)}
        </button>
      ))}
    </fieldset>
  )
}
