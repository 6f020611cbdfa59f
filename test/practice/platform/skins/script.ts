import { html, raw } from '../../skins/html.ts'

/**
 * The scripted skin's own script. `turn` fetches another year or page into the document; `choose` draws the list of files,
 * more by each choice or drop, each with 刪除; `send` sends them, 處理中 standing over all until the result takes the form's
 * place. What is no fragment is the login page: going there shows it.
 */
export const script = html`<script>${raw(`var chosen=[];
function fetchInto(xhr,id){
  var wait=document.createElement('div');
  wait.textContent='處理中，請稍候';
  wait.setAttribute('role','status');
  document.body.appendChild(wait);
  xhr.setRequestHeader('X-Requested-With','XMLHttpRequest');
  xhr.onloadend=function(){
    document.body.removeChild(wait);
    if(xhr.status!==200)alert('系統忙碌中，請稍後再試。');
    else if(xhr.getResponseHeader('X-Fragment'))document.getElementById(id).innerHTML=xhr.responseText;
    else location.reload();
  };
}
function turn(address){
  var xhr=new XMLHttpRequest();
  xhr.open('GET',address);
  fetchInto(xhr,'content');
  xhr.send();
  return false;
}
function choose(files){
  for(var i=0;i<files.length;i++)chosen.push(files[i]);
  draw();
}
function drop(event){
  event.preventDefault();
  choose(event.dataTransfer.files);
}
function draw(){
  var list=document.getElementById('files');
  list.textContent='';
  chosen.forEach(function(file,index){
    var item=document.createElement('li'),remove=document.createElement('button');
    item.textContent=file.name+' ('+(file.size/1048576).toFixed(2)+' MB) ';
    remove.textContent='刪除';
    remove.onclick=function(){chosen.splice(index,1);draw();};
    item.appendChild(remove);
    list.appendChild(item);
  });
}
function send(address){
  var xhr=new XMLHttpRequest(),body=new FormData();
  if(chosen.length===0)return alert('請選擇檔案');
  chosen.forEach(function(file){body.append('files',file,file.name);});
  chosen=[];
  xhr.open('POST',address);
  fetchInto(xhr,'content');
  xhr.send(body);
}`)}</script>`
