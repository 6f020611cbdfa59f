import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { paths } from './paths.ts'
import type { Answer, Desk } from './routes/answer.ts'
import { askLogin } from './routes/session.ts'
import { routes } from './routes/table.ts'
import type { Skin } from './skins/skin.ts'

const BODY_LIMIT = 16 * 1024

/** A request the console will not take up, with the status that says so. */
class Refusal extends Error {
  readonly status: number
  readonly headers: Record<string, string>
  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.headers = headers
  }
}

export function createListener(desk: Desk, skin: Skin): RequestListener {
  return (request, response) => {
    serve(desk, skin, request, response).catch((error) => {
      // Whoever asked has gone, or the server is stopping: nobody is left to tell.
      if (!request.socket.destroyed) throw error
    })
  }
}

async function serve(desk: Desk, skin: Skin, request: IncomingMessage, response: ServerResponse) {
  const { method = '', url = '/' } = request
  const [path = '', search] = url.split('?', 2)
  const { answer, headers } = await decide(desk, request, path, new URLSearchParams(search))
  const status = statusOf(answer)
  // Logged before it is sent: who has the answer finds it in the log.
  desk.log.add({ what: 'request', method, path, status, page: 'view' in answer ? answer.view.page : null })
  send(response, status, answer, skin, headers)
}

async function decide(desk: Desk, request: IncomingMessage, path: string, search: URLSearchParams) {
  try {
    return { answer: await take(desk, request, path, search), headers: {} }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status, message, headers } = error
    return { answer: { status, view: { page: 'error', message } } satisfies Answer, headers }
  }
}

async function take(desk: Desk, request: IncomingMessage, path: string, search: URLSearchParams): Promise<Answer> {
  const methods = routes[path]
  if (!methods) throw new Refusal(404, '查無此網頁。')
  const route = methods[request.method ?? '']
  if (!route) throw new Refusal(405, '不支援的要求。', { allow: Object.keys(methods).join(', ') })
  if (desk.faults.broken) throw new Refusal(500, '系統發生錯誤，請洽系統管理員。')
  const fields = request.method === 'POST' ? await readForm(request) : search
  if (path !== paths.login && !desk.session.admit()) return askLogin(desk)
  return route(desk, fields)
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    throw new Refusal(415, '不支援的資料格式。')
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > BODY_LIMIT) throw new Refusal(413, '資料過大。', { connection: 'close' })
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString())
}

function statusOf(answer: Answer): number {
  if ('redirect' in answer) return 303
  return 'view' in answer ? (answer.status ?? 200) : 200
}

function send(response: ServerResponse, status: number, answer: Answer, skin: Skin, headers: Record<string, string>) {
  const common = { 'cache-control': 'no-store', ...headers }
  if ('redirect' in answer) {
    response.writeHead(status, { ...common, location: answer.redirect }).end()
  } else if ('text' in answer) {
    response.writeHead(status, { ...common, 'content-type': 'text/plain; charset=utf-8' }).end(answer.text)
  } else if ('attachment' in answer) {
    const { name, type, body } = answer.attachment
    const disposition = `attachment; filename="${name}"`
    response.writeHead(status, { ...common, 'content-type': type, 'content-disposition': disposition }).end(body)
  } else {
    response.writeHead(status, { ...common, 'content-type': skin.contentType }).end(skin.render(answer.view))
  }
}
