import { useId } from 'preact/hooks'
import { CHART_WORDS } from '../../lib/text/zh/report-chart.ts'
import type { ChartMonthView } from './view.ts'

/** In units of the drawing. A line has as many months as a page is wide. */
const LINE = 24
const FEWEST = 12
const STEP = 44
const LEFT = 40
const UP = 36
const DOWN = 36
const WORD = 16
/** A month's file can be sent at most so many days before its date; later than that a bar is cut and its word says it. */
const MOST_DAYS = 31

/**
 * How far from its date each month was filed: above the line in time, below it late. The bars differ in shape, each has
 * its word, and the table below says the same, so colour says nothing alone.
 */
export function OnTimeChart({ months }: { months: readonly ChartMonthView[] }) {
  const id = useId()
  const lines = Array.from({ length: Math.ceil(months.length / LINE) }, (_, index) =>
    months.slice(index * LINE, (index + 1) * LINE),
  )
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption id={id}>
        <strong>{CHART_WORDS.title}</strong>
        {CHART_WORDS.unit} <Key kind="on-time" word={CHART_WORDS.above} /> <Key kind="late" word={CHART_WORDS.late} />{' '}
        <Key kind="overdue" word={CHART_WORDS.overdue} />
      </figcaption>
      {lines.map((line) => (
        <Line key={line[0]?.month} line={line} places={Math.max(lines[0]?.length ?? 0, FEWEST)} />
      ))}
    </figure>
  )
}

function Key({ kind, word }: { kind: 'on-time' | 'late' | 'overdue'; word: string }) {
  return (
    <span class="chart-key">
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <Pattern id={`key-${kind}`} />
        <Bar kind={kind} x={1} y={1} width={12} height={12} pattern={`key-${kind}`} />
      </svg>
      {word}
    </span>
  )
}

/** Months of one line; `places`: how many there is room for, the same on every line. */
function Line({ line, places }: { line: readonly ChartMonthView[]; places: number }) {
  const pattern = useId()
  const base = WORD + UP
  const width = LEFT + places * STEP
  const deepest = Math.max(0, ...line.map(({ days }) => (days !== undefined && days < 0 ? barHeight(days) + WORD : 0)))
  const height = base + deepest + WORD + 4
  const words = line.map(({ month, word }) => `${month} ${word}`).join('、')
  return (
    <svg
      class="chart-line"
      viewBox={`0 0 ${width} ${height}`}
      // Letters of one size, however many months there are.
      style={{ width: `${Math.min(100, Math.round((width / (LEFT + LINE * STEP)) * 120))}%` }}
      role="img"
      aria-label={words}
    >
      <Pattern id={pattern} />
      <text x={0} y={base + 4} class="chart-word">
        {CHART_WORDS.limit}
      </text>
      <line x1={LEFT - 6} x2={width} y1={base} y2={base} class="chart-base" />
      {line.map(({ month, days, kind, word }, index) => {
        const x = LEFT + index * STEP
        const middle = x + STEP / 2 - 2
        const below = (days ?? 0) < 0
        // A bar of no height is drawn as a thin one: the last day itself is in time.
        const drawn = Math.max(days === undefined ? 0 : barHeight(days), 2)
        return (
          <g key={month}>
            {kind !== 'none' && (
              <Bar
                kind={kind}
                x={x + 6}
                y={below ? base : base - drawn}
                width={STEP - 16}
                height={drawn}
                pattern={pattern}
              />
            )}
            <text x={middle} y={below ? base + drawn + 13 : base - drawn - 4} class="chart-word" text-anchor="middle">
              {word}
            </text>
            <text x={middle} y={height - 4} class="chart-month" text-anchor="middle">
              {month}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function barHeight(days: number): number {
  const share = Math.min(Math.abs(days), MOST_DAYS) / MOST_DAYS
  return Math.round(share * (days < 0 ? DOWN : UP))
}

interface BarProps {
  kind: 'on-time' | 'late' | 'overdue'
  x: number
  y: number
  width: number
  height: number
  /** The id of the hatching. */
  pattern: string
}

function Bar({ kind, pattern, ...place }: BarProps) {
  return (
    <rect {...place} class={`chart-bar chart-bar--${kind}`} fill={kind === 'late' ? `url(#${pattern})` : undefined} />
  )
}

function Pattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2.5" height="5" class="chart-hatch" />
      </pattern>
    </defs>
  )
}
