import { useEffect, useRef, useState } from 'preact/hooks'
import type { NoticeKind } from '../../../components/dashboard/notice.tsx'
import type { SheetView } from '../../../components/dashboard/reports/report-preview.tsx'
import type { Progress } from '../../../components/dashboard/reports/report-progress.tsx'
import type { FileWish } from '../../../components/dashboard/reports/reports-page.tsx'
import { systemClock } from '../../../components/clock.ts'
import { REPORTS_TEXT, savedText } from '../../../lib/text/reports.ts'
import { saveBlob } from '../../popup/save-file.ts'
import { askReport } from './ask-report.ts'
import type { Question } from './messages.ts'
import { startWorker } from './start-worker.ts'

type Wanted = Omit<Question, 'now' | 'want'>

interface ReportState {
  sheets?: SheetView[]
  progress?: Progress
  notice?: { kind: NoticeKind; text: string }
  save(wish: FileWish): void
  stop(): void
  /** Makes the preview anew. */
  again(): void
}

/** Work shorter than this, in milliseconds, shows no bar: it would only flicker. */
const PATIENCE = 400

/** The report as it stands, and as the database changes; its files, when they are asked for. `known`: what the database holds. */
export function useReport(wanted: Wanted | undefined, known: readonly unknown[]): ReportState {
  const [sheets, setSheets] = useState<SheetView[]>()
  const [progress, setProgress] = useState<Progress>()
  const [notice, setNotice] = useState<ReportState['notice']>()
  const looking = useRef<AbortController>(null)
  const saving = useRef<AbortController>(null)
  const problem = (key: 'failed' | 'too-many'): void =>
    setNotice({ kind: 'problem', text: key === 'too-many' ? REPORTS_TEXT.tooMany : REPORTS_TEXT.failed })

  const begin = (held: typeof looking): AbortSignal => {
    held.current?.abort()
    held.current = new AbortController()
    setNotice(undefined)
    return held.current.signal
  }
  const look = async (): Promise<void> => {
    if (!wanted) return
    const signal = begin(looking)
    const began = performance.now()
    const onProgress = (told: Progress): void => {
      if (performance.now() - began > PATIENCE && !saving.current) setProgress(told)
    }
    try {
      const end = await askReport(
        startWorker,
        { ...wanted, now: systemClock.now(), want: { as: 'preview' } },
        { signal, onProgress },
      )
      if ('sheets' in end) setSheets(end.sheets)
      else if ('problem' in end) problem(end.problem)
    } catch {
      // Stopped: another took its place, or the operator said so, who is told.
      return
    }
    if (!saving.current) setProgress(undefined)
  }
  const save = async (want: FileWish): Promise<void> => {
    if (!wanted) return
    const signal = begin(saving)
    const controller = saving.current
    try {
      const end = await askReport(
        startWorker,
        { ...wanted, now: systemClock.now(), want },
        { signal, onProgress: setProgress },
      )
      if ('problem' in end) problem(end.problem)
      if ('file' in end) {
        saveBlob(end.file.name, end.file.content)
        setNotice({ kind: 'done', text: savedText(end.file.name) })
      }
    } catch {
      return
    } finally {
      if (saving.current === controller) saving.current = null
    }
    setProgress(undefined)
  }
  const stop = (): void => {
    looking.current?.abort()
    saving.current?.abort()
    saving.current = null
    setProgress(undefined)
    setNotice({ kind: 'caution', text: REPORTS_TEXT.stopped })
  }

  // Another report: what is shown is not of it, and what is being made is not wanted any more.
  useEffect(() => {
    setSheets(undefined)
    setProgress(undefined)
    return () => {
      looking.current?.abort()
      saving.current?.abort()
      saving.current = null
    }
  }, [wanted])
  useEffect(() => void look(), [wanted, ...known])
  return {
    sheets,
    progress,
    notice,
    save: (wish) => void save(wish),
    stop,
    again: () => void look(),
  }
}
