import { POPUP } from '../../lib/text/popup.ts'
import { Icon } from '../icons.tsx'
import './next-card.css'

/** What happened, what was kept, what to do: never a blank page. */
export function Problem({ text, onRetry }: { text: string; onRetry(): void }) {
  return (
    <main class="companion">
      <section class="next next--attention" role="alert">
        <p class="next__eyebrow">
          <Icon name="attention" />
          {POPUP.problemTitle}
        </p>
        <p class="next__text">{text}</p>
        <div class="next__act">
          <button type="button" class="button button--alarm" onClick={onRetry}>
            {POPUP.retry}
          </button>
        </div>
      </section>
    </main>
  )
}
