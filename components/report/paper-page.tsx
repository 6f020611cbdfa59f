import { useState } from 'preact/hooks'
import { PAPER_TEXT } from '../../lib/text/zh/report-paper.ts'
import { OnTimeChart } from './on-time-chart.tsx'
import './paper.css'
import { PaperTable } from './paper-table.tsx'
import './report.css'
import { SignBoxes } from './sign-boxes.tsx'
import type { PaperView } from './view.ts'

interface PaperPageProps {
  paper: PaperView
  onPrint(): void
}

/** Any report on A4 lying on its side: what it certifies, the chart, the tables, boxes to sign. */
export function PaperPage({ paper, onPrint }: PaperPageProps) {
  const { title, subtitle, facts, statement, chart, tables, footing } = paper
  const [withOptional, setWithOptional] = useState(true)
  const shown = tables.filter(({ optional }) => withOptional || !optional)
  const running = `${subtitle} ${title}`
  return (
    <>
      <section class="report-tools" aria-label={PAPER_TEXT.tools}>
        {tables.some(({ optional }) => optional) && (
          <label class="paper-tick">
            <input
              type="checkbox"
              checked={withOptional}
              onChange={(event) => setWithOptional(event.currentTarget.checked)}
            />
            {PAPER_TEXT.withEvidence}
          </label>
        )}
        <button type="button" class="report-print" onClick={onPrint}>
          {PAPER_TEXT.print}
        </button>
      </section>
      <main class="report-sheet paper">
        <header class="report-head">
          <h1>{title}</h1>
          <p class="paper-subtitle">{subtitle}</p>
          <dl class="report-facts">
            {facts.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </header>
        {statement.length > 0 && (
          <div class="paper-statement">
            {statement.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
        {chart && <OnTimeChart months={chart} />}
        {shown
          .filter(({ main }) => main)
          .map((table) => (
            <PaperTable key={table.id} table={table} running={running} />
          ))}
        <SignBoxes />
        {shown
          .filter(({ main }) => !main)
          .map((table) => (
            <PaperTable key={table.id} table={table} running={running} />
          ))}
        <footer class="report-foot">
          {footing.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </footer>
      </main>
    </>
  )
}
