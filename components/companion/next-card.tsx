import type { AgencyChecklist } from '../../lib/domain/checklist.ts'
import type { Month } from '../../lib/domain/months.ts'
import type { NextAction } from '../../lib/domain/next-action.ts'
import type { ConsoleSaid } from '../../lib/domain/panel.ts'
import { isClosed } from '../../lib/domain/step.ts'
import {
  answerLabel,
  closingText,
  nextEyebrow,
  nextPlace,
  nextTitle,
  waitEyebrow,
  waitTitle,
} from '../../lib/text/next-action.ts'
import { POPUP, remainingComparisonsText } from '../../lib/text/popup.ts'
import { stepText } from '../../lib/text/reasons.ts'
import { Icon } from '../icons.tsx'
import { FillHere } from './fill-here.tsx'
import { findWait } from './find-wait.ts'
import './next-card.css'
import { Sentence } from './sentence.tsx'
import { named, sentences } from '../../lib/text/labels.ts'

interface NextCardProps {
  checklist: AgencyChecklist
  /** The month on show; the next action may be of another. */
  shown: Month
  now: number
  /** The action is a comparison, and the tab may have its form: fills it. */
  onFill: (() => Promise<ConsoleSaid>) | undefined
  onGo(month: Month): void
  /** The action is done right here: open its step. */
  onAnswer(action: NextAction): void
}

/** The one thing to do next, why, and where to click (R23); or what it waits for. */
export function NextCard({ checklist, shown, now, onFill, onGo, onAnswer }: NextCardProps) {
  const { next } = checklist
  const look = lookOf(checklist, now)
  const goTo = next !== null && next.month !== shown
  const answer = next ? answerLabel(next) : undefined
  const alarm = look.tone === 'attention' ? 'button--alarm' : ''
  return (
    <section class={`next next--${look.tone}`} aria-labelledby="next-title">
      <p class="next__eyebrow">
        {look.tone !== 'calm' && <Icon name={look.tone === 'done' ? 'done' : look.tone} size={14} />}
        {look.eyebrow}
      </p>
      <h2 class="next__title" id="next-title" aria-live="polite">
        <Sentence text={look.title} />
      </h2>
      {look.text && (
        <p class="next__text">
          <Sentence text={look.text} />
        </p>
      )}
      {look.place && (
        <p class="next__place">
          <span class="visually-hidden">{named(POPUP.where, '')}</span>
          {look.place}
        </p>
      )}
      {(onFill || goTo || answer || look.closing) && (
        <div class="next__act">
          {next && onFill && <FillHere key={`${next.month} ${next.step.id}`} look={alarm} onFill={onFill} />}
          {next && (goTo || answer) && (
            <button
              type="button"
              class={`button ${onFill ? 'button--quiet' : alarm}`}
              onClick={() => (answer ? onAnswer(next) : onGo(next.month))}
            >
              {answer ?? POPUP.goToMonth}
            </button>
          )}
          {look.closing && <span class="next__closing">{look.closing}</span>}
        </div>
      )}
    </section>
  )
}

interface Look {
  tone: 'calm' | 'waiting' | 'attention' | 'done'
  eyebrow: string
  title: string
  text: string
  place?: string
  closing?: string
}

function lookOf(checklist: AgencyChecklist, now: number): Look {
  const { next, agency } = checklist
  if (next) {
    return {
      tone: next.step.state === 'attention' || next.step.overdue ? 'attention' : 'calm',
      eyebrow: nextEyebrow(next),
      title: nextTitle(next),
      text: sentences(stepText(next.step), restText(checklist, next)),
      place: nextPlace(next),
      closing: closingText(next, now),
    }
  }
  const wait = findWait(checklist)
  if (!wait) return { tone: 'done', eyebrow: POPUP.allDone, title: POPUP.allDoneTitle, text: POPUP.allDoneText }
  return {
    tone: 'waiting',
    eyebrow: waitEyebrow(wait.until),
    title: waitTitle(wait.month, agency.channel === 'webhr'),
    text: stepText(wait.step),
  }
}

/** How many of the month's four comparisons are left, where one of them is next. */
function restText({ months }: AgencyChecklist, { month, step }: NextAction): string {
  if (!step.id.startsWith('compare-')) return ''
  const steps = months.find((one) => one.month === month)?.steps ?? []
  return remainingComparisonsText(steps.filter((one) => one.id.startsWith('compare-') && !isClosed(one)).length)
}
