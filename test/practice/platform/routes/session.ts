import { findPlatformAgency } from '../agencies.ts'
import { paths } from '../paths.ts'
import type { Answer, PlatformDesk, Route } from '../state/desk.ts'
import type { Identity } from '../views/view.ts'

/** eCPA stands before the platform: nobody is let in without its certificate or password [001, 002 一]. */
export const askLogin = ({ session }: PlatformDesk): Answer => ({
  view: { page: 'login', message: session.timedOut ? '連線逾時,請重新登入' : null },
})

/** Any password will do. */
export const login: Route = ({ session }) => {
  session.login()
  return { redirect: paths.counts }
}

/** 登入後即可依本機關或兼辦機關之身分執行相關功能 [002 一6]. */
export const takeIdentity: Route = (desk, { fields }) => {
  const wished = findPlatformAgency(fields.get('as'))
  if (wished && desk.mayAct.includes(wished)) desk.acting = wished
  return { redirect: paths.upload }
}

export const identityOf = ({ acting, mayAct }: PlatformDesk): Identity => ({
  code: acting.code,
  name: acting.name,
  others: mayAct.filter(({ code }) => code !== acting.code),
})
