import type { StepState } from '../lib/domain/step.ts'
import './icons.css'

/** Drawn here: many office machines have neither emoji nor dingbats (ui.md). Always beside a word, so hidden from readers. */
const SHAPES = {
  done: <path d="m3.2 8.6 3.1 3 6.5-7" />,
  todo: <circle cx="8" cy="8" r="5.6" />,
  waiting: (
    <>
      <circle cx="8" cy="8" r="5.9" />
      <path d="M8 4.8V8l2.1 1.7" />
    </>
  ),
  attention: (
    <>
      <path d="M8 2.3 14.4 13.4H1.6Z" />
      <path d="M8 6.6v3M8 11.4v.2" />
    </>
  ),
  'not-needed': <path d="M4 8h8" />,
  left: <path d="M10 3.5 5.5 8l4.5 4.5" />,
  right: <path d="M6 3.5 10.5 8 6 12.5" />,
  down: <path d="M3.5 6 8 10.5 12.5 6" />,
  plus: <path d="M8 3v10M3 8h10" />,
} as const
export type IconName = keyof typeof SHAPES

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  )
}

/** A state's symbol in its colour; the word must stand beside it. */
export function StateIcon({ state, overdue = false, size }: { state: StepState; overdue?: boolean; size?: number }) {
  const look = overdue ? 'attention' : state
  return (
    <span class={`state-icon state-icon--${look}`}>
      <Icon name={look} size={size} />
    </span>
  )
}
