import { useRef, useState } from 'preact/hooks'
import type { StatusDropProps } from '../../../components/dashboard/rollup/status-drop.tsx'
import { addStatus, type Rollup } from '../../../lib/domain/rollup.ts'
import { readStatus, STATUS_LIMIT, type StatusProblem } from '../../../lib/domain/status-file.ts'
import { olderText, statusProblemText } from '../../../lib/text/rollup.ts'

interface RollupState {
  rollup: Rollup
  running?: { done: number; total: number } | undefined
  taken?: { files: number; ms: number } | undefined
  problems: StatusDropProps['problems']
}

const EMPTY: RollupState = { rollup: new Map(), problems: [] }
/** Milliseconds of reading after which the page is drawn. */
const TURN = 30

/** Another page of the dashboard and back: they are there still. A new tab begins with none. */
let kept = EMPTY

/** The status files dropped, in this tab's memory alone: nothing of them goes to the database. */
export function useRollup() {
  const [state, show] = useState(kept)
  const setState = (next: RollupState): void => show((kept = next))
  const stop = useRef<AbortController>(null)

  async function take(files: readonly File[]): Promise<void> {
    const { signal } = (stop.current = new AbortController())
    const began = performance.now()
    let { rollup } = state
    const problems = new Map(state.problems.map(({ file, text }) => [file, text]))
    let drawn = 0
    let done = 0
    for (const file of files) {
      if (signal.aborted) break
      const problem = await read(file)
      if (problem) problems.set(file.name, problem)
      else problems.delete(file.name)
      done++
      if (performance.now() - drawn > TURN) {
        setState({ ...state, running: { done, total: files.length } })
        await new Promise((turn) => setTimeout(turn))
        drawn = performance.now()
      }
    }
    setState({
      rollup,
      problems: [...problems].map(([file, text]) => ({ file, text })),
      taken: { files: done, ms: performance.now() - began },
    })

    async function read(file: File): Promise<string | undefined> {
      const tooLarge: StatusProblem = { key: 'too-large', values: { limit: STATUS_LIMIT } }
      // Asked before it is read: a wrong file of gigabytes must not fill the memory.
      if (file.size > STATUS_LIMIT * 1024 * 1024) return statusProblemText(tooLarge)
      const checked = readStatus(new Uint8Array(await file.arrayBuffer()))
      if (!checked.ok) return statusProblemText(checked.problem)
      const added = addStatus(rollup, checked.value)
      rollup = added.rollup
      return added.older.length > 0 ? olderText(added.older) : undefined
    }
  }
  const { rollup, ...drop } = state
  return {
    rollup,
    clear: () => setState(EMPTY),
    drop: { ...drop, onFiles: (files: File[]) => void take(files), onStop: () => stop.current?.abort() },
  }
}
