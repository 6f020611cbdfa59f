import type { Words } from './en/words.ts'

declare global {
  /** The English words, put there before anything that speaks is loaded; absent where Chinese is spoken. */
  var chaiqinEnglish: Partial<Words> | undefined
}

/**
 * The words of one file in the language of this page: English where it was put there before, else Chinese. Chosen once,
 * as the file is loaded: a page that changes its language is loaded again.
 */
export function chosen<Chinese>(name: keyof Words, zh: Chinese): Chinese {
  return (globalThis.chaiqinEnglish?.[name] as Chinese | undefined) ?? zh
}
