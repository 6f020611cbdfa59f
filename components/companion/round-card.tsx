import { useEffect, useRef, useState } from 'preact/hooks'
import type { Round, RoundDeed } from '../../lib/domain/round.ts'
import { progressOf } from '../../lib/domain/round-pace.ts'
import { differencesIn, type RoundTask } from '../../lib/domain/round-tasks.ts'
import {
  differencesTitle,
  KEPT_TEXT,
  leftText,
  moreTasksText,
  pauseText,
  ROUND_LABELS,
  recheckHint,
  resumeHint,
  roundTitle,
  taskText,
} from '../../lib/text/round.ts'
import { Icon, type IconName } from '../icons.tsx'
import './round-card.css'
import { Sentence } from './sentence.tsx'
import { Wrong } from './wrong.tsx'
import { sentences } from '../../lib/text/labels.ts'

interface RoundCardProps {
  round: Round
  /** The pause between two queries, as it is set. */
  pauseSeconds: number
  /** Does it; answers with a sentence where that failed. */
  onDeed(deed: RoundDeed): Promise<string | undefined>
}

/** As many of the last results as are shown while a round runs, and of the differences once it is done. */
const LAST = 3
const MOST = 8

/** A round of comparisons, away from its page: how far it is, what it found, and where to go on with it. */
export function RoundCard({ round, pauseSeconds, onDeed }: RoundCardProps) {
  const card = useRef<HTMLElement>(null)
  const [problem, setProblem] = useState<string>()
  const acted = useRef(false)
  useEffect(() => {
    if (!acted.current) return
    acted.current = false
    // The button that was pressed is gone; the keyboard goes on from the one in its place.
    if (document.activeElement === document.body) card.current?.querySelector('button')?.focus()
  }, [round.state])
  const { state } = round
  const progress = progressOf(round, pauseSeconds)
  const title = roundTitle(round, progress)
  const look = lookOf(round)
  const listed = look.tasks.slice(0, MOST)
  const act = (deed: RoundDeed): void => {
    acted.current = true
    void onDeed(deed).then(setProblem)
  }
  return (
    <section class="round" ref={card} aria-labelledby="round-title">
      <h2 class={`round__title round__title--${look.icon}`} id="round-title">
        <Icon name={look.icon} />
        {title}
      </h2>
      {state !== 'done' && (
        <progress class="round__bar" value={progress.done} max={progress.total} aria-label={title} />
      )}
      {state === 'running' && <p class="round__soft">{leftText(progress.left)}</p>}
      <p class="round__told" role="status">
        {look.told && <Sentence text={look.told} />}
      </p>
      {listed.length > 0 && (
        <ul class="round__list">
          {listed.map((task) => (
            <li key={`${task.month} ${task.mode} ${task.data}`}>
              <Sentence text={taskText(task)} />
            </li>
          ))}
          {look.tasks.length > MOST && <li>{moreTasksText(look.tasks.length - MOST)}</li>}
        </ul>
      )}
      {look.hint && <p class="round__soft">{look.hint}</p>}
      <div class="round__act">
        {look.deeds.map((deed) => (
          <button key={deed} type="button" class="button button--quiet" onClick={() => act(deed)}>
            {ROUND_LABELS[deed]}
          </button>
        ))}
      </div>
      <Wrong text={problem} />
    </section>
  )
}

interface Look {
  icon: IconName
  /** Why it stands still, or what came of it: said aloud as it appears. */
  told?: string
  tasks: readonly RoundTask[]
  hint?: string
  deeds: RoundDeed[]
}

function lookOf(round: Round): Look {
  const { state, why, tasks } = round
  const found = differencesIn(round)
  switch (state) {
    case 'running': {
      const read = tasks.filter(({ total }) => total !== undefined)
      return { icon: 'waiting', tasks: read.slice(-LAST).reverse(), deeds: ['pause', 'stop'] }
    }
    case 'paused':
      return {
        icon: 'attention',
        told: sentences(why ? pauseText(why) : '', KEPT_TEXT),
        tasks: [],
        hint: resumeHint(why),
        deeds: ['stop'],
      }
    case 'stopped':
      return { icon: 'attention', told: KEPT_TEXT, tasks: found, hint: resumeHint(), deeds: ['close'] }
    case 'done':
      return {
        icon: found.length === 0 ? 'done' : 'attention',
        told: differencesTitle(found.length),
        tasks: found,
        ...(found.length > 0 && { hint: recheckHint(found.length) }),
        deeds: ['close'],
      }
  }
}
