import { BYTES_PER_FILE } from '../batches.ts'
import { decodeFile } from './decode-file.ts'
import { findCodes } from './find-codes.ts'
import { type Finding, finding } from './finding.ts'
import { findJsonFault } from './json-fault.ts'

/** What a file's content comes to: nothing of the content itself, which leaves the worker with the file. */
export interface ContentCheck {
  findings: Finding[]
  /** Agency codes that surely stand in it; undefined where it could not be read. */
  codes?: string[]
  /** SHA-256 of its bytes; undefined where it was not read. */
  digest?: string
}

/** Larger files are not even read: none of them is a data file. */
export const BYTES_READ = 64 * 1024 * 1024

/** What can be said of a file before it is read (R15). `bytes`: NaN where not even its size is known. */
export function checkOutside(name: string, bytes: number): Finding[] {
  const findings: Finding[] = []
  if (!/\.json$/i.test(name)) findings.push(finding('not-json-name', {}))
  if (bytes === 0) findings.push(finding('empty', {}))
  if (bytes > BYTES_PER_FILE) findings.push(finding('too-large', { bytes, limit: BYTES_PER_FILE }))
  if (bytes > BYTES_READ) findings.push(finding('not-read-for-size', { bytes }))
  return findings
}

interface ContentQuestions {
  /** Codes of the agencies followed. */
  known: readonly string[]
  /** What the documents call a field that holds an agency code. */
  codeField: string
  /** Against the office's JSON Schema, where it has one. */
  validate?: (content: unknown) => Finding[]
}

/** Checks a file's text and JSON. */
export function checkContent(bytes: Uint8Array, questions: ContentQuestions): Omit<ContentCheck, 'digest'> {
  // Said of its size already.
  if (bytes.length === 0) return { findings: [] }
  const { known, codeField, validate } = questions
  const { text, findings } = decodeFile(bytes)
  if (text === undefined) return { findings }
  if (text.trim() === '') return { findings: [...findings, finding('empty', {})] }
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return { findings: [...findings, whyNotJson(text)] }
  }
  if (isBare(content)) findings.push(finding('no-data', {}))
  return { findings: [...findings, ...(validate?.(content) ?? [])], codes: findCodes(content, known, codeField) }
}

function whyNotJson(text: string): Finding {
  if (/^\s*<(?:!doctype|html|head|body|\?xml|script|meta|div|table)/i.test(text)) {
    return finding('other-format', { looks: 'html' })
  }
  const fault = findJsonFault(text)
  const { line, column, path, found } = fault ?? { line: 1, column: 1, path: '', found: '' }
  return fault?.truncated
    ? finding('truncated', { line, column, path })
    : finding('not-json', { line, column, path, found })
}

/** Whole JSON with nothing in it, or no object and no list at all. */
function isBare(content: unknown): boolean {
  if (typeof content !== 'object' || content === null) return true
  return Array.isArray(content) ? content.length === 0 : Object.keys(content).length === 0
}
