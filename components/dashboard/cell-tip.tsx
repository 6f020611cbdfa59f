import { useLayoutEffect, useRef } from 'preact/hooks'

/** The words of the cell under pointer or focus, beside it. Placed within the matrix, so that it scrolls along. */
export function CellTip({ cell }: { cell: HTMLElement }) {
  const box = useRef<HTMLDivElement>(null)
  const [title = '', state = '', ...text] = (cell.dataset.words ?? '').split('|')

  useLayoutEffect(() => {
    const tip = box.current
    const frame = tip?.parentElement
    if (!tip || !frame) return
    const place = (): void => {
      const [around, at] = [frame.getBoundingClientRect(), cell.getBoundingClientRect()]
      const middle = at.left + at.width / 2 - around.left - tip.offsetWidth / 2
      const below = at.bottom + tip.offsetHeight + GAP < innerHeight || at.top < tip.offsetHeight + GAP
      tip.style.left = `${Math.max(0, Math.min(middle, around.width - tip.offsetWidth))}px`
      tip.style.top = `${(below ? at.bottom + GAP : at.top - GAP - tip.offsetHeight) - around.top}px`
    }
    place()
    cell.setAttribute('aria-describedby', TIP_ID)
    // The table may scroll sideways under it.
    frame.addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      cell.removeAttribute('aria-describedby')
      frame.removeEventListener('scroll', place, { capture: true })
    }
  }, [cell])

  return (
    <div class="dash-tip" role="tooltip" id={TIP_ID} ref={box}>
      <p>
        <strong>{title}</strong> {state}
      </p>
      <p>{text.join('|')}</p>
    </div>
  )
}

const TIP_ID = 'dash-cell-tip'
const GAP = 6
