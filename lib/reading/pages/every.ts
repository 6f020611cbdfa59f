import { pages } from './index.ts'
import type { Page } from './page.ts'
import { platformPages } from './platform.ts'

/** Console and platform together: what `npm run read` reads with, for a saved page may be of either. */
export const everyPage: readonly Page[] = [...new Set([...platformPages, ...pages])]
