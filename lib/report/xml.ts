import { guardFormula } from './guard-formula.ts'

/** Excel repairs, with a warning, a file whose cell holds more than 32,767 characters. */
const LONGEST = 32_000

/** What XML 1.0 cannot say at all; lone surrogates are seen to first. Carriage returns would be read as line feeds. */
const UNSAYABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** A cell's text as it will stand: guarded, whole, without what no file of ours can say. */
export function cellText(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  const sayable = short.toWellFormed().replace(/\r\n?/g, '\n').replace(UNSAYABLE, '\uFFFD')
  // LibreOffice loses a tab of an ODS. It was guarded as one all the same.
  return guardFormula(sayable).replaceAll('\t', ' ')
}

/** Text between tags or in an attribute. */
export function escapeXml(text: string): string {
  if (!/[&<>"]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A document's text with the declaration every part begins with. */
export function* withHead(pieces: Iterable<string>): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  yield* pieces
}

/** After so many rows a writer tells how far it is. */
export const TELL_EVERY = 500
