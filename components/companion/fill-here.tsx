import { useState } from 'preact/hooks'
import type { ConsoleSaid } from '../../lib/domain/panel.ts'
import { linesOf, type PanelLine } from '../../lib/text/panel-lines.ts'
import { POPUP } from '../../lib/text/popup.ts'
import { Icon } from '../icons.tsx'
import './fill-here.css'
import { Sentence } from './sentence.tsx'

interface FillHereProps {
  /** The button's own class. */
  look: string
  onFill(): Promise<ConsoleSaid>
}

/** 前往並帶入: fills the query form in the tab behind, and says what came of it. */
export function FillHere({ look, onFill }: FillHereProps) {
  const [busy, setBusy] = useState(false)
  const [lines, setLines] = useState<PanelLine[]>([])
  const fill = async (): Promise<void> => {
    setBusy(true)
    setLines([])
    const said = await onFill()
    setLines([linesOf(said)].flat())
    setBusy(false)
  }
  return (
    <>
      {/* Stays in reach of the keyboard while it works: a button that is disabled loses the focus. */}
      <button type="button" class={`button ${look}`} aria-disabled={busy} onClick={() => !busy && void fill()}>
        {POPUP.fillHere}
      </button>
      <div class="fill-said" role="status">
        {lines.map(({ icon, text, detail }) => (
          <p key={text} class={`fill-said__line fill-said__line--${icon}`}>
            <Icon name={icon} size={14} />
            <span>
              <Sentence text={text} />
              {detail && <span class="fill-said__detail">{detail}</span>}
            </span>
          </p>
        ))}
      </div>
    </>
  )
}
