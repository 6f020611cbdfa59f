/**
 * `npm run demo`: the main job, watched. Builds the extension, starts the practice console and a real Chromium, and
 * does the seed's own example [000] on today's dates: two months compared, one difference each, corrected, read again;
 * the carrying month's file waits until the 1st. Leaves pictures, CSV and backup in output/demo/ and prints what the
 * checklist says. `npm run demo -- --watch` shows the browser, slowly, where there is a display.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { rocMonth } from '../../lib/text/dates.ts'
import {
  AGENCY,
  allowSite,
  begin,
  COMBINATIONS,
  compare,
  correct,
  end,
  followAgency,
  type Journey,
  openDownload,
} from '../e2e/journey.ts'
import { chromiumOffice } from '../e2e/office.ts'
import { saveBackup, saveCsv } from './files.ts'
import { tellChecklist } from './tell.ts'

const root = join(import.meta.dirname, '../..')
const output = join(root, 'output/demo')
const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false } } })

rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })

say('建置擴充功能 (Chrome)')
const build = spawnSync('wxt', ['build', '-b', 'chrome'], { cwd: root, encoding: 'utf8' })
if (build.status !== 0) {
  console.error(build.stdout + build.stderr)
  process.exit(1)
}

const journey = await begin(() => chromiumOffice({ watch: values.watch }), { delayMs: values.watch ? 800 : 0 })
try {
  await demonstrate(journey)
} finally {
  await end(journey)
}

async function demonstrate(at: Journey): Promise<void> {
  const { practice, screen, panel, office, months, current } = at
  const picture = (name: string): Promise<unknown> =>
    screen.screenshot({ path: join(output, `${name}.png`) as `${string}.png` })
  const popup = async (name: string): Promise<void> => {
    const shown = await office.popup(screen)
    await shown.says('CSV')
    await shown.picture(join(output, name))
    await shown.close()
  }
  for (const month of months)
    practice.addDifference({ agency: AGENCY.code, month, data: 'leave', mode: 'correction', count: 1 })
  say(`練習用差勤系統:${at.site}`)

  say('在工具列點小幫手,啟用這個網站')
  await allowSite(at, (shown) => shown.picture(join(output, '1-popup-fresh')))
  await compare(at, months[0], ['correction', 'leave'])
  // As in the seed: both months were filed long ago, and the differences came up later.
  await followAgency(at, months[1])

  for (const [index, month] of months.entries()) {
    say(`比對 ${rocMonth(month)}:校正、補建,各查差假、加班`)
    await compare(at, month, ['correction', 'leave'])
    if (index === 0) {
      await picture('2-console-difference')
      await popup('3-popup-differences')
    }
    say(`  校正・差假有 1 筆差異 → 按「資料校正」→ ${firstLine(await correct(at))}`)
    if (index === 0) await picture('4-console-corrected')
    for (const combination of COMBINATIONS.slice(1)) await compare(at, month, combination)
  }

  say(`打開資料下載頁:${rocMonth(current)} 尚未結束,小幫手會先提醒`)
  await openDownload(at, current)
  await panel.says('尚未結束')
  await picture('5-console-premature')

  await popup('6-popup-done')
  await saveCsv(at, join(output, '7-evidence.csv'))
  const backup = join(output, '8-backup.json')
  await saveBackup(at, backup)
  say('檢核結果')
  tellChecklist(backup)
  say(`畫面、CSV、備份都在 ${output}`)
}

function firstLine(panelText: string): string {
  return panelText.split('\n').find((line) => line.includes('已校正')) ?? panelText
}

function say(text: string): void {
  console.log(`• ${text}`)
}
