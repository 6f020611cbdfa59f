import type { Screen } from './screen.ts'

export interface Many {
  agencies: number
  months: number
}

/**
 * Fills the extension's database as years of work of many agencies would, straight through IndexedDB: each month
 * compared, most produced and filed and closed, every sixth with differences and a run. Answers how many records.
 */
export async function fillDatabase(page: Screen, many: Many & { last: string }): Promise<number> {
  return page.evaluate(fill, many)
}

/** The code of the n-th agency. */
export function codeOf(index: number): string {
  return `${376_000_000 + index}A`
}

// Runs in the page by itself.
async function fill({ agencies, months, last }: Many & { last: string }): Promise<number> {
  const NAMES = ['鄉公所', '鎮公所', '衛生所', '國民中學', '國民小學', '戶政事務所', '地政事務所', '圖書館']
  const PLACES = ['羅東', '頭城', '礁溪', '壯圍', '員山', '冬山', '五結', '三星', '大同', '南澳']
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('chaiqin-companion')
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  const shift = (month: string, by: number): string => {
    const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  }
  const lastDay = (month: string): string =>
    `${month}-${new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()}`
  const first = shift(last, 1 - months)
  let count = 0
  for (let index = 0; index < agencies; index++) {
    const code = `${376_000_000 + index}A`
    const name = `宜蘭縣${PLACES[index % 10]}${NAMES[Math.floor(index / 10) % 8]}${index >= 80 ? `第 ${Math.floor(index / 80)} 分部` : ''}`
    const writing = database.transaction(['records', 'agencies'], 'readwrite', { durability: 'relaxed' })
    writing.objectStore('agencies').put({ code, name, firstMonth: first, channel: 'console' })
    const put = (record: Record<string, unknown>): void => {
      writing.objectStore('records').put({ agency: code, ...record }, `${code} ${count++}`)
    }
    for (let back = 0; back < months; back++) {
      const month = shift(last, -back)
      const next = shift(month, 1)
      if (back === 0) continue
      const at = (day: number, hour: number): string =>
        `${next}-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+08:00`
      const compare = (mode: string, data: string, total: number, hour: number): void =>
        put({
          ...{ kind: 'comparison', month, mode, data, total, rowsRead: total, change: 'all' },
          ...{ period: [`${month}-01`, lastDay(month)], at: at(3, hour) },
        })
      // Some agencies are behind, most are not.
      if (back <= 2 && (index + back) % 7 === 0) continue
      for (const mode of ['correction', 'backfill']) for (const data of ['leave', 'overtime']) compare(mode, data, 0, 9)
      if (back % 6 === 0) {
        compare('correction', 'leave', 2, 8)
        const run = { kind: 'correction', month, data: 'leave', total: 2, succeeded: 2, on: `${next}-03` }
        put({ ...run, at: `${next}-03T08:30:00+08:00` })
      }
      if (back === 1 && index % 3 === 0) continue
      const file = `${code}_${next.replace('-', '')}04100000.json`
      put({ kind: 'production', month, producedAt: at(4, 10), file, records: 100 })
      put({
        kind: 'filing',
        month,
        file,
        filedAt: at(4, 11),
        accepted: 100,
        rejected: index % 50 === 7 && back === 3 ? 2 : 0,
      })
      if (back > 1) put({ kind: 'mark', month, step: 'survey', done: true, note: '', at: at(5, 9) })
    }
    await new Promise<void>((resolve, reject) => {
      writing.oncomplete = () => resolve()
      writing.onabort = () => reject(writing.error)
    })
  }
  database.close()
  return count
}
