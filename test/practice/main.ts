import { parseArgs } from 'node:util'
import { toInstant } from './clock.ts'
import { startPlatform } from './platform/platform.ts'
import { findPlatformSkin } from './platform/skins/skin.ts'
import { startPractice } from './practice.ts'
import { findSkin } from './skins/skin.ts'

/** `npm run practice`: the console for a person to click through, and the platform to upload its files to. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '5110' },
    seed: { type: 'string', default: 'practice' },
    /** Milliseconds that a query, a run or a production takes. */
    speed: { type: 'string', default: '400' },
    /** The moment at which the console's clock starts, such as 2023-06-12T09:00:00+08:00. */
    now: { type: 'string' },
    skin: { type: 'string', default: 'plain' },
    'platform-port': { type: 'string', default: '5111' },
    'platform-skin': { type: 'string', default: 'plain' },
  },
})

const launched = Date.now()
const start = values.now === undefined ? launched : toInstant(values.now)
const now = () => start + (Date.now() - launched)
const practice = await startPractice({
  port: Number(values.port),
  seed: values.seed,
  now,
  delayMs: Number(values.speed),
  skin: findSkin(values.skin),
})
console.log(`差勤電子表單系統(練習) ${practice.url}/`)

const platform = await startPlatform({
  port: Number(values['platform-port']),
  now,
  alsoFor: ['376420300A'],
  skin: findPlatformSkin(values['platform-skin']),
})
console.log(`差勤資料彙整平臺(練習) ${platform.url}/`)
