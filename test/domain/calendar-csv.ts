import { addDays, weekdayOf } from '../../lib/domain/months.ts'

/** The official CSV of a year, written as data.gov.tw has it: CRLF, a note only beside named days. */
export function calendarCsv(year: number, off = '', on = '', notes: Record<string, string> = {}): string {
  const lines = ['西元日期,星期,是否放假,備註']
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
    const weekday = weekdayOf(day)
    const mmdd = day.slice(5).replace('-', '')
    const isOff = off.includes(mmdd) || (weekday > 5 && !on.includes(mmdd))
    lines.push(
      [
        day.replaceAll('-', ''),
        '一二三四五六日'[weekday - 1],
        isOff ? 2 : 0,
        notes[mmdd] ?? (on.includes(mmdd) ? '補行上班' : ''),
      ].join(','),
    )
  }
  return `${lines.join('\r\n')}\r\n`
}

/** 117 (2028), invented: 元旦 and 春節 as they may fall, one Saturday made up. */
export const CSV_2028 = calendarCsv(2028, '0125 0126 0127 0128 0131 0228 0404 1010', '0212', {
  '0101': '開國紀念日',
  '0228': '和平紀念日',
  '0212': '補行上班',
})

/** Big5 as the platform itself reads it: nothing encodes it, so its decoder is turned round. */
export function toBig5(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder('big5')
  const bytes = new Map<string, number[]>()
  for (let lead = 0xa1; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const [character, ...more] = decoder.decode(new Uint8Array([lead, trail]))
      if (character && more.length === 0 && character !== '\uFFFD' && !bytes.has(character)) {
        bytes.set(character, [lead, trail])
      }
    }
  }
  return new Uint8Array(
    [...text].flatMap((character) => {
      const found = character < '\x80' ? [character.charCodeAt(0)] : bytes.get(character)
      if (!found) throw new Error(`not in Big5: ${character}`)
      return found
    }),
  )
}
