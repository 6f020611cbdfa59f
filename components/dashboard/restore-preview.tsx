import { useState } from 'preact/hooks'
import type { Agency } from '../../lib/domain/agencies.ts'
import { agencyOptionText } from '../../lib/text/dashboard.ts'
import { listed, named } from '../../lib/text/labels.ts'
import {
  AGENCY_FIELDS,
  agencyFieldText,
  conflictText,
  BACKUP_TEXT,
  leftOutText,
  recordsText,
  settingName,
  SETTINGS_TEXT,
} from '../../lib/text/settings.ts'
import { Choice } from './field.tsx'
import { Notice } from './notice.tsx'

/** Whose particulars stand where an agency differs. */
export type Standing = 'ours' | 'backup'

export interface Preview {
  /** The file's name, and when it was made. */
  title: string
  added: number
  same: number
  /** Of `same`: known here in another detail, which stands. */
  otherwise: number
  newAgencies: readonly Agency[]
  newSettings: readonly string[]
  /** Set here to something else, which stands. */
  keptSettings: readonly string[]
  /** Names of what this version cannot restore, or will not. */
  leftOut: readonly string[]
  conflicts: readonly { ours: Agency; theirs: Agency; fields: readonly string[] }[]
}

/** What a restore would bring, before anything is written. */
export function RestorePreview(props: { preview: Preview; onConfirm(agencies: Standing): void; onCancel(): void }) {
  const { preview, onConfirm, onCancel } = props
  const { title, added, same, otherwise, newAgencies, newSettings, keptSettings, leftOut, conflicts } = preview
  const [standing, setStanding] = useState<Standing>('ours')
  const isNothing = added === 0 && newAgencies.length === 0 && newSettings.length === 0 && conflicts.length === 0
  const none = BACKUP_TEXT.none
  return (
    <section class="dash-form" aria-label={BACKUP_TEXT.previewHeading}>
      <h4>{named(BACKUP_TEXT.previewHeading, title)}</h4>
      <dl class="dash-counts">
        <dt>{BACKUP_TEXT.added}</dt>
        <dd>{recordsText(added)}</dd>
        <dt>{BACKUP_TEXT.same}</dt>
        <dd>{recordsText(same - otherwise)}</dd>
        {otherwise > 0 && (
          <>
            <dt>{BACKUP_TEXT.otherwise}</dt>
            <dd>{recordsText(otherwise)}</dd>
          </>
        )}
        <dt>{BACKUP_TEXT.newAgencies}</dt>
        <dd>{listed(newAgencies.map(agencyOptionText)) || none}</dd>
        <dt>{BACKUP_TEXT.newSettings}</dt>
        <dd>{listed(newSettings.map(settingName)) || none}</dd>
        {keptSettings.length > 0 && (
          <>
            <dt>{BACKUP_TEXT.keptSettings}</dt>
            <dd>{listed(keptSettings.map(settingName))}</dd>
          </>
        )}
        <dt>{BACKUP_TEXT.conflicts}</dt>
        <dd>{listed(conflicts.map(({ ours }) => agencyOptionText(ours))) || none}</dd>
      </dl>
      {leftOut.length > 0 && <Notice kind="caution">{leftOutText(leftOut)}</Notice>}
      {conflicts.length > 0 && (
        <>
          <ul class="dash-list">
            {conflicts.flatMap(({ ours, theirs, fields }) =>
              fields.map((field) => (
                <li key={`${ours.code} ${field}`}>
                  {named(
                    `${ours.name} ${AGENCY_FIELDS[field] ?? field}`,
                    conflictText(agencyFieldText(field, ours[field]), agencyFieldText(field, theirs[field])),
                  )}
                </li>
              )),
            )}
          </ul>
          <Choice
            legend={BACKUP_TEXT.conflictHint}
            options={[
              { value: 'ours', label: BACKUP_TEXT.ours },
              { value: 'backup', label: BACKUP_TEXT.theirs },
            ]}
            value={standing}
            onValue={setStanding}
          />
        </>
      )}
      {isNothing && <p>{BACKUP_TEXT.nothing}</p>}
      <p class="dash-bar">
        {!isNothing && (
          <button type="button" class="dash-button dash-button--main" onClick={() => onConfirm(standing)}>
            {BACKUP_TEXT.confirm}
          </button>
        )}
        <button type="button" class="dash-button" onClick={onCancel}>
          {SETTINGS_TEXT.cancel}
        </button>
      </p>
    </section>
  )
}
