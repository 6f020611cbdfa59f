/** The handover's own style: on a screen light or dark, on paper A4 black on white, each agency on a page of its own. */
export const HANDOVER_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#c9d2da, #46525e); --soft: light-dark(#55606c, #a3aeb9); --alarm: light-dark(#b3261e, #ff8a80); --head: light-dark(#eef2f5, #232b33); }
body { max-width: 1080px; margin: 0 auto; padding: 24px; background: light-dark(#fff, #14181c); color: light-dark(#1a2129, #e8edf2); font: 14px/1.6 system-ui, "Noto Sans TC", "Noto Sans CJK TC", "Microsoft JhengHei", "PingFang TC", sans-serif; font-variant-numeric: tabular-nums; }
h1 { margin: 0; font-size: 24px; }
h2 { margin: 28px 0 8px; padding-bottom: 4px; border-bottom: 2px solid var(--line); font-size: 18px; }
h3 { margin: 18px 0 6px; font-size: 15px; }
p, ol { margin: 6px 0; }
.soft, dt, footer { color: var(--soft); }
dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 16px; margin: 8px 0; }
dd { margin: 0; }
.next { padding: 10px 14px; border: 1px solid var(--line); border-inline-start: 4px solid light-dark(#0f6b5a, #5cc4ad); border-radius: 6px; }
.next > strong { font-size: 16px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 5px 8px; border: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--head); font-weight: 600; white-space: nowrap; }
tbody th { white-space: nowrap; font-weight: 600; }
td:first-child { white-space: nowrap; }
.months { font-size: 13px; }
.months thead th { white-space: normal; }
.urgent, td > strong { color: var(--alarm); font-weight: 700; }
footer { margin-top: 28px; border-top: 1px solid var(--line); font-size: 12px; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  article { break-before: page; }
  tr, .next { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`
