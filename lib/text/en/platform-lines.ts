/** The words of the small panel on the platform's pages; `panel-lines.ts` has those of the console's. */
import { severityOf } from '../../domain/file-checks/finding.ts'
import type { PanelSaid } from '../../domain/panel.ts'
import type { PlatformSaid } from '../../domain/platform-panel.ts'
import type { UploadAdvice, UploadWarning } from '../../domain/upload-advice.ts'
import type { PanelLine } from '../zh/panel-lines.ts'
import { formatCount, rocMoment, rocMonth } from './dates.ts'
import { findingText } from './file-checks.ts'
import { hoursText, olderMissingText } from './file-plan.ts'
import { everyReasonText } from './platform-reasons.ts'
import { plural } from './plural.ts'

type Said<S extends PlatformSaid['say']> = Extract<PlatformSaid, { say: S }>

/** So many things of a kind are named; of more, how many there are. */
const NAMED = 5

/** A line, or several, of what is said on a page of the platform; undefined for what the console's panel says alike. */
export function platformLinesOf(said: PanelSaid): PanelLine[] | undefined {
  switch (said.say) {
    case 'unreadable':
      return [
        {
          icon: 'attention',
          text: 'This page could not be read; nothing was recorded.',
          detail: everyReasonText({ key: said.reason, values: said.values }),
        },
      ]
    case 'filing':
      return [filingLine(said)]
    case 'no-filing':
      return [
        said.page === 'filing-summary'
          ? {
              icon: 'not-needed',
              text: 'This page has no filing of an agency on your list.',
              detail: '「彙整總表」 shows 20 agencies a page; search for the agency or change the page.',
            }
          : {
              icon: 'not-needed',
              text: 'No filing in the period queried.',
              detail:
                '「歷程」 shows one month unless told otherwise; widen the period for earlier filings. A filing not listed is not proof that nothing was filed.',
            },
      ]
    case 'many-strangers':
      return [
        {
          icon: 'not-needed',
          text: `This page has ${plural(said.count, 'more agency', 'more agencies')} not on your list; not recorded.`,
          detail: 'To add them: Overview › Settings › Agencies.',
        },
      ]
    case 'filing-errors':
      return errorLines(said)
    case 'counts':
      return countLines(said)
    case 'upload':
      return uploadLines(said)
    case 'upload-whose':
      return [
        {
          icon: 'attention',
          text: said.code
            ? `The agency of this page, ${said.code}, is not on your list, so the upload cannot be checked.`
            : 'Which agency’s upload this is cannot be told, so it cannot be checked.',
          detail:
            'Each agency files its own data; make sure the files you chose are this agency’s. You can check them in Overview › Files.',
        },
      ]
    case 'upload-webhr':
      return [
        {
          icon: 'attention',
          text: `${said.agency} is filed by WebHR itself; no file is uploaded here.`,
          detail: 'Check that the identity in use (兼辦機關) is the agency you mean to file for.',
        },
      ]
    case 'upload-results':
      return resultLines(
        said.taken > 0 && {
          icon: 'done',
          text: `The platform has received ${plural(said.taken, 'file')}.`,
          detail:
            'Received does not mean correct: see in 「彙整總表」 how many rows are accepted and rejected; there the companion records the filing as done.',
        },
        said.refused,
        'Not received',
      )
    case 'check-results':
      return resultLines(
        said.right > 0 && {
          icon: 'done',
          text: `${plural(said.right, 'file')} passed the check.`,
          detail: 'This was a check only, nothing is filed yet; upload on 「手動報送」.',
        },
        said.wrong,
        'Check failed',
      )
    default:
      return undefined
  }
}

function filingLine({ agency, filing }: Said<'filing'>): PanelLine {
  const { month, filedAt, accepted, rejected } = filing
  const text = `Recorded ${rocMonth(month)} filing of ${agency}: ${plural(accepted, 'row')} accepted, ${formatCount(rejected)} rejected.`
  const when = `Filed ${rocMoment(filedAt)}.`
  return rejected === 0
    ? { icon: 'done', text, detail: when }
    : {
        icon: 'attention',
        text,
        detail: `${when} Open 「錯誤明細」 to see why; correct the data, produce the file again and file it again.`,
      }
}

function errorLines({ agency, month, errors, isPartial }: Said<'filing-errors'>): PanelLine[] {
  const rows = errors.reduce((sum, { count }) => sum + count, 0)
  const kept = month
    ? `Recorded with the ${rocMonth(month)} filing of ${agency}.`
    : 'Not recorded: no filing on your list matches. Open 「彙整總表」 or 「歷程」 first.'
  return [
    {
      icon: 'attention',
      text: `${plural(rows, 'row')} with errors, ${plural(errors.length, 'kind')}${isPartial ? ' (this page only)' : ''}.`,
      detail: kept,
    },
    ...errors
      .slice(0, NAMED)
      .map(({ message, count }): PanelLine => ({ icon: 'todo', text: `「${message}」: ${plural(count, 'row')}` })),
    ...rest(errors.length, 'kind of error', 'kinds of error'),
    ...(month
      ? [
          {
            icon: 'todo' as const,
            text: 'Correct the data on the console, produce this month’s file again, then file it once more.',
          },
        ]
      : []),
  ]
}

function countLines({ agency, months, below }: Said<'counts'>): PanelLine[] {
  const [first = '', last = first] = [months[0], months.at(-1)]
  const span = first === last ? rocMonth(first) : `${rocMonth(first)} to ${rocMonth(last)}`
  return [
    { icon: 'done', text: `Recorded the platform’s row counts of ${agency}: ${span}.` },
    ...below.slice(0, NAMED).map(
      ({ month, platform, file }): PanelLine => ({
        icon: 'todo',
        text: `${rocMonth(month)}: platform ${plural(platform, 'row')}, file ${plural(file, 'row')}.`,
        detail:
          'Possibly people who do not match 「表19 經歷檔」, who are left out of the statistics; the filing is complete all the same.',
      }),
    ),
    ...rest(below.length, 'month'),
  ]
}

/** First what is wrong; then when the platform is open; then what would be uploaded next. */
function uploadLines({ agency, advice }: Said<'upload'>): PanelLine[] {
  const { warnings, hours, chosen } = advice
  const lines = warnings.filter(({ warn }) => warn !== 'closed').flatMap(warningLines)
  if (chosen.length > 0 && lines.length === 0) {
    const months = chosen.flatMap(({ month }) => month ?? []).map(rocMonth)
    lines.push({
      icon: 'done',
      text: `${plural(chosen.length, 'file')} in ${agency}’s filing order: ${months.join(', ')}.`,
      detail: 'What is in the files is not checked here; before filing, use the platform’s 「JSON檔檢核功能」 first.',
    })
  }
  return [
    ...lines,
    { icon: hours.closed ? 'attention' : 'waiting', text: hoursText(hours) },
    ...nextLines(advice, agency),
  ]
}

function warningLines(warning: UploadWarning): PanelLine[] {
  switch (warning.warn) {
    case 'closed':
      return []
    case 'too-many':
      return [
        {
          icon: 'attention',
          text: `${plural(warning.chosen, 'file')} chosen; the platform takes at most ${warning.limit} at a time.`,
          detail: 'Upload in batches, oldest first.',
        },
      ]
    case 'file':
      return warning.findings.map((finding) => ({
        icon: severityOf(finding) === 'problem' ? 'attention' : 'todo',
        text: warning.file,
        detail: findingText(finding),
      }))
    case 'month-unknown':
      return [
        {
          icon: 'todo',
          text: `No production record, so the month is not known: ${plural(warning.files.length, 'file')}.`,
          detail: `${listed(warning.files)}. Whether they are complete and in order cannot be told; look up the production history on the console first, or check them in Overview › Files and choose the month.`,
        },
      ]
    case 'left-out':
      return [
        {
          icon: 'attention',
          text: `Earlier files not uploaded yet: ${listed(warning.files.map(({ month }) => rocMonth(month)))}.`,
          detail: `${listed(warning.files.map(({ name }) => name))}. Choose them too, or upload them first, then the ${rocMonth(warning.before)} file (in production order).`,
        },
      ]
    case 'older-missing':
      return [{ icon: 'todo', text: olderMissingText(warning.from, warning.months) }]
  }
}

/** The first few of a list. */
function listed(names: readonly string[]): string {
  const more = names.length - NAMED
  return more > 0 ? `${names.slice(0, NAMED).join(', ')} and ${formatCount(more)} more` : names.join(', ')
}

function nextLines({ next }: UploadAdvice, agency: string): PanelLine[] {
  if (next.length === 0) return []
  return [
    {
      icon: 'todo',
      text: `${agency} can upload ${plural(next.length, 'file')} now${next.length === 1 ? '' : ', in this order'}:`,
    },
    ...next.map(
      ({ month, name, verified }): PanelLine => ({
        icon: 'todo',
        text: `${rocMonth(month)} ${name}${verified ? '' : ' (production time not verified)'}`,
      }),
    ),
  ]
}

function resultLines(
  good: PanelLine | false,
  bad: readonly { file: string; message: string | null }[],
  what: string,
): PanelLine[] {
  return [
    ...(good ? [good] : []),
    ...bad.slice(0, NAMED).map(
      ({ file, message }): PanelLine => ({
        icon: 'attention',
        text: `${what}: ${file}`,
        detail: message === null ? 'The platform gave no reason.' : `「${message}」`,
      }),
    ),
    ...rest(bad.length, 'file'),
  ]
}

function rest(count: number, one: string, many?: string): PanelLine[] {
  return count > NAMED
    ? [{ icon: 'todo', text: `${plural(count - NAMED, `more ${one}`, many && `more ${many}`)}.` }]
    : []
}
