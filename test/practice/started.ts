import { describe, onTestFinished } from 'vitest'
import type { PracticeOptions } from './practice.ts'
import { startPractice } from './practice.ts'
import { skinNames } from './skins/skin.ts'
import { visit } from './visitor.ts'

/** A console of its own for one test, its clock standing at the given moment, and someone before it. */
export async function startFor(instant: string, options: PracticeOptions = {}) {
  const practice = await startPractice({ differences: 'none', ...options })
  practice.setNow(instant)
  onTestFinished(practice.stop)
  return { practice, visitor: visit(practice.url) }
}

/** What the console does must not depend on how it looks: the same tests, once for each skin. */
export function inEverySkin(tests: (start: typeof startFor) => void) {
  describe.each(skinNames)('%s', (skin) => tests((instant, options) => startFor(instant, { skin, ...options })))
}
