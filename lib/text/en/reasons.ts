import type { Reason, ReasonKey, ReasonValues } from '../../domain/reasons.ts'
import type { StepId } from '../../domain/step.ts'
import { formatCount, rocDay, rocMoment, rocMonth } from './dates.ts'
import { comparisonLabel, STEP_LABELS } from './labels.ts'
import { plural } from './plural.ts'
import { uncountedText } from './uncounted.ts'

const SENTENCES: { [K in ReasonKey]: (values: ReasonValues[K]) => string } = {
  'compare-read': ({ total, at, before }) =>
    before === undefined
      ? `Read ${rocMoment(at)}: ${plural(total, 'difference')}.`
      : `${plural(before, 'difference')} before; the recheck of ${rocMoment(at)} found 0.`,
  'compare-month-not-ended': ({ month, until, uncounted }) =>
    `${rocMonth(month)} has not ended; compare from ${rocDay(until)}.${uncounted ? ` ${uncountedText(uncounted)}.` : ''}`,
  'compare-missing': ({ month, uncounted }) =>
    uncounted
      ? `${uncountedText(uncounted)}. Query again for the whole of ${rocMonth(month)}, with 「異動類型」 set to 「全部」.`
      : `${rocMonth(month)} has not been compared yet.`,

  'differences-rows-left': ({ mode, data, total, succeeded, left, on }) =>
    `${comparisonLabel(mode, data)}: of ${plural(total, 'row')} handled on ${rocDay(on)}, ${formatCount(succeeded)} succeeded and ${formatCount(left)} did not. Ask the vendor for help (agencies on WebITR: ask your WebITR adviser first) and enclose the problem report.`,
  'differences-open': ({ cells }) =>
    `${cells
      .map(({ mode, data, total, ranOn }) =>
        ranOn
          ? `${comparisonLabel(mode, data)}: handled on ${rocDay(ranOn)}, query once more to confirm 0 rows`
          : `${comparisonLabel(mode, data)}: ${plural(total, 'difference')}`,
      )
      .join('; ')}.${cells.some(({ ranOn }) => !ranOn) ? ' Once handled, query again.' : ''}`,
  'differences-wait-comparisons': ({ missing }) =>
    `${missing.length} of the four comparisons ${missing.length === 1 ? 'is' : 'are'} still to be done: ${missing.map(({ mode, data }) => comparisonLabel(mode, data).toLowerCase()).join(', ')}.`,
  'differences-cleared': () => 'The differences were handled, and every recheck found 0.',
  'differences-none': () => 'All four comparisons found 0 differences.',

  'produce-out-of-order': ({ month, producedAt, older, olderProducedAt }) =>
    `The ${rocMonth(older)} file was produced ${rocMoment(olderProducedAt)}, later than the ${rocMonth(month)} file (${rocMoment(producedAt)}); ${rocMonth(month)} must be produced again and the files uploaded in the order of their months (inferred from the platform’s rules).`,
  'produce-follows-plan': ({ month, older }) =>
    `${rocMonth(older)} must be produced again, and the later ${rocMonth(month)} again after it (inferred from the platform’s rules).`,
  'produce-done': ({ producedAt, records, verified }) =>
    `Produced ${rocMoment(producedAt)}${records === undefined ? '' : `, ${plural(records, 'row')}`}${verified ? '' : ' (time from the production history, not verified)'}.`,
  'produce-month-not-ended': ({ month, until, prematureAt }) =>
    prematureAt
      ? `${rocMonth(month)} had not ended when the file was produced ${rocMoment(prematureAt)}, so it is incomplete; produce it again from ${rocDay(until)}.`
      : `${rocMonth(month)} has not ended; a complete file can be produced from ${rocDay(until)}.`,
  'produce-only-premature': ({ month, producedAt, since }) =>
    `There is only the file produced too early, ${rocMoment(producedAt)}, which lacks the data from then to the end of ${rocMonth(month)}. A complete one can be produced from ${rocDay(since)}; produce it again.`,
  'produce-now': ({ month, safe, past }) =>
    `${rocMonth(month)} can be produced now; ${past ? 'produce and file it as soon as you can' : `file it by ${rocDay(safe)} 18:00 at the latest`}.`,
  'produce-look-first': ({ month }) =>
    `No production record for ${rocMonth(month)}; it may have been produced long ago, so look up the production history first.`,
  'filed-through': ({ through }) => `Counts as filed by your settings (set up to ${rocMonth(through)}).`,

  'file-wait-plan': ({ month }) => `Upload once ${rocMonth(month)} has been produced again.`,
  'file-wait-produce': ({ month }) => `Waiting for the ${rocMonth(month)} data file to be produced.`,
  'file-rejected': ({ rejected, filedAt }) =>
    `The filing of ${rocMoment(filedAt)} has ${plural(rejected, 'rejected row')}; correct them on the console by the platform’s 「錯誤明細」, then file again the same way as before.`,
  'file-done': ({ filedAt, accepted }) =>
    `Filed ${rocMoment(filedAt)}: ${plural(accepted, 'row')} accepted, 0 rejected.`,
  'file-ready': ({ month, safe, past }) =>
    past
      ? `The ${rocMonth(month)} data file is ready; upload it as soon as you can.`
      : `The ${rocMonth(month)} data file is ready; upload it by ${rocDay(safe)} 18:00.`,
  'file-upload-again': ({ month, older, producedAt }) =>
    `The ${rocMonth(month)} file on the platform is older than the ${rocMonth(older)} file; upload the new one, produced ${rocMoment(producedAt)} (inferred from the platform’s rules).`,
  'file-only-premature': ({ month, producedAt, since }) =>
    `What was filed was produced too early, ${rocMoment(producedAt)}, and lacks data of ${rocMonth(month)}; produce a file on or after ${rocDay(since)} and file that.`,

  'carried-missed-run': ({ mode, data, total, openedAt, clearedAt }) =>
    `${comparisonLabel(mode, data)} went from ${plural(total, 'row')} (${rocMoment(openedAt)}) to 0 (${rocMoment(clearedAt)}), but no run is recorded; enter the run date, or press “No run needed”.`,
  'carried-no-run': () => 'No correction or backfill was run for this month.',
  'carried-done': ({ months }) =>
    `The corrected data is in the ${months.length === 1 ? 'file' : 'files'} of ${months.map(rocMonth).join(', ')}, already filed.`,
  'carried-attention': ({ carrier }) =>
    `The corrected data goes into the ${rocMonth(carrier)} data file, which has a problem to be dealt with.`,
  'carried-waiting': ({ month, carrier, on, rows, until, due, safe }) =>
    `${carriedText(on, rows, carrier)}: produce it from ${rocDay(until)}, file it by ${duesText(due, safe)}${ownFileText(month, carrier)}.`,
  'carried-todo': ({ month, carrier, on, rows, due, safe, produced }) =>
    `${carriedText(on, rows, carrier)}, which ${produced ? 'is produced but not filed yet' : 'can be produced now'}; file it by ${duesText(due, safe)}${ownFileText(month, carrier)}.`,

  'survey-done': ({ at }) => `Marked as filled in ${rocMoment(at)}.`,
  'survey-too-early': ({ missing }) => `Marked as filled in, but still to be done: ${stepsText(missing)}.`,
  'survey-now': () => 'Everything else is done. Fill in the survey in WebHR, then mark it here.',
  'survey-wait': ({ missing }) => `Still to be done: ${stepsText(missing)}.`,

  'keep-month-not-ended': ({ month, until }) => `${rocMonth(month)} has not ended; check from ${rocDay(until)}.`,
  'keep-now': ({ month }) => `Make sure the ${rocMonth(month)} leave data is complete in WebHR, then mark it.`,
  'count-done': ({ leave, overtime, at }) =>
    `Read ${rocMoment(at)}: leave ${plural(leave, 'row')}, overtime ${plural(overtime, 'row')}.`,
  'count-wait-keep': () => 'Waiting for the leave data to be completed in WebHR.',
  'count-now': ({ month }) => `Look up the ${rocMonth(month)} row counts on the platform.`,

  marked: ({ at, note }) => `Marked by hand ${rocMoment(at)}${note ? `: ${note}` : ''}.`,

  'note-backfill-inferred': () => 'The month a backfill belongs to is inferred from how corrections work; check it.',
  'note-platform-closed': ({ lastDay }) =>
    `The platform is closed every day from 18:00 to 21:00; upload from 21:00${lastDay ? '. Today is the last day' : ''}.`,
  'note-rejected-why': ({ message, count, kinds }) =>
    `In 「錯誤明細」: 「${message}」, ${plural(count, 'row')}${kinds > 1 ? `; ${kinds} kinds of error in all` : ''}.`,
  'note-rejected-look': () => 'Open 「錯誤明細」 on the platform; the companion will read the kinds of error.',
  'note-count-below': ({ platform, file }) =>
    `The platform counts ${plural(platform, 'row')}, fewer than the ${formatCount(file)} in the file: possibly people who do not match 「表19 經歷檔」, who are left out of the statistics. The filing is complete all the same.`,
  'note-better-not-upload': ({ month, producedAt }) =>
    `${rocMonth(month)} is already filed; the file produced again ${rocMoment(producedAt)} is better not uploaded, or later months must be produced again in order (inferred from the platform’s rules).`,
  'note-overdue': ({ due, latest, days }) =>
    `Due ${rocDay(due)}${latest > due ? ` (moved to ${rocDay(latest)})` : ''}, ${plural(days, 'day')} overdue.`,
}

/** A reason in one English sentence, or two short ones. */
export function reasonText({ key, values }: Reason): string {
  return (SENTENCES[key] as (values: unknown) => string)(values)
}

/** A step's reason and the sentences that follow it. */
export function stepText({ reason, notes }: { reason: Reason; notes: readonly Reason[] }): string {
  return [reason, ...notes].map(reasonText).join(' ')
}

function carriedText(on: string, rows: number | null, carrier: string): string {
  const what =
    rows === null
      ? `The data handled on ${rocDay(on)} (row count unknown) goes`
      : `${plural(rows, 'row')} handled on ${rocDay(on)} ${rows === 1 ? 'goes' : 'go'}`
  return `${what} into the ${rocMonth(carrier)} data file`
}

function duesText(due: string, safe: string): string {
  return safe < due ? `${rocDay(safe)} (the due date ${rocDay(due)} is no working day)` : rocDay(due)
}

function ownFileText(month: string, carrier: string): string {
  return month === carrier ? '' : `; the ${rocMonth(month)} file need not be produced again`
}

function stepsText(steps: readonly StepId[]): string {
  return steps.map((id) => STEP_LABELS[id].replace(/^[A-Z](?=[a-z]+\b)/, (first) => first.toLowerCase())).join(', ')
}
