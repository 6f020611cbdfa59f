import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { version } from '../package.json' with { type: 'json' }

/** quality.md, "Speed and size", in bytes. */
const KB = 1024
const BUDGET = {
  'look.js': 4.5 * KB,
  'reader.js': 30 * KB,
  'platform.js': 62 * KB,
  'panel.js': 24 * KB,
  'assist.js': 61 * KB,
  'redactor.js': 72 * KB,
  'background.js': 150 * KB,
}
/** quality.md's 400 KB for the product in one language, and the words of the second. */
const PACKAGE = (400 + 48) * KB

const NETWORK = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/
const LEFTOVER = /\bnew Function\b|\beval\(|sourceMappingURL|localhost|127\.0\.0\.1|import\.meta\.hot|\/work\//
/**
 * Names, not places: match patterns, XML namespaces, the example beside an address box, the scheme put before an
 * address typed without one, what a JSON Schema's own names are resolved against. Nothing opens them.
 */
const NAMES =
  /^https?:\/\/\*\/|^https:\/\/eip\.example\.gov\.tw|^https:\/\/\$\{|^http:\/\/(www\.w3\.org|purl\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|openoffice\.org)\/|^https:\/\/github\.com\/cfworker$/

// A missing build must fail, so everything is read without asking whether it is there.
describe.each(['chrome', 'firefox'])('%s build', (browser) => {
  const folder = join(import.meta.dirname, `../output/${browser}-mv3`)
  const bytes = (name: string) => readFileSync(join(folder, name))
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
  const texts = () => files().filter((name) => /\.(js|html|css|json|svg)$/.test(name))
  const found = (pattern: RegExp) =>
    texts().flatMap((name) =>
      (bytes(name).toString().match(new RegExp(pattern, 'g')) ?? []).map((hit) => `${name}: ${hit}`),
    )

  test('manifest equals the reviewed one', () => {
    const reviewed = JSON.parse(readFileSync(join(import.meta.dirname, `manifests/${browser}.json`), 'utf8'))
    expect(JSON.parse(bytes('manifest.json').toString())).toEqual({ ...reviewed, version })
  })

  test.each(Object.entries(BUDGET))('%s stays within %i bytes', (name, budget) => {
    expect(bytes(name).length).toBeGreaterThan(0)
    expect(bytes(name).length).toBeLessThanOrEqual(budget)
  })

  test(`package stays within ${PACKAGE} bytes`, () => {
    // A zip is its deflated files, 76 bytes and twice the name for each, and 22 at the end.
    const size = files().reduce((sum, name) => sum + deflateRawSync(bytes(name)).length + 76 + 2 * name.length, 22)
    expect(size).toBeLessThanOrEqual(PACKAGE)
  })

  test('speaks to no network', () => expect(found(NETWORK)).toEqual([]))

  test('names no remote place', () => {
    const places = found(/(https?|wss?|ftp):\/\/[^\s"'`<>)]+/)
    expect(places.filter((hit) => !NAMES.test(hit.slice(hit.indexOf(': ') + 2)))).toEqual([])
  })

  test('holds nothing of development', () => expect(found(LEFTOVER)).toEqual([]))
})
