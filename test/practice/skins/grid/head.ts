import { raw } from '../html.ts'

/** What makes boxes look and act like the controls they stand for. */
export const head = raw(`<style>
.form{border:1px solid #9db8d2;border-bottom:0}
.line{display:flex;border-bottom:1px solid #9db8d2}
.label{width:120px;flex:none;background:#edf3fa;padding:8px 10px}
.answer{padding:8px 10px}
.choice,.button{display:inline-block;border:1px solid #9db8d2;padding:2px 10px;margin-right:8px;cursor:pointer;color:#1a1a1a;text-decoration:none}
.button{background:#dfe8f1;border-radius:3px}
.choice{background:#fff}
.picked,.choice[aria-checked=true]{background:#2b5f8a;color:#fff}
.list{display:inline-block;position:relative;min-width:170px}
.chosen{border:1px solid #9db8d2;padding:2px 24px 2px 8px;cursor:pointer}
.chosen::after{content:'▼';position:absolute;right:6px;top:7px;font-size:10px;color:#2b5f8a}
.offers{display:none;position:absolute;z-index:1;left:0;right:0;background:#fff;border:1px solid #9db8d2}
.offers div{padding:3px 8px;cursor:pointer}
.offers div:hover{background:#dfe8f1}
.grid{display:grid;border:1px solid #9db8d2}
.grid [role=row]{display:grid;grid-auto-flow:column;grid-auto-columns:1fr}
.grid [role=row]+[role=row]{border-top:1px solid #9db8d2}
.grid [role=row]>div{padding:5px 10px;overflow-wrap:anywhere}
.grid .head{background:#edf3fa;font-weight:bold}
.nothing{text-align:center}
.tables table{width:100%;table-layout:fixed;border-collapse:collapse;margin-top:-1px}
.tables th,.tables td{border:1px solid #9db8d2;padding:5px 10px}
.tables th{background:#edf3fa}
</style>
<script>
function up(el,name){while(el.className!==name&&el.tagName!==name)el=el.parentNode;return el;}
function set(box,value){box.getElementsByTagName('input')[0].value=value;}
function choose(el,value){
  var row=up(el,'answer'),all=row.querySelectorAll('.choice'),i;
  for(i=0;i<all.length;i++){
    if(all[i].getAttribute('role'))all[i].setAttribute('aria-checked',String(all[i]===el));
    else all[i].className=all[i]===el?'choice picked':'choice';
  }
  set(row,value);
}
function openList(el){el.nextSibling.style.display=el.nextSibling.style.display==='block'?'none':'block';}
function pick(el,value){
  var box=up(el,'list'),chosen=box.querySelector('.chosen');
  set(box,value);
  chosen.textContent=el.textContent;
  openList(chosen);
}
function send(el,address){
  var form=up(el,'FORM'),own=form.getAttribute('action');
  if(address)form.action=address;
  form.submit();
  form.action=own;
  return false;
}
</script>`)
