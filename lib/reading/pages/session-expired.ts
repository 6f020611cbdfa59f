import { answer } from '../verdicts.ts'
import type { Page } from './page.ts'

/** Login, or the vendor's time-out words: nothing is read where a password or certificate is asked. */
export const sessionExpired: Page<'session-expired'> = {
  id: 'session-expired',
  recognises: (view) => view.isLogin,
  read: () => answer('session-expired', {}, []),
}
