/** The panel's look. Its host stands in a foreign page: nothing here may reach out of the shadow root. */
export const PANEL_STYLE = `
@media print{:host{display:none!important}}
*{box-sizing:border-box;font:inherit;color:inherit;margin:0}
.card{width:340px;max-width:calc(100vw - 24px);max-height:80vh;overflow:auto;background:#fff;color:#1a2129;border:1px solid #dfe5ea;border-radius:12px;box-shadow:0 8px 28px #0003;font:14px/1.5 system-ui,"Noto Sans TC","Noto Sans CJK TC","Microsoft JhengHei","PingFang TC",sans-serif}
.bar{display:flex;align-items:center;gap:6px;padding:4px 6px 4px 14px;border-bottom:1px solid #dfe5ea;color:#55606c;font-size:12px}
.bar b{flex:1;font-weight:500}
.bar button{border:0;background:none;width:28px;height:24px;border-radius:6px;cursor:pointer;display:grid;place-items:center}
.bar .move{cursor:move;touch-action:none}
.line,.ask{display:grid;grid-template-columns:18px 1fr;gap:2px 8px;padding:9px 14px;border-bottom:1px solid #dfe5ea}
.line:last-child,.ask:last-child{border-bottom:0}
.line svg{margin-top:3px}
.line p{grid-column:2;overflow-wrap:anywhere}
.line .detail{color:#55606c;font-size:12px}
.ask{display:block}
.ask summary{cursor:pointer;color:#55606c;font-size:12px}
.ask div{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px;align-items:center}
.ask label{display:flex;gap:8px;align-items:center;font-size:12px;color:#55606c}
.ask input{width:9.5em;padding:3px 6px;border:1px solid #8a96a3;border-radius:6px;background:#fff0}
.ask button{padding:4px 12px;border-radius:8px;border:1px solid #0f6b5a;background:#0f6b5a;color:#fff;cursor:pointer}
.ask button.quiet{background:none;color:#0f6b5a}
.done{color:#0f6b5a}.todo{color:#1a2129}.waiting{color:#7a5b00}.attention{color:#b3261e}.not-needed{color:#55606c}
.tab{display:grid;place-items:center;width:40px;height:40px;border-radius:20px;border:1px solid #dfe5ea;background:#fff;box-shadow:0 4px 14px #0003;cursor:pointer}
:focus-visible{outline:2px solid #1a6fd4;outline-offset:1px}
@media (prefers-color-scheme:dark){
.card,.tab{background:#1c2228;color:#e8edf2;border-color:#313a43}.bar,.line,.ask{border-color:#313a43}
.bar,.line .detail,.ask label,.ask summary{color:#a3aeb9}.done{color:#5cc4ad}.todo{color:#e8edf2}.waiting{color:#edc158}.attention{color:#ff8a80}.not-needed{color:#a3aeb9}
.ask button{background:#5cc4ad;border-color:#5cc4ad;color:#06231d}.ask button.quiet{color:#5cc4ad}}
@media (forced-colors:active){.card,.tab{border:1px solid}}
`
