import type { Progress } from '../../../components/dashboard/reports/report-progress.tsx'
import type { Answer, Question } from './messages.ts'

type End = Exclude<Answer, { progress: Progress }>

/** What is told on the way. */
export interface Asking {
  signal: AbortSignal
  onProgress(progress: Progress): void
}

/**
 * Has a worker of its own make a report, and ends it with the answer or when `signal` says so; then it rejects with
 * the signal's reason.
 */
export function askReport(startWorker: () => Worker, question: Question, { signal, onProgress }: Asking): Promise<End> {
  if (signal.aborted) return Promise.reject(signal.reason)
  const worker = startWorker()
  const began = performance.now()
  return new Promise<End>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if ('progress' in data)
        onProgress({ ...data.progress, left: secondsLeft(data.progress, performance.now() - began) })
      else resolve(data)
    })
    worker.addEventListener('error', () => resolve({ problem: 'failed' }))
    worker.postMessage(question)
  }).finally(() => worker.terminate())
}

/** Shorter than this nobody needs to be told. */
const WORTH_SAYING = 3

/** Reading the agencies is about half the work; a guess, and said as one. */
function secondsLeft({ of, done, total }: Progress, took: number): number | undefined {
  const share = (done / Math.max(1, total)) * 0.5 + (of === 'rows' ? 0.5 : 0)
  if (share === 0) return undefined
  const seconds = Math.round(((took / share) * (1 - share)) / 1000)
  return seconds >= WORTH_SAYING ? seconds : undefined
}
