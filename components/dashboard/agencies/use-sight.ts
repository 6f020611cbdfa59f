import type { RefObject } from 'preact'
import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { GridMemory } from './agency-grid.tsx'
import type { Layout } from './columns.ts'
import { columnsInSight, type Range, rowsInSight } from './windowing.ts'

interface SightOptions {
  /** Rows there are, and how high each is, in pixels. */
  count: number
  rowHeight: number
  layout: Layout
  /** Where it was scrolled to; kept up to date. */
  memory: Pick<GridMemory, 'top' | 'left'>
}

/** Before it is measured: a desk's screen. */
const SCREEN = { width: 1280, height: 720 }

/** The rows and columns in sight of a box that scrolls, now and as it is scrolled and resized. */
export function useSight(
  scroller: RefObject<HTMLElement | null>,
  { count, rowHeight, layout, memory }: SightOptions,
): { rows: Range; columns: Range } {
  const [box, setBox] = useState({ top: memory.top, left: memory.left, ...SCREEN })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    element.scrollTo(memory.left, memory.top)
    let frame = 0
    const look = (): void => {
      frame = 0
      const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = element
      memory.top = top
      memory.left = left
      setBox((was) => (isSame(was, { top, left, width, height }) ? was : { top, left, width, height }))
    }
    // Once a frame, however many events there are.
    const later = (): void => {
      frame ||= requestAnimationFrame(look)
    }
    const resized = new ResizeObserver(later)
    resized.observe(element)
    element.addEventListener('scroll', later, { passive: true })
    look()
    return () => {
      cancelAnimationFrame(frame)
      resized.disconnect()
      element.removeEventListener('scroll', later)
    }
  }, [scroller, memory])
  const rows = rowsInSight(box.top, box.height, rowHeight, count)
  const columns = columnsInSight(box.left, box.width, layout.columns)
  // The same ranges are the same objects: what hangs on them is made once.
  return {
    rows: useMemo(() => rows, [rows.from, rows.to]),
    columns: useMemo(() => columns, [columns.from, columns.to]),
  }
}

type Box = Record<'top' | 'left' | 'width' | 'height', number>

function isSame(a: Box, b: Box): boolean {
  return a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height
}
