import { looksRelevant } from '../../lib/reading/looks-relevant.ts'
import { open } from '../../lib/reading/open-page.ts'
import { pages } from '../../lib/reading/pages/index.ts'
import { readPage } from '../../lib/reading/read-page.ts'
import { inSlices } from '../../lib/reading/slices.ts'
import type { Query } from '../../lib/reading/verdicts.ts'

const QUERY: Query = { kind: 'correction', month: '2022-05', date: null, change: 'all', data: 'leave' }
const median = (times: number[]): number => times.sort((one, other) => one - other)[times.length >> 1]!

function clock(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function resultOf(rows: number): string {
  const head = ['部門', '姓名', '假別', '申請日期', '事由', '異動日期', '異動狀態', '假單狀態']
  const row = (index: number): string =>
    `<tr><td>社會處</td><td>陳○○</td><td>休假</td><td>111-06-21 08:00<br>111-06-21 17:00</td><td>私事${index}</td>` +
    `<td>111-05-${String((index % 28) + 1).padStart(2, '0')}</td><td>新增(更新)</td><td>取消</td></tr>`
  return (
    `<p>查詢年月：111-05-01~111-05-31,機關：宜蘭縣政府(376420000A),比對差異總筆數：${rows}筆。</p>` +
    `<table><tr>${head.map((words) => `<th>${words}</th>`).join('')}</tr>${Array.from({ length: rows }, (_, index) => row(index)).join('')}</table>`
  )
}

/** What any reader must at least do: ask every cell for its text. */
function bareWalk(): number {
  let length = 0
  for (const cell of document.querySelectorAll('td')) length += cell.textContent!.length
  return length
}

/** Medians in ms of both, taken in turn so that neither has the warmer page. */
function measureReading(rows: number, runs: number): { walk: number; read: number } {
  document.body.innerHTML = resultOf(rows)
  const times = { walk: [] as number[], read: [] as number[] }
  for (let run = 0; run < runs; run++) {
    times.walk.push(clock(bareWalk))
    times.read.push(
      clock(() => {
        const reading = readPage(document, { query: QUERY })
        if (reading.verdict !== 'observed' || !('rows' in reading) || reading.rows.length !== rows) {
          throw new Error(`not read: ${JSON.stringify(reading).slice(0, 200)}`)
        }
      }),
    )
  }
  return { walk: median(times.walk), read: median(times.read) }
}

/** Beside the result as many rows of a table that is not ours: they are words of the page, each cell a line. */
function foreignRows(rows: number): string {
  const row = (index: number): string =>
    `<tr><td>${index}</td><td>111-06-21</td><td>公告</td><td>說明會報名</td><td>人事處</td></tr>`
  return `<table><tr><th>編號</th><th>日期</th></tr>${Array.from({ length: rows }, (_, index) => row(index)).join('')}</table>`
}

/**
 * The longest that a page is blocked while it is read in slices, and by each of the two answers after that: median of
 * the runs' longest, and how many slices there were.
 */
export async function measureSlices(
  rows: number,
  foreign: number,
  runs: number,
): Promise<{ longest: number; slices: number; answer: number }> {
  document.body.innerHTML = resultOf(rows) + foreignRows(foreign)
  // The page has been drawn before anyone reads it.
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
  const longest: number[] = []
  const answers: number[] = []
  let slices = 1
  for (let run = 0; run < runs; run++) {
    const times: number[] = []
    let since = performance.now()
    const end = () => times.push(performance.now() - since)
    const read = await inSlices(open(document, pages), async () => {
      end()
      await new Promise((go) => setTimeout(go))
      since = performance.now()
    })
    end()
    answers.push(
      clock(read),
      clock(() => read(QUERY)),
    )
    const reading = read(QUERY)
    // Beside a table full of dates a zero would not be believed; of rows the count must agree.
    if (reading.verdict !== 'observed' || !('rows' in reading) || reading.rows.length !== rows) {
      throw new Error(`not read: ${JSON.stringify(reading).slice(0, 200)}`)
    }
    longest.push(Math.max(...times))
    slices = times.length
  }
  return { longest: median(longest), slices, answer: median(answers) }
}

/** Big pages that are not ours: of many short articles, and of a menu that is laid out with blanks. */
const FOREIGN = {
  articles:
    '<article><h2>最新消息</h2><p>本府訂於近日辦理說明會,<b>歡迎</b>各機關同仁<a href="#">報名</a>參加。</p></article>',
  menu: '      <li class="item">\n        <a href="#"><span>選單項目</span></a>\n      </li>\n',
}

/** The first look at such a page: at once, and the median of later ones. */
export function measureLook(kind: keyof typeof FOREIGN, runs: number): { cold: number; warm: number } {
  // Without this script itself.
  document.head.replaceChildren()
  document.body.innerHTML = FOREIGN[kind].repeat(kind === 'menu' ? 5000 : 20_000)
  const look = () => {
    if (looksRelevant(document)) throw new Error('taken for ours')
  }
  const cold = clock(look)
  return { cold, warm: median(Array.from({ length: runs }, () => clock(look))) }
}

Object.assign(globalThis, { measureReading, measureSlices, measureLook })
