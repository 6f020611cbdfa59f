import { BYTES_READ, type ContentCheck, checkContent } from '../../../lib/domain/file-checks/check-content.ts'
import { readSchema, type Validate } from '../../../lib/domain/file-checks/find-schema-faults.ts'
import { finding } from '../../../lib/domain/file-checks/finding.ts'
import { CODE_FIELD } from '../../../lib/text/zh/file-checks.ts'
import type { Answer, Question } from './messages.ts'

let schema: { text: string; validate: Validate | undefined } | undefined

/**
 * Reads and checks files beside the page, which stays free to answer. A file's content never leaves this worker; only
 * what was found does. Ending the worker frees all of it.
 */
export function checkFiles(): void {
  addEventListener('message', ({ data }: MessageEvent<Question>) => {
    if (data.ask === 'schema') answer({ id: data.id, usable: validatorOf(data.schema) !== undefined })
    else void check(data).then((content) => answer({ id: data.id, content }))
  })
}

async function check({ file, known, schema }: Extract<Question, { ask: 'file' }>): Promise<ContentCheck> {
  if (file.size > BYTES_READ) return { findings: [] }
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { findings: [finding('unreadable', {})] }
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex()
  const validate = schema === undefined ? undefined : (validatorOf(schema) ?? unusable)
  return { ...checkContent(bytes, { known, codeField: CODE_FIELD, validate }), digest }
}

/** Read once for all files of a run. */
function validatorOf(text: string): Validate | undefined {
  if (schema?.text !== text) schema = { text, validate: readSchema(text) }
  return schema.validate
}

const unusable: Validate = () => [finding('schema-unusable', {})]

function answer(message: Answer): void {
  postMessage(message)
}
