import { useState } from 'preact/hooks'
import { csvAction, REPORTS_TEXT } from '../../../lib/text/reports.ts'
import { Notice, type NoticeKind } from '../notice.tsx'
import '../settings.css'
import { ReportForm, type ReportFormProps } from './report-form.tsx'
import { ReportPreview, type SheetView } from './report-preview.tsx'
import { type Progress, ReportProgress } from './report-progress.tsx'
import './reports.css'

/** What a file is wanted as; a CSV holds one sheet. */
export type FileWish = { as: 'ods' | 'xlsx' } | { as: 'csv'; sheet: string }

export interface ReportsPageProps extends ReportFormProps {
  /** The sheets as they would be saved now; undefined while they are made. */
  sheets?: readonly SheetView[]
  /** Something is being made. */
  progress?: Progress
  notice?: { kind: NoticeKind; text: string }
  /** The printable page; undefined where there is none. */
  paper?: string
  onSave(wish: FileWish): void
  onStop(): void
  /** Makes the preview anew, after it was stopped or failed. */
  onAgain(): void
}

/** Choose a report, look at it, save or print it. */
export function ReportsPage(props: ReportsPageProps) {
  const { sheets, progress, notice, paper, onSave, onStop, onAgain, ...form } = props
  const [chosen, setChosen] = useState(0)
  const shown = chosen < (sheets?.length ?? 0) ? chosen : 0
  const sheet = sheets?.[shown]
  return (
    <>
      <h1>{REPORTS_TEXT.heading}</h1>
      <ReportForm {...form} />
      <section class="dash-card" aria-labelledby="reports-files">
        <h2 id="reports-files">{REPORTS_TEXT.files}</h2>
        <div class="dash-bar">
          <SaveButton
            main
            text={REPORTS_TEXT.ods}
            disabled={!sheet || Boolean(progress)}
            onSave={() => onSave({ as: 'ods' })}
          />
          <SaveButton
            text={REPORTS_TEXT.xlsx}
            disabled={!sheet || Boolean(progress)}
            onSave={() => onSave({ as: 'xlsx' })}
          />
          {sheet && (
            <SaveButton
              text={csvAction(sheet.name)}
              disabled={Boolean(progress)}
              onSave={() => onSave({ as: 'csv', sheet: sheet.name })}
            />
          )}
          {paper ? (
            <a class="dash-button" href={paper} target="_blank" rel="noopener">
              {REPORTS_TEXT.print}
            </a>
          ) : (
            <span class="dash-soft">{REPORTS_TEXT.allNoPrint}</span>
          )}
        </div>
        {progress && <ReportProgress progress={progress} onStop={onStop} />}
        {notice && <Notice kind={notice.kind}>{notice.text}</Notice>}
        {!sheets && !progress && (
          <p>
            <button type="button" class="dash-button" onClick={onAgain}>
              {REPORTS_TEXT.again}
            </button>
          </p>
        )}
      </section>
      {sheets && <ReportPreview sheets={sheets} shown={shown} onShow={setChosen} />}
    </>
  )
}

function SaveButton(props: { text: string; main?: boolean; disabled: boolean; onSave(): void }) {
  return (
    <button
      type="button"
      class={`dash-button${props.main ? ' dash-button--main' : ''}`}
      disabled={props.disabled}
      onClick={props.onSave}
    >
      {props.text}
    </button>
  )
}
