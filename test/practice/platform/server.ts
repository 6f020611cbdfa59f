import type { IncomingMessage, RequestListener } from 'node:http'
import { readBody } from './body.ts'
import { paths } from './paths.ts'
import { askLogin } from './routes/session.ts'
import { routes } from './routes/table.ts'
import type { PlatformSkin } from './skins/skin.ts'
import type { Answer, PlatformDesk } from './state/desk.ts'

export function createListener(desk: PlatformDesk, skin: PlatformSkin): RequestListener {
  return async (request, response) => {
    const { method = '', url = '/' } = request
    const [path = '', search] = url.split('?', 2)
    const answer = await decide(desk, request, path, new URLSearchParams(search))
    const status = 'redirect' in answer ? 303 : (answer.status ?? 200)
    desk.log.add({ what: 'request', method, path, status, page: 'view' in answer ? answer.view.page : null })
    const common = { 'cache-control': 'no-store' }
    if ('redirect' in answer) {
      response.writeHead(status, { ...common, location: answer.redirect }).end()
      return
    }
    const isPartial = request.headers['x-requested-with'] === 'XMLHttpRequest'
    const { type, body, isFragment } = skin.render(answer.view, isPartial)
    const own = isFragment ? { 'x-fragment': 'true' } : {}
    response.writeHead(status, { ...common, ...own, 'content-type': type }).end(body)
  }
}

const refuse = (status: number, message: string): Answer => ({ status, view: { page: 'error', message } })

async function decide(desk: PlatformDesk, request: IncomingMessage, path: string, search: URLSearchParams) {
  const methods = routes[path]
  if (!methods) return refuse(404, '查無此網頁。')
  const route = methods[request.method ?? '']
  if (!route) return refuse(405, '不支援的要求。')
  if (desk.faults.broken) return refuse(500, '系統發生錯誤，請洽系統管理員。')
  const asked = request.method === 'POST' ? await readBody(request) : { fields: search, files: [] }
  if (!asked) return refuse(413, '資料過大或格式不符。')
  if (path !== paths.login && !desk.session.admit()) return askLogin(desk)
  return route(desk, asked)
}
