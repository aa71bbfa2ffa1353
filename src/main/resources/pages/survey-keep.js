(()=>{const f=document.querySelector('form[data-keep]'),k=location.pathname;
try{const was=JSON.parse(sessionStorage.getItem(k)||'{}'),w=f.elements.words;
if(was.words&&!w.value)w.value=was.words;
if(was.score&&!f.querySelector('[name=score]:checked')){const r=f.querySelector('[name=score][value="'+was.score+'"]');if(r)r.checked=true}
f.addEventListener('input',()=>{const r=f.querySelector('[name=score]:checked');
sessionStorage.setItem(k,JSON.stringify({words:w.value,score:r?r.value:''}))})}catch(e){}})()
