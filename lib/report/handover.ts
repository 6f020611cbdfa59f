import { toPagePart } from '../domain/backup-page.ts'
import type { MonthChecklist } from '../domain/checklist.ts'
import { type Handover, type MonthSpan, spansOfMonths } from '../domain/handover.ts'
import type { LedgerHead } from '../domain/ledger.ts'
import { toMoment } from '../domain/months.ts'
import { isClosed, type Step, type StepId } from '../domain/step.ts'
import { PRODUCT, STEP_COLUMNS } from '../text/zh/dashboard.ts'
import { rocMoment, rocMonth } from '../text/zh/dates.ts'
import {
  beginSteps,
  dateText,
  fullDay,
  HANDOVER_PAGE as WORDS,
  reasonWords,
  spansText,
  spanText,
  stateWords,
} from '../text/zh/handover.ts'
import { STEP_LABELS } from '../text/zh/labels.ts'
import { ledgerText } from '../text/zh/ledger.ts'
import { nextPlace, nextTitle } from '../text/zh/next-action.ts'
import { CHANNEL_LABELS } from '../text/zh/settings.ts'
import { HANDOVER_STYLE } from './handover-style.ts'
import { Html, html } from './html.ts'

export interface HandoverInput {
  /** One an agency. */
  offices: readonly Handover[]
  ledger: LedgerHead
  /** Milliseconds since 1970. */
  now: number
  withNotes: boolean
  /** The backup's text (`serialiseBackup`), without notes where `withNotes` is false, and how many records it has. */
  backup?: { text: string; records: number } | undefined
}

/**
 * The handover as one HTML file that needs nothing else: no script, no picture, no network, which its own policy also
 * says. A page and not an archive: everybody can open it, print it, keep it beside the papers, and a mail gateway lets
 * it through; the backup in it is what the restore takes.
 */
export function handoverPage({ offices, ledger, now, withNotes, backup }: HandoverInput): string {
  const page = html`<!doctype html>
<html lang="zh-Hant-TW">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${WORDS.title} ${rocMoment(toMoment(now))}</title>
<style>${new Html(HANDOVER_STYLE)}</style>
</head>
<body>
<header>
<h1>${WORDS.title}</h1>
<p class="soft">${WORDS.madeAt} ${rocMoment(toMoment(now))}・${PRODUCT}・${ledgerText(ledger)}</p>
</header>
<main>
<section>
<h2>${WORDS.begin}</h2>
<ol>${beginSteps(backup?.records).map((step) => html`<li>${step}</li>`)}</ol>
</section>
${offices.map((office) => agencyPart(office, withNotes))}
</main>
<footer>
<p>${withNotes ? WORDS.withNotes : WORDS.withoutNotes}${WORDS.footing}</p>
</footer>
${backup && new Html(toPagePart(backup.text))}
</body>
</html>
`
  return page.text
}

function agencyPart(office: Handover, withNotes: boolean): Html {
  const { agency } = office.checklist
  return html`<article>
<h2>${agency.name}</h2>
<dl>
<dt>${WORDS.agency}</dt><dd>${agency.code}</dd>
<dt>${WORDS.channel}</dt><dd>${CHANNEL_LABELS[agency.channel]}</dd>
<dt>${WORDS.firstMonth}</dt><dd>${rocMonth(agency.firstMonth)}</dd>
${agency.filedThrough !== undefined && html`<dt>${WORDS.filedThrough}</dt><dd>${rocMonth(agency.filedThrough)}</dd>`}
</dl>
${nextPart(office, withNotes)}
<h3>${WORDS.urgent}</h3>
${
  office.urgent.length === 0
    ? html`<p>${WORDS.urgentNone}</p>`
    : table(
        [WORDS.month, WORDS.step, WORDS.state, WORDS.reason],
        office.urgent.map(({ month, step }) => [
          rocMonth(month),
          STEP_LABELS[step.id],
          html`<strong>${stateWords(step)}</strong>`,
          reasonWords(step, withNotes),
        ]),
      )
}
<h3>${WORDS.todo}</h3>
${
  office.todo.length === 0
    ? html`<p>${WORDS.todoNone}</p>`
    : table(
        [WORDS.step, WORDS.month],
        office.todo.map(({ step, months }) => [STEP_LABELS[step], spansText(spansOfMonths(months), months)]),
      )
}
<h3>${WORDS.dates}</h3>
${
  office.dates.length === 0
    ? html`<p>${WORDS.datesNone}</p>`
    : table(
        [WORDS.day, WORDS.what],
        office.dates.map((date) => [fullDay(date.day), dateText(date)]),
      )
}
<h3>${WORDS.months}</h3>
${monthsPart(office)}
${withNotes && notesPart(office)}
</article>`
}

function nextPart({ checklist: { next } }: Handover, withNotes: boolean): Html {
  if (!next) return html`<h3>${WORDS.next}</h3><p>${WORDS.nextNone}</p>`
  const place = nextPlace(next)
  return html`<h3>${WORDS.next}</h3>
<p class="next"><strong>${nextTitle(next)}</strong><br>${reasonWords(next.step, withNotes)}
${place !== undefined && html`<br><span class="soft">${WORDS.where}:${place}</span>`}</p>`
}

function monthsPart({ months, checklist }: Handover): Html {
  const steps = checklist.months[0]?.steps.map(({ id }) => id) ?? []
  const row = (entry: MonthChecklist | MonthSpan): Html =>
    'to' in entry
      ? html`<tr><th scope="row">${spanText(entry)}</th><td colspan="${steps.length + 1}">${WORDS.closed}</td></tr>`
      : html`<tr><th scope="row">${rocMonth(entry.month)}</th><td>${progressOf(entry)}</td>${steps.map((id) => cellOf(entry, id))}</tr>`
  return html`<table class="months">
<thead><tr><th scope="col">${WORDS.month}</th><th scope="col">${WORDS.progress}</th>${steps.map((id) => html`<th scope="col">${STEP_COLUMNS[id]}</th>`)}</tr></thead>
<tbody>${months.map(row)}</tbody>
</table>`
}

function progressOf({ steps }: MonthChecklist): string {
  return `${steps.filter(isClosed).length}/${steps.length}`
}

function cellOf({ steps }: MonthChecklist, id: StepId): Html {
  const step = steps.find((one) => one.id === id) as Step
  const isUrgent = step.overdue || step.state === 'attention'
  return html`<td${new Html(isUrgent ? ' class="urgent"' : '')}>${stateWords(step)}</td>`
}

function notesPart({ notes }: Handover): Html {
  return html`<h3>${WORDS.notes}</h3>
${
  notes.length === 0
    ? html`<p>${WORDS.notesNone}</p>`
    : table(
        [WORDS.month, WORDS.step, WORDS.note, WORDS.when],
        notes.map(({ month, step, note, at }) => [
          rocMonth(month),
          Object.hasOwn(STEP_LABELS, step) ? STEP_LABELS[step as StepId] : step,
          note ?? '',
          rocMoment(at),
        ]),
      )
}`
}

function table(head: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  return html`<table>
<thead><tr>${head.map((word) => html`<th scope="col">${word}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table>`
}
