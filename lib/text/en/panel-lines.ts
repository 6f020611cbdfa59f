import { completeFrom, type Deadline } from '../../domain/deadlines.ts'
import { addMonths, type Month, monthOfDay } from '../../domain/months.ts'
import type { ConsoleSaid } from '../../domain/panel.ts'
import type { ProductionWarning } from '../../domain/production-warnings.ts'
import { standingOf } from '../../domain/readings.ts'
import type { Comparison, Run } from '../../domain/records.ts'
import type { Wanted } from '../../domain/round-order.ts'
import type { PanelLine } from '../zh/panel-lines.ts'
import { formatCount, rocDay, rocMoment, rocMonth, shortDay } from './dates.ts'
import { CHANGE_LABELS, comparisonLabel, MODE_LABELS, STEP_LABELS } from './labels.ts'
import { plural } from './plural.ts'
import { readingReasonText } from './reading-reasons.ts'
import { uncountedText } from './uncounted.ts'

export type { PanelLine } from '../zh/panel-lines.ts'

/** What the small panel on the vendor's page says: a line, or several. */
export function linesOf(said: ConsoleSaid): PanelLine | PanelLine[] {
  switch (said.say) {
    case 'reading':
      return readingLine(said.reading)
    case 'carry-hint':
      return carryHintLine(said.month, monthOfDay(said.today), said.deadline)
    case 'run':
      return runLines(said.run, said.deadline)
    case 'next-comparison':
      return { icon: 'todo', text: `Next: ${rocMonth(said.month)} ${STEP_LABELS[said.step]}` }
    case 'next-action':
      return {
        icon: said.isUrgent ? 'attention' : 'todo',
        text: `Next step: ${rocMonth(said.month)} ${STEP_LABELS[said.step]}`,
      }
    case 'nothing-open':
      return { icon: 'done', text: 'Nothing is open at the moment.' }
    case 'unfollowed':
      return {
        icon: 'todo',
        text: `${said.agency.name} (${said.agency.code}) is not on your list yet.`,
        detail: 'What was read is kept; click the companion’s icon in the toolbar and use “Add agency”.',
      }
    case 'before-first-month':
      return {
        icon: 'not-needed',
        text: `Before the first month, ${rocMonth(said.firstMonth)}: kept, but not counted.`,
      }
    case 'listing':
      return {
        icon: 'not-needed',
        text: 'This is a listing, not a comparison; it does not count.',
        detail: 'To compare, choose 「差假資料比對(校正)」 or 「差假資料比對(補建)」.',
      }
    case 'unreadable':
      return {
        icon: 'attention',
        text: 'This page could not be read; nothing was recorded.',
        detail: readingReasonText({ key: said.reason, values: said.values }),
      }
    case 'taught':
      return said.word
        ? {
            icon: 'done',
            text: `Learnt: on this site, 「${said.word}」 means 「${said.means}」.`,
            detail: 'Reading this page again.',
          }
        : {
            icon: 'attention',
            text: `「${said.means}」 was not found; nothing was recorded from this page.`,
            detail: 'You can teach it another word in Overview › Settings › Taught words, or ask IT for help.',
          }
    case 'productions':
      return productionsLine(said.agency, said.count)
    case 'produce':
      return said.warnings.length > 0
        ? said.warnings.map(productionLine)
        : { icon: 'done', text: `${rocMonth(said.month)} can be produced.` }
    case 'filled':
      return {
        icon: 'done',
        text: `Filled in ${wantedText(said.wanted)}${said.sent ? '; the query was sent' : ''}.`,
        ...(!said.sent && { detail: 'Check it, then press 「確定」 on the page.' }),
      }
    case 'going-back':
      return { icon: 'waiting', text: 'Going back to the query page to fill it in…' }
    case 'not-filled':
      return { icon: 'attention', text: 'Filling in was not completed.', detail: said.why }
    case 'copied':
      return {
        icon: 'done',
        text: 'Saved to the download folder.',
        detail: 'Open and check the file before you hand it on.',
      }
    case 'round-nothing':
      return { icon: 'done', text: 'Nothing is left to compare in this range.' }
    case 'round-elsewhere':
      return {
        icon: 'attention',
        text: `A comparison round of ${said.agency} is running; a second one cannot be started.`,
        detail: 'Pause or stop the one that is running first (it may be in another tab).',
      }
    case 'not-saved':
      return {
        icon: 'attention',
        text: 'This reading could not be saved and does not count.',
        detail: 'Reload this page; if it happens again, export a backup and ask IT.',
      }
    case 'not-a-day':
      return {
        icon: 'attention',
        text: `“${said.text}” is not a date that can be used; nothing was changed. Enter a date no later than today, e.g. 2026-11-16.`,
      }
    case 'not-a-count':
      return {
        icon: 'attention',
        text: `“${said.text}” is not a row count that can be used; nothing is recorded yet. Enter a number from 0 to ${formatCount(said.total)}.`,
      }
    case 'updated':
      return { icon: 'attention', text: 'The companion was updated; reload this page.' }
  }
}

/** `Fill in 2023-05 correction · overtime` */
export function fillText(wanted: Wanted): string {
  return `Fill in ${wantedText(wanted)}`
}

function wantedText({ month, kind, data }: Wanted): string {
  return `${rocMonth(month)} ${comparisonLabel(kind, data).toLowerCase()}`
}

function readingLine(reading: Comparison): PanelLine {
  const { mode, data, month, total, rowsRead, at, change, period } = reading
  const label = `${rocMonth(month)} ${comparisonLabel(mode, data).toLowerCase()}`
  const standing = standingOf(reading)
  if (standing !== 'counting') {
    return {
      icon: 'attention',
      text: `Read ${label}: ${plural(total, 'row')}, not counted`,
      detail: `${uncountedText({ at, total, standing, period, change })}.`,
    }
  }
  const rows =
    rowsRead !== undefined && rowsRead < total
      ? ` · ${formatCount(rowsRead)}/${formatCount(total)} rows read, the others not`
      : ''
  return {
    icon: total === 0 ? 'done' : 'attention',
    text: `Recorded ${label}: ${total === 0 ? '0 rows' : plural(total, 'difference')}`,
    detail: `Read ${rocMoment(at)} · change type: ${CHANGE_LABELS[change].toLowerCase()} · whole month${rows}`,
  }
}

function carryHintLine(month: Month, carrier: Month, { safe }: Deadline): PanelLine {
  return {
    icon: 'waiting',
    text: `Handled today, the data goes into the ${rocMonth(carrier)} file.`,
    detail: `Produce the ${rocMonth(carrier)} file from ${shortDay(completeFrom(carrier))} and file it by ${shortDay(safe)}${ownFileText(month, carrier)}.`,
  }
}

function runLines({ kind, total, succeeded, on, month }: Run, { safe }: Deadline): PanelLine[] {
  const carrier = monthOfDay(on)
  const left = total === null || succeeded === null ? 0 : total - succeeded
  const lines: PanelLine[] = []
  if (succeeded === 0) {
    lines.push({
      icon: 'attention',
      text: `${MODE_LABELS[kind]} run: 0 rows succeeded.`,
      detail: 'There is no data to be filed for it.',
    })
  } else {
    const done =
      succeeded === null
        ? `${MODE_LABELS[kind]} run done (row count unknown)`
        : `${plural(succeeded, 'row')} ${kind === 'correction' ? 'corrected' : 'backfilled'}`
    lines.push({
      icon: 'waiting',
      text: `${done}. Download the ${rocMonth(carrier)} data file from ${shortDay(completeFrom(carrier))} and file it by ${shortDay(safe)}.`,
      detail: `Run on ${rocDay(on)}${ownFileText(month, carrier)}.${kind === 'backfill' ? ' The month a backfill belongs to is inferred from how corrections work; check it.' : ''}`,
    })
  }
  if (left > 0) {
    lines.push({
      icon: 'attention',
      text: `${plural(left, 'row')} did not succeed.`,
      detail: 'Ask the vendor for help (agencies on WebITR: ask your WebITR adviser first).',
    })
  }
  return lines
}

/** The compared month's own file is not made again (R9). */
function ownFileText(month: Month, carrier: Month): string {
  return carrier === month ? '' : `; the ${rocMonth(month)} file need not be downloaded again`
}

function productionsLine(agency: string, count: number): PanelLine {
  if (count === 0) return { icon: 'todo', text: `${agency}: no production history for this month at present.` }
  return {
    icon: 'done',
    text: `Recorded ${plural(count, 'entry', 'entries')} of ${agency}’s production history.`,
    detail: 'The production times come from the history and are not verified.',
  }
}

function productionLine(warning: ProductionWarning): PanelLine {
  switch (warning.key) {
    case 'month-not-ended':
      return {
        icon: 'attention',
        text: `${rocMonth(warning.month)} has not ended; produce it from ${shortDay(warning.since)}.`,
        detail: `A file produced now lacks the data from now to the end of ${rocMonth(warning.month)} and cannot be used for filing.`,
      }
    case 'newer-has-file':
      return {
        icon: 'attention',
        text: `${monthsText(warning.newer)} ${warning.newer.length === 1 ? 'has a file' : 'have files'} already; if ${rocMonth(warning.month)} is produced again, ${monthsText(warning.newer)} must be produced again after it, in order.`,
        detail: 'The platform enters files by production time (inferred from the platform’s rules).',
      }
    case 'older-has-none':
      return {
        icon: 'todo',
        text: `No production record for the earlier ${monthsText(warning.older)}; look up the production history first.`,
        detail: 'Files are to be produced in the order of their months.',
      }
  }
}

function monthsText(months: readonly Month[]): string {
  const first = months[0] as Month
  if (months.length === 1) return rocMonth(first)
  const last = months.at(-1) as Month
  const isRun = months.every((month, index) => month === addMonths(first, index))
  return isRun
    ? `${rocMonth(first)} to ${rocMonth(last)}`
    : `${rocMonth(first)} and ${plural(months.length - 1, 'more month')}`
}
