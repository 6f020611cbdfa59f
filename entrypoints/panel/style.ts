/**
 * The panel's look. Its host stands in a foreign page: nothing here may reach out of the shadow root. Pairs of colours
 * are for light and dark.
 */
const COLOURS: Record<string, [light: string, dark: string]> = {
  card: ['#fff', '#1c2228'],
  ink: ['#1a2129', '#e8edf2'],
  soft: ['#55606c', '#a3aeb9'],
  rule: ['#dfe5ea', '#313a43'],
  done: ['#0f6b5a', '#5cc4ad'],
  on: ['#fff', '#06231d'],
  waiting: ['#7a5b00', '#edc158'],
  attention: ['#b3261e', '#ff8a80'],
}

const names = Object.entries(COLOURS)
  .map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark})`)
  .join(';')

export const PANEL_STYLE = `@media print{:host{display:none!important}}
section{color-scheme:light dark;${names};color:var(--ink);font:14px/1.5 system-ui,"Noto Sans TC","Noto Sans CJK TC","Microsoft JhengHei","PingFang TC",sans-serif}
*{box-sizing:border-box;font:inherit;color:inherit;margin:0}
button,summary{cursor:pointer}
.card,.tab{background:var(--card);border:1px solid var(--rule);box-shadow:0 6px 24px #0003}
.card{width:340px;max-width:calc(100vw - 24px);max-height:80vh;overflow:auto;border-radius:12px}
.card>*+*,.line+.line{border-top:1px solid var(--rule)}
.bar{display:flex;align-items:center;padding:4px 6px 4px 14px}
.bar b{flex:1}
.bar,.detail,label,summary{color:var(--soft);font-size:12px}
.bar button{border:0;background:none;padding:4px 6px;line-height:0}
.move{cursor:move;touch-action:none}
.line,.ask{padding:9px 14px}
.line{display:grid;grid-template-columns:18px 1fr;gap:2px 8px}
.line svg{margin-top:3px}
p{grid-column:2;overflow-wrap:anywhere}
.ask div{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}
ul{list-style:none;padding:0 14px;margin:0;max-height:180px;overflow:auto}
li{display:flex;align-items:center;justify-content:space-between;gap:8px;padding:3px 0 3px 26px}
progress{display:block;width:calc(100% - 54px);margin:0 14px 8px 40px;accent-color:var(--done)}
.form,.offers,.row{padding:9px 14px}.form .row,.form .detail{padding:4px 0}
.row,.offers{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
.two{display:grid;grid-template-columns:1fr 1fr}
.tick{display:block;padding:2px 0}.tick input{width:auto;margin:0 8px 0 0}
.form label{color:inherit;font-size:inherit}
select{padding:3px 6px;border:1px solid var(--soft);border-radius:6px;background:var(--card)}
:disabled{opacity:.5;cursor:default}
input{width:9em;margin-left:8px;padding:3px 6px;border:1px solid var(--soft);border-radius:6px;background:none}
.ask button,.row button,.offers button,li button{padding:4px 12px;border-radius:8px;border:1px solid var(--done);background:var(--done);color:var(--on)}
.ask .quiet,.row .quiet,.offers .quiet,li .quiet{background:none;color:var(--done)}
.done{color:var(--done)}.waiting{color:var(--waiting)}.attention{color:var(--attention)}.not-needed{color:var(--soft)}
.tab{padding:11px;border-radius:20px;line-height:0}
:focus-visible{outline:2px solid #1a6fd4;outline-offset:1px}`
