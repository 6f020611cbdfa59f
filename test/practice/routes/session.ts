import { paths } from '../paths.ts'
import type { Answer, Desk, Route } from './answer.ts'

export const askLogin = ({ session }: Desk): Answer => ({
  view: { page: 'login', message: session.timedOut ? '連線逾時,請重新登入' : null },
})

/** Any name and password will do. */
export const login: Route = ({ session }) => {
  session.login()
  return { redirect: paths.menu }
}

export const showMenu: Route = () => ({ view: { page: 'menu' } })
