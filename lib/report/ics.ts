import type { Day } from '../domain/months.ts'

/** A calendar file (RFC 5545) of whole days. Nothing but text: any calendar may read it, whatever its zone. */

export interface DayEvent {
  /** Stays the same whenever the file is made: imported again, it replaces the event (3.8.4.7). */
  uid: string
  day: Day
  title: string
  text: string
  /** Minutes from the midnight the day begins with, in the reader's zone; negative before it. The first is the main one: some calendars keep no other. */
  alarms: readonly number[]
}

/** `now`: milliseconds since 1970. */
export function renderIcs(name: string, events: readonly DayEvent[], now: number): string {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//chaiqin-companion//reminders//ZH-TW',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines({ uid, day, title, text, alarms }: DayEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // Not included: a day lasts until the next (3.6.1).
    `DTEND;VALUE=DATE:${compact(Temporal.PlainDate.from(day).add({ days: 1 }).toString())}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(text)}`,
    // Nobody is busy the whole day for it.
    'TRANSP:TRANSPARENT',
    ...alarms.flatMap((minutes) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(title)}`,
      `TRIGGER:${duration(minutes)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

function compact(day: Day): string {
  return day.replaceAll('-', '')
}

/** `PT9H`, `-PT15H`, `-PT62H30M`. */
function duration(minutes: number): string {
  const size = Math.abs(minutes)
  const [hours, rest] = [Math.floor(size / 60), size % 60]
  return `${minutes < 0 ? '-' : ''}PT${hours}H${rest > 0 ? `${rest}M` : ''}`
}

/** TEXT (3.3.11); what no calendar can show is left out. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** Octets of a line without its end (3.1). */
const LONGEST = 75
const bytes = new TextEncoder()

/** Breaks a line into pieces of at most 75 octets, never within a character; each but the first begins with a blank. */
function fold(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let size = 0
  for (const character of line) {
    const own = bytes.encode(character).length
    if (size + own > LONGEST) {
      pieces.push(piece)
      piece = ' '
      size = 1
    }
    piece += character
    size += own
  }
  return [...pieces, piece].join('\r\n')
}
