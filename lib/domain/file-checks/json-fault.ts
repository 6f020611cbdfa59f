/**
 * Where a text stops being JSON, for people: line, column, and the place in the data. JSON.parse says it in each
 * browser's own English. Asked only once JSON.parse has refused the text; walks it once, without recursion.
 */
interface JsonFault {
  /** The text ends before the JSON does. */
  truncated: boolean
  /** Counted from 0. */
  offset: number
  /** Counted from 1. */
  line: number
  column: number
  /** `DATA[3].LEAVE`; '' at the top. */
  path: string
  /** The character that should not stand there; '' at the end. */
  found: string
}

const BLANK = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
/** What can be the cut beginning of a number, word or escape at the end of a text. */
const CUT = /^(?:-|\.|[eE][+-]?|t|tr|tru|f|fa|fal|fals|n|nu|nul|\\|\\u[0-9a-fA-F]{0,3})$/
const LONGEST_CUT = 5

type Frame = { list: boolean; key: string; index: number }
type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

/** The first fault; undefined where the text is JSON after all. */
export function findJsonFault(text: string): JsonFault | undefined {
  const stack: Frame[] = []
  let wanted: Wanted = 'value'
  let at = 0
  const skip = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) at += found.length
    return found
  }
  const passString = (): boolean => {
    const end = endOfString(text, at)
    at = Math.abs(end)
    return end > 0
  }
  const fault = (): JsonFault => faultAt(text, at, stack)

  for (;;) {
    skip(BLANK)
    const top = stack.at(-1)
    if (!top && wanted === 'comma-or-end') return at === text.length ? undefined : fault()
    if (at === text.length) return fault()
    const char = text[at] as string
    switch (wanted) {
      case 'value':
      case 'value-or-end':
        if (char === '{' || char === '[') {
          at++
          stack.push({ list: char === '[', key: '', index: 0 })
          wanted = char === '[' ? 'value-or-end' : 'key-or-end'
        } else if (char === ']' && wanted === 'value-or-end') {
          at++
          stack.pop()
          wanted = 'comma-or-end'
        } else if (char === '"') {
          if (!passString()) return fault()
          wanted = 'comma-or-end'
        } else {
          if (!(skip(WORD) ?? skip(NUMBER))) return fault()
          wanted = 'comma-or-end'
        }
        break
      case 'key':
      case 'key-or-end':
        if (char === '}' && wanted === 'key-or-end') {
          at++
          stack.pop()
          wanted = 'comma-or-end'
        } else {
          if (char !== '"') return fault()
          const start = at + 1
          if (!passString()) return fault()
          if (top) top.key = text.slice(start, at - 1)
          wanted = 'colon'
        }
        break
      case 'colon':
        if (char !== ':') return fault()
        at++
        wanted = 'value'
        break
      case 'comma-or-end':
        if (char === ',') {
          at++
          if (top?.list) top.index++
          wanted = top?.list ? 'value' : 'key'
        } else if (char === (top?.list ? ']' : '}')) {
          at++
          stack.pop()
        } else {
          return fault()
        }
        break
    }
  }
}

/**
 * Behind the closing quote of the string that begins at `start`; where it has none, the place
 * of what should not stand in it, negative.
 * By hand: a pattern would keep a way back for every character of a string of megabytes.
 */
function endOfString(text: string, start: number): number {
  let at = start + 1
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return -at
    if (code !== 0x5c) continue
    ESCAPE.lastIndex = at
    const escape = ESCAPE.exec(text)?.[0]
    if (escape === undefined) return -at
    at += escape.length - 1
  }
  return -at
}

/** Deeper places are named by their beginning. */
const NAMED_LEVELS = 12
const NAMED_LETTERS = 60

function faultAt(text: string, offset: number, stack: readonly Frame[]): JsonFault {
  let line = 1
  let start = 0
  for (let next = text.indexOf('\n'); next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) {
    line++
    start = next + 1
  }
  const path = stack
    .slice(0, NAMED_LEVELS)
    .map(({ list, key, index }) => (list ? `[${index}]` : `.${key.slice(0, NAMED_LETTERS)}`))
    .join('')
    .replace(/^\./, '')
    .replace(/\.$/, '')
  const rest = text.slice(offset)
  return {
    truncated: rest === '' || (rest.length <= LONGEST_CUT && CUT.test(rest)),
    offset,
    line,
    column: offset - start + 1,
    path,
    found: rest === '' ? '' : String.fromCodePoint(rest.codePointAt(0) as number),
  }
}
