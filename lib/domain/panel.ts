import type { Agency } from './agencies.ts'
import type { AgencyChecklist } from './checklist.ts'
import type { Deadline } from './deadlines.ts'
import type { Day, Month } from './months.ts'
import type { PlatformAsked, PlatformSaid } from './platform-panel.ts'
import type { ProductionWarning } from './production-warnings.ts'
import type { Comparison, Mode, Run } from './records.ts'
import type { Round } from './round.ts'
import type { Wanted } from './round-order.ts'
import type { StepId } from './step.ts'

/**
 * What the small panel on the vendor's page tells and asks, as keys and values: the worker decides it, the panel's own
 * script has the words (`lib/text/panel-lines.ts`, `panel-questions.ts`).
 */
export interface PanelNews {
  lines: PanelSaid[]
  question?: PanelAsked | undefined
  /** What the operator can have done from here. */
  offers?: PanelOffer[] | undefined
  /** The round of comparisons that drives this tab, or did last. */
  round?: RoundShown | undefined
}

export type RoundShown = Round & { pauseSeconds: number }

export type PanelOffer =
  /** 帶入: fills the query form for this comparison; `sends`: and sends it. */
  | { offer: 'fill'; wanted: Wanted; sends: boolean }
  | RoundOffer
  /** 存下這一頁供診斷: a redacted copy of a page that could not be read, saved by the operator alone. */
  | { offer: 'copy' }

/** 連續比對…: what is pending, by month the comparisons as `correction-leave`. */
export interface RoundOffer {
  offer: 'round'
  agency: { code: string; name: string }
  pending: [Month, string[]][]
  isOffHours: boolean
}

export type PanelSaid = ConsoleSaid | PlatformSaid

/** What is told on the console's pages, and some of it on any page. */
export type ConsoleSaid =
  /** A comparison was read and kept. */
  | { say: 'reading'; reading: Comparison }
  /** Before a run: which month's file would carry its rows (R9). */
  | { say: 'carry-hint'; month: Month; today: Day; deadline: Deadline }
  /** After a run: which file, from when, by when (R9); rows left over (R8). `deadline`: of the file that carries them. */
  | { say: 'run'; run: Run; deadline: Deadline }
  | { say: 'next-comparison'; month: Month; step: StepId }
  /** The agency's next action (R23). */
  | { say: 'next-action'; month: Month; step: StepId; isUrgent: boolean }
  | { say: 'nothing-open' }
  | { say: 'unfollowed'; agency: { code: string; name: string } }
  | { say: 'before-first-month'; firstMonth: Month }
  | { say: 'listing' }
  | { say: 'unreadable'; reason: string; values: Readonly<Record<string, string | number>> }
  /** The operator said what a column is called here; no `word`: none of those was it. */
  | { say: 'taught'; means: string; word?: string }
  | { say: 'productions'; agency: string; count: number }
  /** Before a production: what speaks against it (R14). */
  | { say: 'produce'; month: Month; warnings: ProductionWarning[] }
  /** 帶入 is done; `sent`: and the query with it. */
  | { say: 'filled'; wanted: Wanted; sent: boolean }
  /** From a result, back to the form that is to be filled. */
  | { say: 'going-back' }
  /** `why`: in words, for the assist has them. */
  | { say: 'not-filled'; why: string }
  /** A redacted copy went to the download folder. */
  | { say: 'copied' }
  | { say: 'round-nothing' }
  /** A round of that agency is at work in another tab, or another agency's in this one. */
  | { say: 'round-elsewhere'; agency: string }
  | { say: 'not-saved' }
  | { say: 'not-a-day'; text: string }
  | { say: 'not-a-count'; text: string; total: number }
  /** The extension was updated under the page. */
  | { say: 'updated' }

/** One click answers it (R6), or a box to type in. The answer comes back as a text. */
export type PanelAsked = ConsoleAsked | PlatformAsked

export type ConsoleAsked =
  | { ask: 'data'; month: Month; mode: Mode }
  | { ask: 'change' }
  | { ask: 'agency'; name?: string | undefined; agencies: Pick<Agency, 'code' | 'name'>[] }
  | { ask: 'run-data'; mode: Mode }
  | { ask: 'run-count'; mode: Mode; total: number }
  | { ask: 'run-day'; on: Day }
  /** A column is missing, and others stand there that nobody knows: one of them may be it, renamed. */
  | { ask: 'teach'; means: string; words: string[] }

export type QuestionId = PanelAsked['ask']

/** What is next in this month, else anywhere. */
export function nextIn(checklist: AgencyChecklist, month: Month): PanelSaid {
  const steps = checklist.months.find((one) => one.month === month)?.steps ?? []
  const comparison = steps.find(({ id, state }) => state === 'todo' && id.startsWith('compare-'))
  return comparison ? { say: 'next-comparison', month, step: comparison.id } : nextOf(checklist)
}

/** The agency's next action (R23). */
export function nextOf({ next }: AgencyChecklist): PanelSaid {
  if (!next) return { say: 'nothing-open' }
  const { month, step } = next
  return { say: 'next-action', month, step: step.id, isUrgent: step.state === 'attention' || step.overdue }
}
