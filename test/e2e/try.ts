import { startPractice } from '../practice/practice.ts'
import { OFFICES } from './office.ts'
import { ask } from './operator.ts'
import { picture, until } from './browsers.ts'
import { click, says } from './screen.ts'

const which = (process.argv[2] ?? 'chromium') as keyof typeof OFFICES
const practice = await startPractice({ differences: 'none' })
practice.state
const site = practice.url.replace('127.0.0.1', 'localhost')
console.log(site)
const office = await OFFICES[which]()
try {
  const screen = await office.visit(`${site}/eform/menu.do`)
  let popup = await office.popup(screen)
  await new Promise((d) => setTimeout(d, 800))
  console.log('POPUP', await popup.text())
  await popup.picture(`${which}-popup-fresh`)
  await popup.press('在此網站啟用')
  await new Promise((d) => setTimeout(d, 1500))
  practice.addDifference({ agency: '376420000A', month: '2026-10', data: 'leave', mode: 'correction', count: 1 })
  await ask(screen, site, { mode: 'correction', month: '2026-10', data: 'leave' })
  const panel = office.panel(screen)
  await until('panel', () => panel.text().catch((e) => (console.log(e), '')), 8000).catch(console.log)
  console.log('PANEL', await panel.text())
  await picture(screen as never, `${which}-panel`)
  await click(screen, '資料校正')
  await until('message', async () => office.heard.length)
  await says(screen, '查詢年月：')
  console.log(office.heard)
  await new Promise((d) => setTimeout(d, 1500))
  console.log('PANEL', await panel.text())
  await picture(screen as never, `${which}-panel-2`)
} finally {
  await office.close()
  await practice.stop()
}
