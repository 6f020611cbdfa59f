import { parseArgs } from 'node:util'
import { toInstant } from './clock.ts'
import { startPractice } from './practice.ts'
import { findSkin } from './skins/skin.ts'

/** `npm run practice`: the console for a person to click through. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '5110' },
    seed: { type: 'string', default: 'practice' },
    /** Milliseconds that a query, a run or a production takes. */
    speed: { type: 'string', default: '400' },
    /** The moment at which the console's clock starts, such as 2023-06-12T09:00:00+08:00. */
    now: { type: 'string' },
    skin: { type: 'string', default: 'plain' },
  },
})

const launched = Date.now()
const start = values.now === undefined ? launched : toInstant(values.now)
const practice = await startPractice({
  port: Number(values.port),
  seed: values.seed,
  now: () => start + (Date.now() - launched),
  delayMs: Number(values.speed),
  skin: findSkin(values.skin),
})
console.log(`差勤電子表單系統(練習) ${practice.url}/`)
