import { paths } from '../../paths.ts'
import type { DownloadView } from '../../views/view.ts'
import { downloadNotes } from '../../views/words.ts'
import type { Html } from '../html.ts'
import { html, raw } from '../html.ts'
import { functionNames } from './layout.ts'
import type { Manner } from './manner.ts'

export const downloadForm = ({ agency, year, month }: DownloadView, manner: Manner): Html =>
  html`<p style="margin-top:0;font-size:17px">${functionNames.download}</p>
${produceScript(manner)}
<form name="download" ${manner.sending(paths.download)}>
${manner.smallRows([
  ['機關組織', manner.agencies(agency)],
  ['下載月份', html`${manner.list(year)} 年 ${manner.list(month)} 月`],
  [
    '',
    html`${manner.press('產生JSON資料檔', raw("produce(document.forms['download'])"))} ${manner.send('查詢下載紀錄')}`,
  ],
])}
</form>
<div style="border:1px solid #9db8d2;padding:8px 12px;margin:12px 0">操作方法<br>${downloadNotes.map((note) => html`${note}<br>`)}</div>`

/** What covers a page at work: what is behind it can be seen, and is not to be touched. */
export const OVERLAY =
  'position:fixed;left:0;top:0;right:0;bottom:0;padding-top:200px;text-align:center;font-size:22px;background:rgba(255,255,255,0.7)'

/**
 * The page stays and says 請稍後 while the file is made; then the window comes up. An answer that is no address is the
 * login page: going on to the menu shows it.
 */
const produceScript = ({ goesTo }: Manner) => html`<script>
function produce(form){
  var wait=document.createElement('div');
  wait.style.cssText='${OVERLAY}';
  wait.appendChild(document.createTextNode('請稍後'));
  document.body.appendChild(wait);
  var xhr=new XMLHttpRequest();
  xhr.open('POST','${paths.produce}');
  xhr.setRequestHeader('Content-Type','application/x-www-form-urlencoded');
  xhr.onloadend=function(){
    document.body.removeChild(wait);
    if(xhr.status!==200)alert('系統忙碌中，請稍後再試。');
    else if(xhr.responseText.charAt(0)!=='/')${goesTo(paths.menu)};
    else window.open(xhr.responseText,'json','width=460,height=200');
  };
  xhr.send('dorg='+form.dorg.value+'&dyear='+form.dyear.value+'&dmonth='+form.dmonth.value);
}
</script>`
