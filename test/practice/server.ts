import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { parseFormBody } from './form-body.ts'
import { paths } from './paths.ts'
import type { Answer, Desk } from './routes/answer.ts'
import { askLogin } from './routes/session.ts'
import { routes } from './routes/table.ts'
import type { Page } from './skins/html.ts'
import { htmlPage } from './skins/html.ts'
import type { Skin } from './skins/skin.ts'
import type { View } from './views/view.ts'

const BODY_LIMIT = 16 * 1024

/** A route's answer, or a document of the skin's that says nothing. */
type Served = Answer | { readonly standing: Page }

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
  const { answer, headers } = await decide(desk, skin, request, path, new URLSearchParams(search))
  const status = statusOf(answer)
  // Logged before it is sent: who has the answer finds it in the log.
  desk.log.add({ what: 'request', method, path, status, page: 'view' in answer ? answer.view.page : null })
  send(response, status, answer, headers, (view) => skin.render(view, isPartial(request)))
}

/** The page's own script asks: it wants the parts that change, not a document. */
const isPartial = ({ headers }: IncomingMessage) => headers['x-microsoftajax'] === 'Delta=true'

async function decide(desk: Desk, skin: Skin, request: IncomingMessage, path: string, search: URLSearchParams) {
  try {
    return { answer: await take(desk, skin, request, path, search), headers: {} }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status, message, headers } = error
    return { answer: { status, view: { page: 'error', message } } satisfies Answer, headers }
  }
}

async function take(
  desk: Desk,
  skin: Skin,
  request: IncomingMessage,
  path: string,
  search: URLSearchParams,
): Promise<Served> {
  const standing = skin.standing?.[path]
  if (standing) {
    refuseIfBroken(desk)
    return { standing: htmlPage(standing()) }
  }
  const methods = routes[path]
  if (!methods) throw new Refusal(404, '查無此網頁。')
  const route = methods[request.method ?? '']
  if (!route) throw new Refusal(405, '不支援的要求。', { allow: Object.keys(methods).join(', ') })
  refuseIfBroken(desk)
  const fields = request.method === 'POST' ? await readForm(request, skin) : search
  if (path !== paths.login && !desk.session.admit()) return askLogin(desk)
  return route(desk, fields)
}

function refuseIfBroken({ faults }: Desk) {
  if (faults.broken) throw new Refusal(500, '系統發生錯誤，請洽系統管理員。')
}

async function readForm(request: IncomingMessage, { charset }: Skin): Promise<URLSearchParams> {
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
  return parseFormBody(Buffer.concat(chunks), charset)
}

function statusOf(answer: Served): number {
  if ('redirect' in answer) return 303
  return 'view' in answer ? (answer.status ?? 200) : 200
}

function send(
  response: ServerResponse,
  status: number,
  answer: Served,
  headers: Record<string, string>,
  render: (view: View) => Page,
) {
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
    const { type, body } = 'standing' in answer ? answer.standing : render(answer.view)
    response.writeHead(status, { ...common, 'content-type': type }).end(body)
  }
}
