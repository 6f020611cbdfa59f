import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Notice, type NoticeKind } from './notice.tsx'
import { problemText } from './problem-text.ts'

interface Action {
  busy: boolean
  /** Says how the last one ended. */
  notice?: VNode
  /** Does it; the sentence it gives is shown, and what it throws is said in words. */
  run(work: () => Promise<unknown>): void
  tell(kind: NoticeKind, text: string): void
  clear(): void
}

/** Something the operator set off: busy while it runs, then done or failed in a sentence. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ kind: NoticeKind; text: string }>()
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true)
    setTold(undefined)
    try {
      const text = await work()
      if (typeof text === 'string') setTold({ kind: 'done', text })
    } catch (error) {
      setTold({ kind: 'problem', text: problemText(error) })
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    notice: told && <Notice kind={told.kind}>{told.text}</Notice>,
    run: (work) => void run(work),
    tell: (kind, text) => setTold({ kind, text }),
    clear: () => setTold(undefined),
  }
}
