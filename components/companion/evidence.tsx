import { useEffect, useRef, useState } from 'preact/hooks'
import type { Month } from '../../lib/domain/months.ts'
import type { Fact, Run } from '../../lib/domain/records.ts'
import { rocDay } from '../../lib/text/dates.ts'
import { evidenceText, isNotNeeded, runText } from '../../lib/text/evidence.ts'
import { beside } from '../../lib/text/labels.ts'
import { POPUP } from '../../lib/text/popup.ts'
import type { Tell } from './data.ts'
import { RunEditor } from './run-editor.tsx'
import './evidence.css'
import { Sentence } from './sentence.tsx'

interface EvidenceProps {
  records: readonly Fact[]
  month: Month
  now: number
  onTell: Tell
}

/** The records a step rests on, in words; a run's day and counts can be corrected (R8, R10). */
export function Evidence({ records, month, now, onTell }: EvidenceProps) {
  const [editing, setEditing] = useState<string>()
  const edited = useRef<string>(undefined)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // Back where the editing began.
    if (editing === undefined && edited.current) {
      list.current?.querySelector<HTMLElement>(`[data-key="${edited.current}"]`)?.focus()
    }
    edited.current = editing
  }, [editing])
  // Marks have a line of their own, with the button that takes them back.
  const shown = records.filter(({ kind }) => kind !== 'mark')
  if (shown.length === 0) return null
  return (
    <ul class="evidence" ref={list} aria-label={POPUP.evidence}>
      {shown.map((record, index) => {
        const key = `${record.kind} ${index}`
        // A run of another month is corrected where it belongs.
        if (!isRun(record) || record.month !== month) {
          return (
            <li key={key}>
              <Sentence text={evidenceText(record)} />
            </li>
          )
        }
        return (
          <li key={key}>
            <Sentence text={runText(record)} />
            {editing === key ? (
              <RunEditor run={record} now={now} onTell={onTell} onDone={() => setEditing(undefined)} />
            ) : (
              <span class="evidence__day">
                {beside(!isNotNeeded(record) && `${POPUP.runDay} ${rocDay(record.on)} `)}
                <button
                  type="button"
                  class="button button--word"
                  data-key={key}
                  aria-label={`${POPUP.changeRun} ${POPUP.runDay} ${rocDay(record.on)}`}
                  onClick={() => setEditing(key)}
                >
                  {POPUP.changeRun}
                </button>
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function isRun(record: Fact): record is Run {
  return record.kind === 'correction' || record.kind === 'backfill'
}
