import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'

/** architecture.md, "Rooms, and what each may know". A room always knows itself; entrypoints and cli know all. */
const MAY_KNOW: Record<string, string[]> = {
  domain: [],
  reading: ['domain'],
  store: ['domain'],
  text: ['domain'],
  browser: ['domain'],
  report: ['domain', 'text'],
  components: ['domain', 'text'],
  assist: ['reading', 'domain'],
}
const TOP =
  /^(entrypoints|components|lib|public|test|wxt\.config\.ts|(package|package-lock|tsconfig)\.json|README\.md|LICENSE|node_modules|output|\..+)$/
const NETWORK = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/
const EXTENSION_API = /(?<![\w$./'-])(browser|chrome)\??\.\w|['"](wxt\/browser|webextension-polyfill)/
const IMPORT = /\b(?:import|export)\s+(type\s)?(?:[^'"()]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

type Link = { to: string; value: boolean }
type Source = { room: string; code: string; links: Link[] }

const root = join(import.meta.dirname, '..')
const sources = new Map(['entrypoints', 'components', 'lib'].flatMap(list).map((path) => [path, open(path)] as const))
const broken = (rule: (source: Source, path: string) => boolean) =>
  [...sources].filter(([path, each]) => rule(each, path)).map(([path]) => path)

test('rooms import only what they may know', () => {
  expect(sources.size).toBeGreaterThan(0)
  const wrong = [...sources].flatMap(([path, { room, links }]) =>
    links.filter(({ to }) => !allowed(room, to)).map(({ to }) => `${path} imports ${to}`),
  )
  expect(wrong).toEqual([])
})

test('nothing speaks to the network', () => expect(broken(({ code }) => NETWORK.test(code))).toEqual([]))

test('only lib/browser and entrypoints speak to the browser', () =>
  expect(broken(({ room, code }) => room !== 'browser' && room !== 'entrypoints' && EXTENSION_API.test(code))).toEqual(
    [],
  ))

test('only lib/store knows idb', () =>
  expect(broken(({ room, links }) => room !== 'store' && links.some(({ to }) => /^idb(\/|$)/.test(to)))).toEqual([]))

// IndexedDB of a content script belongs to the vendor's site; Zod and idb would be paid for on every page.
test('scripts on the vendor page reach neither the store nor Zod nor idb', () => {
  const scripts = broken(({ room, code }) => room === 'entrypoints' && /\bdefine(Unlisted|Content)Script\b/.test(code))
  expect(scripts).toEqual(
    expect.arrayContaining(['entrypoints/look/index.ts', 'entrypoints/reader/index.ts', 'entrypoints/dialogs.ts']),
  )
  const heavy = (to: string) => /^(zod|idb)(\/|$)/.test(to) || roomOf(to) === 'store'
  expect(
    scripts.flatMap((script) =>
      paths(script)
        .filter((path) => heavy(path.at(-1)!))
        .map((path) => path.join(' → ')),
    ),
  ).toEqual([])
})

test('files are named for what they do', () =>
  expect(broken((_, path) => /(^|\/)(utils?|helpers?|common)(\.|\/)/i.test(path))).toEqual([]))

test('the top level is fixed', () => expect(readdirSync(root).filter((name) => !TOP.test(name))).toEqual([]))

function allowed(room: string, to: string): boolean {
  const target = roomOf(to)
  if (!target || target === room) return true
  if (target === 'entrypoints') return false
  return MAY_KNOW[room]?.includes(target) ?? ['entrypoints', 'cli'].includes(room)
}

/** `lib/domain/sop.ts` → domain, `components/Row.tsx` → components, a package → undefined. */
function roomOf(path: string): string | undefined {
  return /^(?:lib\/)?(?<room>[^/]+)\//.exec(/^(entrypoints|components|lib)\//.test(path) ? path : '')?.groups?.room
}

/** Every chain of value imports from a script, once per module reached; types vanish in the build. */
function paths(from: string): string[][] {
  const found = new Map([[from, [from]]])
  for (const [at, path] of found) {
    for (const { to, value } of sources.get(at)?.links ?? []) if (value && !found.has(to)) found.set(to, [...path, to])
  }
  return [...found.values()]
}

function list(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return files.filter((file) => /\.(tsx?|mjs)$/.test(file)).map((file) => posix.join(folder, file))
}

function open(path: string): Source {
  const code = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$/gm, '')
  const links = [...code.matchAll(IMPORT)].map(([, type, named, dynamic]) => ({
    to: resolve(path, named ?? dynamic!),
    value: !type,
  }))
  return { room: roomOf(path)!, code, links }
}

/** A path of ours with its extension, or the package's name. */
function resolve(from: string, to: string): string {
  if (!/^([.~@]?\/|\.\.\/)/.test(to)) return to
  const path = to.startsWith('.') ? posix.join(posix.dirname(from), to) : to.replace(/^[~@]?\//, '')
  return (
    ['', '.ts', '.tsx', '/index.ts'].map((end) => path + end).find((each) => /\.\w+$/.test(each) && isFile(each)) ??
    path
  )
}

function isFile(path: string): boolean {
  try {
    return readFileSync(join(root, path)).length >= 0
  } catch {
    return false
  }
}
