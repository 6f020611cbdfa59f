/** Addresses of the platform; as with the console's, nobody outside should know any. */
export const paths = {
  login: '/platform/login',
  identity: '/platform/identity',
  counts: '/platform/counts',
  summary: '/platform/summary',
  history: '/platform/history',
  errors: '/platform/errors',
  check: '/platform/check',
  upload: '/platform/upload',
} as const
