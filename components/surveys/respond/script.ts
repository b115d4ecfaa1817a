/** The one script of these pages: keeps answers as they are given and says truthfully which of three states holds. Text that has
 *  not arrived stays in the page and is sent again every five seconds. Written small and by hand; it is sent as it stands.
 *  @param said the sentences of those states. */
export const script = (said: Record<"saving" | "saved" | "waiting" | "stale", string>): string => `(()=>{const f=document.getElementById("answers"),s=document.getElementById("state"),w=${JSON.stringify(said).replaceAll("<", "\\u003c")};
if(!f||!window.fetch)return;let n=Number(f.elements.edit.value),timer,busy=false,again=false;
const tell=t=>{if(s.textContent!==t)s.textContent=t};
const keep=async()=>{if(busy){again=true;return}busy=true;again=false;tell(w.saving);
const o={};new FormData(f).forEach((v,k)=>o[k]=v);o.act="save";o.edit=String(n);o.js="1";
try{const r=await fetch("/respond",{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(o)});if(!r.ok)throw 0;
const d=await r.json();if(d.outcome==="kept"){n+=1;f.elements.edit.value=String(n);tell(w.saved)}else if(d.outcome==="stale"){tell(w.stale)}else location.assign("/respond")}
catch{tell(w.waiting);clearTimeout(timer);timer=setTimeout(keep,5000)}
busy=false;if(again)keep()};
f.addEventListener("input",()=>{clearTimeout(timer);timer=setTimeout(keep,800)});
f.addEventListener("submit",()=>clearTimeout(timer));})()`;
