/** The one script of these pages: keeps answers as they are given and says truthfully which of three states holds. What was sent and
 *  not acknowledged is sent again every five seconds as it stands, which the server keeps once, and what was typed meanwhile
 *  follows it. Written small and by hand; it is sent as it stands.
 *  @param said the sentences of those states. */
export const script = (said: Record<"saving" | "saved" | "waiting" | "stale", string>): string => `(()=>{const f=document.getElementById("answers"),s=document.getElementById("state"),w=${JSON.stringify(said).replaceAll("<", "\\u003c")};
if(!f||!window.fetch)return;let n=Number(f.elements.edit.value),timer,busy=false,dirty=false,sent="";
const tell=t=>{if(s.textContent!==t)s.textContent=t};
const keep=async()=>{if(busy)return;busy=true;tell(w.saving);
if(!sent){dirty=false;const o={};new FormData(f).forEach((v,k)=>o[k]=v);o.act="save";o.edit=String(n);o.js="1";sent=JSON.stringify(o)}
try{const r=await fetch("/respond",{method:"POST",headers:{"content-type":"application/json"},body:sent});if(!r.ok){if(r.status<429)sent="";throw 0}
const d=await r.json();sent="";if(d.outcome==="kept"){n+=1;f.elements.edit.value=String(n);if(!dirty)tell(w.saved);
for(const p of f.querySelectorAll(".tell")){const t=d.tells[p.id.slice(2)]||"";if(p.textContent!==t)p.textContent=t}}else if(d.outcome==="stale")tell(w.stale);else location.reload()}
catch{tell(w.waiting);clearTimeout(timer);timer=setTimeout(keep,5000);busy=false;return}
busy=false;if(dirty)keep()};
f.addEventListener("input",()=>{dirty=true;clearTimeout(timer);timer=setTimeout(keep,800)});
f.addEventListener("submit",()=>{clearTimeout(timer);if(sent)f.elements.edit.value=String(n+1)});})()`;
