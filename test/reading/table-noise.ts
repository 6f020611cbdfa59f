import type { Noise } from './noise.ts'

const HEADERS =
  /部門|姓名|假別|申請日期|事由|異動日期|異動狀態|假單狀態|下載紀錄|下載筆數|下載人員|下載時間|機關|筆數|錯誤訊息|檔案名稱|結果/
/** Stands in no page of the corpus: a column of this name is the noise's own. */
export const OWN_COLUMN = '雜訊欄'

/** In a row of many cells. */
export const inRecord = (element: Element): boolean =>
  (element.parentElement!.closest('tr,[role=row]')?.children.length ?? 0) > 3

interface DataTable {
  table: Element
  header: Element
  /** Rows of as many cells as the header, itself included. */
  rows: Element[]
}

const rowsOf = (table: Element): Element[] =>
  [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)

/** Plain data tables: two header words in one row, no cell over several rows or, but where it is alone, columns. */
function dataTables(document: Document): DataTable[] {
  // A style that counts cells or names rows hides others once they moved.
  if (/nth-child|tr|td/.test(document.querySelector('style')?.textContent ?? '')) return []
  return [...document.querySelectorAll('table')].flatMap((table) => {
    // In a cell of a record it is data.
    if (table.querySelector('[rowspan],table,[hidden],[style*=collapse]') || inRecord(table)) return []
    const all = rowsOf(table)
    const header = all.find((row) => [...row.children].filter((cell) => HEADERS.test(cell.textContent!)).length > 1)
    const rows = all.filter((row) => row.children.length === header?.children.length)
    const isPlain = all.every((row) => row.children.length === 1 || !row.querySelector('[colspan]'))
    return header &&
      all.length > 1 &&
      header === all[0] &&
      isPlain &&
      all.every((row) => rows.includes(row) || row.children.length === 1)
      ? [{ table, header, rows }]
      : []
  })
}

const cell = (row: Element, isHeader: boolean, html: string): Element => {
  const made = row.ownerDocument.createElement(isHeader && row.querySelector('th') ? 'th' : 'td')
  made.innerHTML = html
  return made
}

function addColumn({ table, header, rows }: DataTable, at: number, words: string, html: string, style = ''): void {
  for (const row of rows) {
    const made = cell(row, row === header, row === header ? words : html)
    if (style) made.setAttribute('style', style)
    row.insertBefore(made, row.children[at] ?? null)
  }
  if (style) return
  for (const wide of table.querySelectorAll('[colspan]')) {
    wide.setAttribute('colspan', String(Number(wide.getAttribute('colspan')) + 1))
  }
}

/** For each plain data table: applies, and says whether there was one. */
const forTables =
  (apply: (table: DataTable, ...rest: Parameters<Noise>) => unknown): Noise =>
  (document, ...rest) => {
    const found = dataTables(document)
    for (const table of found) apply(table, document, ...rest)
    return found.length > 0
  }

/** What stands around and in tables, and says nothing else: every verdict stays, or the page is unreadable. */
export const tableNoises: Record<string, Noise> = {
  'columns in another order': forTables(({ header, rows }, _, random) => {
    const order = [...header.children].map(() => random())
    for (const row of rows) {
      const cells = [...row.children].sort((one, other) => order[index(row, one)]! - order[index(row, other)]!)
      row.append(...cells)
    }
  }),
  'an extra column': forTables((found, _, random, pick) => {
    const [words, html] = pick([
      [OWN_COLUMN, '甲'],
      [OWN_COLUMN, '<input type="text" value="111-01-01">'],
      ['<input type="checkbox">', '<input type="checkbox">'],
      ['', ''],
    ] as const)
    addColumn(found, Math.floor(random() * (found.header.children.length + 1)), words, html)
  }),
  'a hidden column': forTables((found, _, random, pick) => {
    const words = pick(['姓名', '事由', '異動日期', '身分證字號'])
    addColumn(found, Math.floor(random() * 5), words, '110-01-01', pick(['display:none', 'visibility:hidden']))
  }),
  'hidden rows': forTables(({ rows }, document, _, pick) => {
    const row = pick(rows)
    const copy = row.cloneNode(true) as Element
    const way = pick(['display:none', 'visibility:collapse', 'class', 'attribute', 'tbody'])
    if (way === 'attribute') copy.setAttribute('hidden', '')
    else if (way.includes(':')) copy.setAttribute('style', way)
    else if (way === 'class') {
      copy.className = 'noise-away'
      document.head.append(Object.assign(document.createElement('style'), { textContent: '.noise-away{display:none}' }))
    }
    if (way !== 'tbody') pick(rows).after(copy)
    else {
      const body = document.createElement('tbody')
      body.hidden = true
      body.append(copy)
      row.closest('table')!.append(body)
    }
  }),
  'the header again': forTables(({ header, rows }, _, __, pick) => {
    pick([rows.at(-1)!, pick(rows)]).after(header.cloneNode(true))
  }),
  'a sum below': forTables(({ table, header }, document, _, pick) => {
    const place = pick([table, table.appendChild(document.createElement('tfoot'))])
    const row = place.appendChild(document.createElement('tr'))
    row.innerHTML = `<td>${pick(['合計', '總計'])}</td><td colspan="${header.children.length - 1}"></td>`
  }),
  'header and body in two tables': forTables(({ table, header }, document) => {
    const above = document.createElement('table')
    above.append(header)
    table.before(above)
  }),
  'every row a table': forTables(({ table }, document) => {
    const place = document.createElement('div')
    for (const row of rowsOf(table)) place.appendChild(document.createElement('table')).append(row)
    table.replaceWith(place)
  }),
  'rows in groups': forTables(({ table, rows }, document, random) => {
    if (table.querySelector('thead,tfoot') || !rows.every((row) => row.closest('tbody'))) return
    let body = document.createElement('tbody')
    for (const row of rows) {
      if (random() < 0.4) body = document.createElement('tbody')
      row.closest('tbody')?.before(body)
      body.append(row)
    }
  }),
  'rows of divs': forTables(({ table, header }, document) => {
    const grid = document.createElement('div')
    grid.setAttribute('role', 'grid')
    for (const row of rowsOf(table)) {
      const line = grid.appendChild(document.createElement('div'))
      line.setAttribute('role', 'row')
      line.setAttribute('style', row.getAttribute('style') ?? '')
      line.className = row.className
      line.hidden = (row as HTMLElement).hidden
      for (const each of [...row.children]) {
        const part = line.appendChild(document.createElement('div'))
        part.setAttribute('role', row === header ? 'columnheader' : 'gridcell')
        if (each.hasAttribute('style')) part.setAttribute('style', each.getAttribute('style')!)
        part.append(...each.childNodes)
      }
    }
    table.replaceWith(grid)
  }),
  'icons in headers': forTables(({ header }, _, __, pick) => {
    const icon = pick(['▲', ' ↕', '<i class="icon">sort</i>', '<img alt="">', '<span aria-hidden="true">⇅</span>'])
    for (const each of header.children) if (each.textContent!.trim()) each.insertAdjacentHTML('beforeend', icon)
  }),
  'cells wrapped': forTables(({ rows }, _, random, pick) => {
    const name = pick(['span', 'div', 'a', 'b', 'nobr', 'p'])
    for (const each of rows.flatMap((row) => [...row.children])) {
      if (random() < 0.5 || !each.textContent!.trim()) continue
      const wrap = each.ownerDocument.createElement(name)
      wrap.append(...each.childNodes)
      each.append(wrap)
    }
  }),
}

const index = (row: Element, each: Element): number => [...row.children].indexOf(each)
