import { useState } from 'preact/hooks'
import type { SeenAgency } from '../../lib/domain/agency-names.ts'
import type { Agency } from '../../lib/domain/agencies.ts'
import { AGENCY_TEXT, CHANNEL_SHORT, SETTINGS_TEXT } from '../../lib/text/settings.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { AgencyForm } from './agency-form.tsx'
import { Notice } from './notice.tsx'
import { SettingsSection } from './settings-page.tsx'
import { useAction } from './use-action.tsx'

interface AgencySettingsProps {
  agencies: readonly Agency[]
  /** The form for a new one stands open, filled with what a page named. */
  adding?: SeenAgency | undefined
  /** Milliseconds since 1970. */
  now: number
  onSave(agency: Agency): Promise<void>
  onRemove(code: string): Promise<void>
}

type Open = { what: 'add' } | { what: 'edit' | 'remove'; code: string }

/** The agencies that are checked: add, change, take off the list. */
export function AgencySettings({ agencies, adding, now, onSave, onRemove }: AgencySettingsProps) {
  const isNew = adding !== undefined && agencies.every(({ code }) => code !== adding.code)
  const [open, setOpen] = useState<Open | undefined>(isNew ? { what: 'add' } : undefined)
  const action = useAction()
  const opened = open && 'code' in open ? agencies.find(({ code }) => code === open.code) : undefined

  const save = (agency: Agency): void =>
    action.run(async () => {
      await onSave(agency)
      setOpen(undefined)
      return SETTINGS_TEXT.saved
    })
  const remove = (code: string): void =>
    action.run(async () => {
      await onRemove(code)
      setOpen(undefined)
    })

  return (
    <SettingsSection id="agencies">
      {agencies.length === 0 ? (
        <p>{AGENCY_TEXT.none}</p>
      ) : (
        <div class="dash-scroll">
          <table class="dash-table dash-table--plain">
            <thead>
              <tr>
                <th scope="col">{AGENCY_TEXT.name}</th>
                <th scope="col">{AGENCY_TEXT.code}</th>
                <th scope="col">{AGENCY_TEXT.firstMonth}</th>
                <th scope="col">{AGENCY_TEXT.filedThroughColumn}</th>
                <th scope="col">{AGENCY_TEXT.channel}</th>
                <th scope="col">{AGENCY_TEXT.actions}</th>
              </tr>
            </thead>
            <tbody>
              {agencies.map(({ code, name, firstMonth, filedThrough, channel }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td>{code}</td>
                  <td>{rocMonth(firstMonth)}</td>
                  <td>{filedThrough ? rocMonth(filedThrough) : AGENCY_TEXT.noFiledThrough}</td>
                  <td>{CHANNEL_SHORT[channel]}</td>
                  <td class="dash-nowrap">
                    <RowButton name={name} label={SETTINGS_TEXT.edit} onClick={() => setOpen({ what: 'edit', code })} />{' '}
                    <RowButton
                      name={name}
                      label={SETTINGS_TEXT.remove}
                      onClick={() => setOpen({ what: 'remove', code })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open?.what === 'remove' && opened && (
        <Notice kind="caution">
          <p>
            <strong>
              {SETTINGS_TEXT.remove} {opened.name}
            </strong>
          </p>
          <p>{AGENCY_TEXT.removeMeaning}</p>
          <p class="dash-bar dash-actions">
            <button
              type="button"
              class="dash-button dash-button--danger"
              disabled={action.busy}
              onClick={() => remove(opened.code)}
            >
              {AGENCY_TEXT.removeConfirm}
            </button>
            <button type="button" class="dash-button" onClick={() => setOpen(undefined)}>
              {SETTINGS_TEXT.cancel}
            </button>
          </p>
        </Notice>
      )}
      {open?.what === 'add' || (open?.what === 'edit' && opened) ? (
        <AgencyForm
          key={opened?.code ?? ''}
          agency={opened}
          seen={opened ? undefined : adding}
          others={agencies.filter((one) => one !== opened)}
          now={now}
          busy={action.busy}
          onSave={save}
          onCancel={() => setOpen(undefined)}
        />
      ) : (
        <p>
          <button type="button" class="dash-button" onClick={() => setOpen({ what: 'add' })}>
            {AGENCY_TEXT.add}
          </button>
        </p>
      )}
      {action.notice}
    </SettingsSection>
  )
}

function RowButton({ name, label, onClick }: { name: string; label: string; onClick(): void }) {
  return (
    <button type="button" class="dash-button" onClick={onClick}>
      {label}
      <span class="dash-hidden"> {name}</span>
    </button>
  )
}
