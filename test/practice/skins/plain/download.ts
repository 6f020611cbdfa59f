import { paths } from '../../paths.ts'
import type { DownloadView } from '../../views/view.ts'
import { downloadNotes } from '../../views/words.ts'
import { html, raw } from '../html.ts'
import { dropDown } from './fields.ts'
import { framed } from './layout.ts'
import { dataTable } from './table.ts'

export const renderDownload = ({ agency, year, month, history }: DownloadView) =>
  framed(
    '統計平台資料下載',
    html`<p style="margin-top:0;font-size:17px">統計平台資料下載</p>
${script}
<form name="download" method="post" action="${paths.download}">
<table cellspacing="0" cellpadding="6" border="0">
<tr><td nowrap>機關組織</td><td>${dropDown(agency)}</td></tr>
<tr><td nowrap>下載月份</td><td>${dropDown(year)} 年 ${dropDown(month)} 月</td></tr>
<tr><td></td><td><input type="button" value="產生JSON資料檔" onclick="produce(this.form)"> <input type="submit" value="查詢下載紀錄"></td></tr>
</table>
</form>
<div style="border:1px solid #9db8d2;padding:8px 12px;margin:12px 0">操作方法<br>${downloadNotes.map((note) => html`${note}<br>`)}</div>
${history && dataTable(history.columns, history.rows)}`,
  )

/**
 * The page stays and says 請稍後 while the file is made; then the window comes up. An answer that is no address is the
 * login page: going on to the menu shows it.
 */
const script = raw(`<script>
function produce(form){
  var wait=document.createElement('div');
  wait.style.cssText='position:fixed;left:0;top:0;right:0;bottom:0;padding-top:200px;text-align:center;font-size:22px;background:rgba(255,255,255,0.7)';
  wait.appendChild(document.createTextNode('請稍後'));
  document.body.appendChild(wait);
  var xhr=new XMLHttpRequest();
  xhr.open('POST','${paths.produce}');
  xhr.setRequestHeader('Content-Type','application/x-www-form-urlencoded');
  xhr.onloadend=function(){
    document.body.removeChild(wait);
    if(xhr.status!==200)alert('系統忙碌中，請稍後再試。');
    else if(xhr.responseText.charAt(0)!=='/')location.href='${paths.menu}';
    else window.open(xhr.responseText,'json','width=460,height=200');
  };
  xhr.send('dorg='+form.dorg.value+'&dyear='+form.dyear.value+'&dmonth='+form.dmonth.value);
}
</script>`)
