import { useId, useMemo, useState } from 'preact/hooks'
import { severityOf } from '../../../lib/domain/file-checks/finding.ts'
import type { JudgedFile } from '../../../lib/domain/file-checks/judge-files.ts'
import type { Month } from '../../../lib/domain/months.ts'
import { rocMoment, rocMonth } from '../../../lib/text/dates.ts'
import { findingText, sizeText } from '../../../lib/text/file-checks.ts'
import { DROP_TEXT, FILES_TEXT, MONTH_FROM, SEVERITY_LABELS } from '../../../lib/text/file-plan.ts'
import { FileStateMark, fileStateOf } from './file-state.tsx'
import { named } from '../../../lib/text/labels.ts'

export interface CheckedFilesProps {
  files: readonly JudgedFile[]
  /** The months a file can be of, newest first. */
  months: readonly Month[]
  busy: boolean
  onMonth(id: string, month: Month | undefined): void
  onRecord(id: string): void
  onRemove(id: string): void
}

/** Every file dropped, with what was found, its month, and what can be made of it. */
export function CheckedFiles({ files, ...rest }: CheckedFilesProps) {
  return (
    <div class="dash-scroll">
      <table class="dash-table dash-table--plain files-table" aria-label={DROP_TEXT.list}>
        <thead>
          <tr>
            <th scope="col">{FILES_TEXT.file}</th>
            <th scope="col">{DROP_TEXT.monthOf}</th>
            <th scope="col">{FILES_TEXT.producedAt}</th>
            <th scope="col">{DROP_TEXT.result}</th>
            <th scope="col">{DROP_TEXT.action}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <SameRow key={file.id} file={file} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Omit<CheckedFilesProps, 'files'> & { file: JudgedFile }

/** Draws a row anew only where something of it changed: of fifty files checked one by one, one row changes a time. */
function SameRow(props: RowProps) {
  const { file, months, busy, onMonth, onRecord, onRemove } = props
  // Judging makes every file anew, mostly with the same in it.
  const told = JSON.stringify(file)
  return useMemo(() => <Row {...props} />, [told, months, busy, onMonth, onRecord, onRemove])
}

function Row({ file, months, busy, onMonth, onRecord, onRemove }: RowProps) {
  const { id, name, bytes, time, verified, findings, recorded, evidence, content, month } = file
  const state = fileStateOf(file)
  return (
    <tr>
      <th scope="row">
        <span class="dash-break">{name}</span>
        <p class="dash-soft">{sizeText(bytes)}</p>
      </th>
      <td>
        <MonthOf file={file} months={months} onMonth={onMonth} />
      </td>
      <td class="dash-nowrap">
        {time ? rocMoment(time) : <span class="dash-soft">{DROP_TEXT.noTime}</span>}
        {time && !verified && <p class="dash-soft">({FILES_TEXT.unverified})</p>}
      </td>
      <td class="files-table__result">
        <FileStateMark state={state} />
        {findings.length > 0 && (
          <ul class="files-findings">
            {findings.map((one) => (
              <li key={JSON.stringify(one)} data-severity={severityOf(one)}>
                <span class="dash-hidden">{named(SEVERITY_LABELS[severityOf(one)], '')}</span>
                {findingText(one)}
              </li>
            ))}
          </ul>
        )}
        {content && state !== 'problem' && !month && <p class="dash-soft">{DROP_TEXT.needMonth}</p>}
      </td>
      <td>
        <div class="files-table__actions">
          {recorded && <span class="dash-soft">{DROP_TEXT.recorded}</span>}
          {evidence && (
            <button type="button" class="dash-button" disabled={busy} onClick={() => onRecord(id)}>
              {DROP_TEXT.record}
              <span class="dash-hidden"> {name}</span>
            </button>
          )}
          <button type="button" class="dash-button" onClick={() => onRemove(id)}>
            {DROP_TEXT.remove}
            <span class="dash-hidden"> {name}</span>
          </button>
        </div>
      </td>
    </tr>
  )
}

/** Settled by a record; else the operator may say it, whatever was found beside the name. */
function MonthOf({ file, months, onMonth }: Pick<RowProps, 'file' | 'months' | 'onMonth'>) {
  const id = useId()
  // Fifty lists of fifty months are drawn for nothing: each gets its months when somebody comes near.
  const [near, setNear] = useState(false)
  const { month, monthFrom } = file
  if (monthFrom === 'record' && month) return <Told month={month} from={monthFrom} />
  const approach = (): void => setNear(true)
  const others = near ? months.filter((one) => one !== month) : []
  return (
    <>
      <label class="dash-hidden" for={id}>
        {DROP_TEXT.monthOf} {file.name}
      </label>
      <select
        id={id}
        class="files-month"
        value={month ?? ''}
        onFocus={approach}
        onPointerEnter={approach}
        onChange={(event) => onMonth(file.id, event.currentTarget.value || undefined)}
      >
        <option value="">{DROP_TEXT.chooseMonth}</option>
        {[...(month ? [month] : []), ...others]
          .toSorted()
          .reverse()
          .map((one) => (
            <option key={one} value={one}>
              {rocMonth(one)}
            </option>
          ))}
      </select>
      {monthFrom && monthFrom !== 'choice' && <p class="dash-soft">{MONTH_FROM[monthFrom]}</p>}
    </>
  )
}

function Told({ month, from }: { month: Month; from: keyof typeof MONTH_FROM }) {
  return (
    <>
      {rocMonth(month)}
      <p class="dash-soft">{MONTH_FROM[from]}</p>
    </>
  )
}
