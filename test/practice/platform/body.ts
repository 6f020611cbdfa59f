import type { IncomingMessage } from 'node:http'
import type { Asked } from './state/desk.ts'

/** Eleven files of five megabytes must come in to be refused; a hundred megabytes need not. */
const LIMIT = 80 * 1024 * 1024

/** What a form sent, with its files; null where it is too large or of another kind. */
export async function readBody(request: IncomingMessage): Promise<Asked | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > LIMIT) return null
    chunks.push(chunk)
  }
  const type = request.headers['content-type'] ?? ''
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) return null
  const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData()
  const fields = new URLSearchParams()
  const files: Asked['files'][number][] = []
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.append(name, value)
    // A box in which nothing was chosen sends a file without a name.
    else if (value.name !== '') files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return { fields, files }
}
