import { raw } from '../html.ts'
import { PROGRESS } from './panels.ts'

/**
 * Sends a form behind the page's back and puts the parts of the answer in their places. 請稍後 stays up until the
 * answer's scripts have run, so a message box stands before it; the old rows stand until the parts come. A file cannot
 * come that way: a button with an address of its own sends its form as ever.
 */
export const updateScript = raw(`var busy=false;
function update(form,event){
  var by=event&&event.submitter,pairs=[],xhr=new XMLHttpRequest(),overlay=document.getElementById('${PROGRESS}'),i,field;
  if(by&&by.hasAttribute('formaction'))return true;
  if(busy)return false;
  function add(field){pairs.push(encodeURIComponent(field.name)+'='+encodeURIComponent(field.value));}
  for(i=0;i<form.elements.length;i++){
    field=form.elements[i];
    if(field.name&&(field.type!=='radio'||field.checked))add(field);
  }
  add(document.getElementsByName('__EVENTTARGET')[0]);
  add(document.getElementsByName('__VIEWSTATE')[0]);
  busy=true;
  overlay.style.display='block';
  xhr.open('POST',form.getAttribute('action'));
  xhr.setRequestHeader('Content-Type','application/x-www-form-urlencoded; charset=utf-8');
  xhr.setRequestHeader('X-MicrosoftAjax','Delta=true');
  xhr.onloadend=function(){
    try{
      if(xhr.status)apply(xhr.responseText);
      else alert('系統忙碌中，請稍後再試。');
    }finally{
      busy=false;
      overlay.style.display='none';
    }
  };
  xhr.send(pairs.join('&'));
  return false;
}
function apply(text){
  var at=0,ends,i,type,id,content;
  while(at<text.length){
    ends=[at];
    for(i=0;i<3;i++)ends.push(text.indexOf('|',ends[i])+1);
    type=text.slice(ends[1],ends[2]-1);
    id=text.slice(ends[2],ends[3]-1);
    content=text.substr(ends[3],Number(text.slice(at,ends[1]-1)));
    at=ends[3]+content.length+1;
    if(type==='updatePanel')document.getElementById(id).innerHTML=content;
    else if(type==='hiddenField')document.getElementsByName(id)[0].value=content;
    else if(type==='scriptStartupBlock')(0,eval)(content);
    else if(type==='pageRedirect')location.href=content;
    else if(type==='error')alert(content);
  }
}`)
