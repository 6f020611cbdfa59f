import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './browsers.ts'

/** A copy of the production build whose scripts, each in its own world, live at another time. */
export interface MovedClock {
  folder: string
  /** For the practice servers: the same time. */
  now(): number
  remove(): void
}

/**
 * Moves the clock of the extension alone: no browser can be told another hour, and no test may depend on it. It ticks
 * on. A vendor page may say its own (`<html data-clock="…">`, milliseconds), which then stands still there.
 */
export function moveClock(browser: 'chrome' | 'firefox', instant: string): MovedClock {
  const folder = mkdtempSync(join(tmpdir(), 'chaiqin-clock-'))
  cpSync(build(browser), folder, { recursive: true })
  const shift = Date.parse(instant) - Date.now()
  const scripts = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    /\.m?js$/.test(name),
  )
  if (scripts.length === 0) throw new Error('no scripts to move')
  for (const { parentPath, name } of scripts) {
    const path = join(parentPath, name)
    writeFileSync(path, `(${live})(${shift});${readFileSync(path, 'utf8')}`)
  }
  return {
    folder,
    now: () => Date.now() + shift,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Runs before each script of the extension, once a world. */
function live(shift: number): void {
  const world = globalThis as { clockWasMoved?: true; Date: DateConstructor; document?: Document }
  if (world.clockWasMoved) return
  world.clockWasMoved = true
  const Real = Date
  const now = (): number => {
    const said = Number(world.document?.documentElement?.getAttribute('data-clock'))
    return said || Real.now() + shift
  }
  world.Date = class extends Real {
    constructor(...parts: []) {
      if (parts.length === 0) super(now())
      else super(...parts)
    }
    static override now(): number {
      return now()
    }
  } as DateConstructor
}
