import type { ContentCheck } from '../../../lib/domain/file-checks/check-content.ts'
import { finding } from '../../../lib/domain/file-checks/finding.ts'
import type { DroppedFile } from '../../../lib/domain/file-checks/judge-files.ts'
import type { Month } from '../../../lib/domain/months.ts'
import type { Answer, Question } from './messages.ts'

/** What files are checked against. */
interface Questions {
  known: readonly string[]
  /** The office's JSON Schema, as text. */
  schema: string | undefined
}

export interface FileChecksState {
  files: readonly DroppedFile[]
  /** A file is being checked, or waits for its turn. */
  running: boolean
}

/** The files dropped, and their check: one at a time in a worker of their own. Lives as long as the page. */
export interface FileChecks {
  state(): FileChecksState
  subscribe(listener: () => void): () => void
  /** What to check against; where that changed, the files are checked once more. */
  ask(questions: Questions): void
  add(files: readonly File[]): void
  setMonth(id: string, month: Month | undefined): void
  remove(id: string): void
  clear(): void
  /** Leaves those not checked yet as they are; `resume` takes them up again. */
  stop(): void
  resume(): void
}

/** Nothing takes so long but a rule of a schema that never ends. */
const PATIENCE = 30_000

export function createFileChecks(startWorker: () => Worker, patience = PATIENCE): FileChecks {
  const listeners = new Set<() => void>()
  const handles = new Map<string, File>()
  let questions: Questions = { known: [], schema: undefined }
  let state: FileChecksState = { files: [], running: false }
  let worker: Worker | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let count = 0

  const change = (files: readonly DroppedFile[], running: boolean): void => {
    state = { files, running }
    for (const listener of listeners) listener()
  }
  /** The worker goes with everything it holds. */
  const end = (): void => {
    clearTimeout(timer)
    worker?.terminate()
    worker = undefined
  }
  const note = (id: string, content: ContentCheck): void => {
    clearTimeout(timer)
    change(
      state.files.map((file) => (file.id === id ? { ...file, content } : file)),
      state.running,
    )
    next()
  }
  const next = (): void => {
    const waiting = state.files.find(({ content }) => content === undefined)
    const file = waiting && handles.get(waiting.id)
    if (!waiting || !file) {
      end()
      if (state.running) change(state.files, false)
      return
    }
    if (!state.running) change(state.files, true)
    const { id } = waiting
    worker ??= hire()
    timer = setTimeout(() => {
      end()
      note(id, { findings: [finding('took-too-long', { seconds: patience / 1000 })] })
    }, patience)
    worker.postMessage({ ask: 'file', id, file, ...questions } satisfies Question)
  }
  const hire = (): Worker => {
    const hired = startWorker()
    hired.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      // What an ended worker still had on the way is of a check that was stopped.
      if (hired === worker && 'content' in data) note(data.id, data.content)
    })
    hired.addEventListener('error', () => {
      const busy = hired === worker ? state.files.find(({ content }) => content === undefined) : undefined
      if (!busy) return
      end()
      note(busy.id, { findings: [finding('unreadable', {})] })
    })
    return hired
  }
  const restart = (files: readonly DroppedFile[]): void => {
    end()
    change(files, state.running)
    next()
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ask(asked) {
      const same = asked.schema === questions.schema && asked.known.join() === questions.known.join()
      questions = asked
      if (!same && state.files.length > 0) restart(state.files.map((file) => ({ ...file, content: undefined })))
    },
    add(files) {
      const added = files.map((file): DroppedFile => {
        const id = String(count++)
        handles.set(id, file)
        return { id, name: file.name, bytes: file.size }
      })
      const wasRunning = state.running
      change([...state.files, ...added], wasRunning)
      if (!wasRunning) next()
    },
    setMonth(id, month) {
      change(
        state.files.map((file) => (file.id === id ? { ...file, month } : file)),
        state.running,
      )
    },
    remove(id) {
      handles.delete(id)
      const busy = state.files.find(({ content }) => content === undefined)?.id === id && state.running
      const files = state.files.filter((file) => file.id !== id)
      if (busy) restart(files)
      else change(files, state.running)
    },
    clear() {
      end()
      handles.clear()
      change([], false)
    },
    stop() {
      end()
      change(state.files, false)
    },
    resume() {
      if (!state.running) next()
    },
  }
}

/** Whether a text is a JSON Schema files can be checked with; asked in a worker that ends with the answer. */
export function isUsableSchema(startWorker: () => Worker, schema: string, patience = PATIENCE): Promise<boolean> {
  const worker = startWorker()
  return new Promise<boolean>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve('usable' in data && data.usable))
    worker.addEventListener('error', () => resolve(false))
    setTimeout(() => resolve(false), patience)
    worker.postMessage({ ask: 'schema', id: '', schema } satisfies Question)
  }).finally(() => worker.terminate())
}
