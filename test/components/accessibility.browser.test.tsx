import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { SCENES, scene } from './scenes.ts'
import { stage } from './stage.tsx'

const emulate = (features: { name: string; value: string }[]) =>
  (cdp() as { send(method: string, params: object): Promise<unknown> }).send('Emulation.setEmulatedMedia', { features })

afterEach(() => emulate([]))

const names = Object.keys(SCENES) as (keyof typeof SCENES)[]

for (const scheme of ['light', 'dark']) {
  test.for(names)(`axe finds nothing in %s, ${scheme}`, async (name) => {
    await emulate([{ name: 'prefers-color-scheme', value: scheme }])
    const { root } = await stage({
      ...scene(name),
      site: { origin: 'https://a.tw', allowed: name.startsWith('round'), looksLike: 'console' as const, tab: 1 },
    })
    expect(matchMedia('(prefers-color-scheme: dark)').matches).toBe(scheme === 'dark')
    await expectClean(root)
    for (const line of root.querySelectorAll<HTMLElement>('.step__line, .grid__cell')) {
      line.click()
      await expect.poll(() => line.getAttribute('aria-expanded')).toBe('true')
      await expectClean(root)
    }
  })
}

test('everything can be reached and opened by keyboard, in the order it stands', async () => {
  const { root } = await stage(scene('half'))
  const reachable = [...root.querySelectorAll<HTMLElement>('button, select, summary')]
  for (const element of reachable) {
    await userEvent.tab()
    expect(document.activeElement).toBe(element)
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    expect(`${outlineStyle} ${outlineWidth}`).toBe('solid 2px')
  }
  const row = page.getByRole('button', { name: /^WebHR 調查表/ })
  ;((await row.element()) as HTMLElement).focus()
  await userEvent.keyboard(' ')
  await expect.element(row).toHaveAttribute('aria-expanded', 'true')
  await userEvent.tab()
  await expect.element(page.getByRole('textbox', { name: '備註(可不填)' })).toHaveFocus()
})

test.for([190, 300, 380, 600])(
  'nothing runs out of a surface %i px wide (200 % zoom is half the width)',
  async (width) => {
    for (const name of names) {
      const long = scene(name)
      for (const one of long.agencies) one.name = '行政院農業委員會水土保持局臺北分局附設宜蘭水土保持教學園區'
      const { root } = await stage({ ...long, width })
      for (const line of root.querySelectorAll<HTMLElement>('.step__line')) line.click()
      expect(root.scrollWidth, name).toBeLessThanOrEqual(width)
    }
  },
)

async function expectClean(root: HTMLElement): Promise<void> {
  const { violations } = await axe.run(root, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}
