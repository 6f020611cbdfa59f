import { beforeAll, expect, test } from 'vitest'
import { ENGLISH } from '../../lib/text/en/index.ts'
import { chineseSeen } from '../chinese-seen.ts'
import type * as Scenes from './scenes.ts'
import type * as Stages from './stage.tsx'

/** The popup in English: nothing is left in Chinese, and nothing runs out of it. */

let scenes: typeof Scenes
let stages: typeof Stages

// As the pages do it: the words first, then whatever speaks them.
beforeAll(async () => {
  globalThis.chaiqinEnglish = ENGLISH
  ;[scenes, stages] = await Promise.all([import('./scenes.ts'), import('./stage.tsx')])
})

test('every state of the popup, every line of it opened', async () => {
  for (const name of Object.keys(scenes.SCENES) as (keyof typeof Scenes.SCENES)[]) {
    const scene = scenes.scene(name)
    for (const one of scene.agencies) one.name = 'Yilan County Government'
    const { root } = await stages.stage({
      ...scene,
      width: 300,
      site: { origin: 'https://a.tw', allowed: name.startsWith('round'), looksLike: 'console' as const, tab: 1 },
    })
    for (const line of root.querySelectorAll<HTMLElement>('.step__line, .grid__cell')) {
      line.click()
      await expect.poll(() => line.getAttribute('aria-expanded'), { message: name }).toBe('true')
      expect(chineseSeen(['宜蘭縣政府', '冬山鄉公所']), name).toEqual([])
      expect(root.scrollWidth, name).toBeLessThanOrEqual(300)
    }
    expect(chineseSeen(['宜蘭縣政府']), name).toEqual([])
    root.remove()
  }
})
