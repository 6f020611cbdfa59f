import { dereference, type OutputUnit, type Schema, type SchemaDraft, validate } from '@cfworker/json-schema'
import { type Finding, finding } from './finding.ts'

/** An office's JSON Schema, ready to check files with. */
export type Validate = (content: unknown) => Finding[]

/** So many errors of a file are listed; of the others their number. */
export const LISTED = 20
/** A file wrong in every row has more errors than can be kept: then so many rows of each list are looked at. */
const ROWS_LOOKED_AT = 1000

/** Keywords that say only that something below them is wrong; what is wrong has an entry of its own. */
const CARRIERS = new Set([
  '$ref',
  '$recursiveRef',
  'properties',
  'patternProperties',
  'additionalProperties',
  'items',
  'prefixItems',
  'additionalItems',
  'allOf',
  'if',
  'dependentSchemas',
  'unevaluatedProperties',
  'unevaluatedItems',
])
/** Of a list cut short these would say what is not so. */
const OF_WHOLE_LISTS = new Set(['minItems', 'contains', 'minContains'])

const DRAFTS: [RegExp, SchemaDraft][] = [
  [/draft-04/, '4'],
  [/draft-0[67]/, '7'],
  [/2019-09/, '2019-09'],
]

/** Reads a JSON Schema; undefined where the text is none, or points at something outside itself. */
export function readSchema(text: string): Validate | undefined {
  let schema: Schema
  try {
    schema = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return undefined
  const named = String(schema.$schema ?? '')
  const draft = DRAFTS.find(([pattern]) => pattern.test(named))?.[1] ?? '2020-12'
  try {
    const lookup = dereference(schema)
    // A wrong pattern or a reference into nowhere shows itself only where it is used.
    if (!isWhole(schema, lookup)) return undefined
    return (content) => faultsOf(content, schema, draft, lookup)
  } catch {
    return undefined
  }
}

type Lookup = Record<string, Schema | boolean>

function faultsOf(content: unknown, schema: Schema, draft: SchemaDraft, lookup: Lookup): Finding[] {
  let errors: OutputUnit[]
  let looked: number | undefined
  let seen = content
  try {
    errors = validate(seen, schema, draft, lookup, false).errors
  } catch (error) {
    // The validator hands its errors up as arguments: more than a hundred thousand overflow the stack.
    if (!(error instanceof RangeError)) return [finding('schema-unusable', {})]
    seen = cutLists(content)
    looked = ROWS_LOOKED_AT
    try {
      errors = validate(seen, schema, draft, lookup, false).errors.filter(({ keyword }) => !OF_WHOLE_LISTS.has(keyword))
    } catch {
      return [finding('schema-unusable', {})]
    }
  }
  const told = namesMissing(withoutBranches(errors).filter(({ keyword }) => !CARRIERS.has(keyword)))
  const findings = told.slice(0, LISTED).map((error) => toFinding(error, seen, schema, lookup))
  // A schema that only carries (everything in anyOf, say) still found something wrong.
  if (told.length === 0 && errors[0]) findings.push(toFinding(errors[0] as Told, seen, schema, lookup))
  if (told.length > LISTED) findings.push(finding('schema-more', { count: told.length - LISTED }))
  if (looked !== undefined) findings.push(finding('schema-many', { looked }))
  return findings
}

/** Where none of several forms fits, why each does not is noise: that none does is what there is to say. */
function withoutBranches(errors: readonly OutputUnit[]): OutputUnit[] {
  const places = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
  if (places.length === 0) return [...errors]
  const within = new Set(places.map(({ instanceLocation }) => instanceLocation))
  return errors.filter(({ keyword, keywordLocation, instanceLocation }) => {
    if (keyword === 'false') return !isBelow(instanceLocation, within)
    return !/\/(?:anyOf|oneOf)\/\d+(?:\/|$)/.test(keywordLocation)
  })
}

function isBelow(location: string, places: ReadonlySet<string>): boolean {
  for (let end = location.lastIndexOf('/'); end > 0; end = location.lastIndexOf('/', end - 1)) {
    if (places.has(location.slice(0, end))) return true
  }
  return false
}

/** An error, and for `required` which of the missing names it is: one error each, in the schema's order. */
type Told = OutputUnit & { nth: number }

function namesMissing(errors: readonly OutputUnit[]): Told[] {
  const counts = new Map<string, number>()
  return errors.map((error) => {
    if (error.keyword !== 'required') return { ...error, nth: 0 }
    const place = `${error.instanceLocation} ${error.keywordLocation}`
    const nth = counts.get(place) ?? 0
    counts.set(place, nth + 1)
    return { ...error, nth }
  })
}

function toFinding(error: Told, content: unknown, schema: Schema, lookup: Lookup): Finding {
  const steps = stepsOf(error.instanceLocation)
  const { path, name, row } = placeOf(steps, content)
  if (error.keyword === 'required') {
    const required = valueAt(error.keywordLocation, schema, lookup)
    const owner = steps.reduce<unknown>(
      (place, step) => (place as Record<string, unknown> | undefined)?.[step],
      content,
    )
    const missing = (Array.isArray(required) ? required : []).filter((key) => !Object.hasOwn(Object(owner), key))
    return finding('schema-missing', { path, name: String(missing[error.nth] ?? ''), row })
  }
  if (error.keyword === 'false') return finding('schema-extra', { path, name, row })
  const expected = valueAt(error.keywordLocation, schema, lookup)
  return finding('schema-format', { path, name, rule: error.keyword, expected: brief(expected), row })
}

/** `#/DATA/3/LEAVE` → `DATA`, `3`, `LEAVE`. */
function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => decodeURI(step).replaceAll('%23', '#').replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The place as people write it, the field's name, and in which row of the innermost list it stands (from 1). */
function placeOf(steps: readonly string[], content: unknown): { path: string; name: string; row?: number } {
  let place = content
  let path = ''
  let name = ''
  let row: number | undefined
  for (const step of steps) {
    if (Array.isArray(place)) {
      path += `[${step}]`
      row = Number(step) + 1
    } else {
      path += path === '' ? step : `.${step}`
      name = step
    }
    place = Object(place)[step]
  }
  return { path, name, row }
}

/** What the schema says at a keyword's location, which goes through references. */
function valueAt(location: string, schema: Schema, lookup: Lookup): unknown {
  let place: unknown = schema
  for (const step of stepsOf(location)) {
    const from = Object(place) as Schema
    place = step === '$ref' ? lookup[from.__absolute_ref__ ?? (from.$ref as string)] : from[step]
    if (place === undefined) return undefined
  }
  return place
}

const LONGEST = 80

function brief(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? value.map(String).join('、')
        : (JSON.stringify(value) ?? '')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** Every list cut to its first rows. */
function cutLists(content: unknown, depth = 0): unknown {
  if (typeof content !== 'object' || content === null || depth > 40) return content
  if (Array.isArray(content)) return content.slice(0, ROWS_LOOKED_AT).map((item) => cutLists(item, depth + 1))
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, cutLists(value, depth + 1)]))
}

/** Every reference leads somewhere in the schema, and every pattern is one. Throws where a pattern is none. */
function isWhole(schema: Schema, lookup: Lookup): boolean {
  const open: unknown[] = [schema]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue
    const { $ref, __absolute_ref__, pattern, patternProperties } = next as Schema
    if (typeof $ref === 'string' && __absolute_ref__ !== undefined && lookup[__absolute_ref__] === undefined)
      return false
    if (typeof pattern === 'string') new RegExp(pattern, 'u')
    if (typeof patternProperties === 'object') for (const one of Object.keys(patternProperties)) new RegExp(one, 'u')
    open.push(...Object.values(next))
  }
  return true
}
