// How the page looks that people save: its style sheet, and what puts notes across its columns.
#pragma once

#include <string_view>

namespace attune::store {

inline constexpr std::string_view page_style = R"css(
*{box-sizing:border-box}
html{background:var(--ground);color:var(--text);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:1240px;padding:48px 24px 96px;font:17px/1.5 "Inter",system-ui,sans-serif;
 font-variant-numeric:lining-nums}
h1,h2,h3,.words{font-family:"EB Garamond","Iowan Old Style",Palatino,"Book Antiqua",Georgia,serif;font-weight:400}
h1{font-size:44px;line-height:1.1;margin:0 0 8px}
h2{font-size:32px;margin:64px 0 20px}
h3{font-size:21px;line-height:1.3;margin:0 0 6px}
.about{color:var(--quiet);margin:0 0 32px}
.wall{columns:4 250px;column-gap:16px}
.item{break-inside:avoid;margin:0 0 16px;padding:20px;border-radius:16px;overflow-wrap:anywhere;
 background:var(--paper);box-shadow:0 1px 2px rgba(0,0,0,.06),0 6px 18px rgba(0,0,0,.07)}
.item img{display:block;width:calc(100% + 40px);height:auto;margin:-20px -20px 16px;border-radius:16px 16px 4px 4px}
.no-photo{margin:-20px -20px 16px;padding:40px 20px;border-radius:16px 16px 4px 4px;text-align:center;font-size:14px;
 color:var(--ink);background:var(--ground);opacity:.8}
.words{font-size:20px;line-height:1.4;white-space:pre-wrap;margin:0}
.words:empty{display:none}
ul{margin:10px 0 0;padding:0 0 0 18px}
li{margin:4px 0;white-space:pre-wrap}
.by{margin:12px 0 0;font-size:14px;color:var(--ink)}
.by b{font-weight:600}
.kind{font-size:12px;letter-spacing:.06em;text-transform:uppercase;color:var(--ink);margin:0 0 8px}
@media screen{.across{columns:auto}.across .item{width:var(--wide)}.placed{display:flow-root;height:var(--tall)}
.placed .item{position:relative;left:var(--x);top:var(--y);margin:0 0 var(--none)}}
@media (max-width:600px){body{padding:28px 16px 64px}h1{font-size:34px}h2{margin-top:48px}}
@media print{@page{margin:14mm}html{background:#fff;color:#000}body{max-width:none;padding:0;font-size:10pt}
.wall{columns:3 150px;column-gap:12px}.item{box-shadow:none;border:1px solid var(--ink);margin-bottom:12px;padding:14px;
 -webkit-print-color-adjust:exact;print-color-adjust:exact}
.item img{width:calc(100% + 28px);max-height:150mm;object-fit:cover;margin:-14px -14px 12px}
.no-photo{margin:-14px -14px 12px;padding:10mm 14px;font-size:9pt}
.words{font-size:12pt}.by{font-size:9pt}.kind{font-size:8pt}h1{font-size:28pt}h2{font-size:20pt;margin:28pt 0 10pt;
 break-after:avoid}h3{font-size:13pt}}
)css";

/// The newest notes come first across the columns: each goes to the shortest one, as on the wall itself. The order in
/// the page stays. Each takes no room of its own and is moved to its place; placed absolutely, 20,000 of them take
/// Chromium 40 seconds. Where no script runs, and on paper, they run down the columns.
inline constexpr std::string_view page_script = R"js(
"use strict";
const gap=16,narrowest=250;
function lay(wall){
 wall.classList.remove("placed");
 const width=wall.clientWidth,count=Math.max(1,Math.floor((width+gap)/(narrowest+gap)));
 const wide=(width-gap*(count-1))/count,ends=Array(count).fill(0),notes=[...wall.children];
 wall.style.setProperty("--wide",wide+"px");
 notes.map(note=>note.offsetHeight).forEach((height,i)=>{
  const column=ends.indexOf(Math.min(...ends));
  notes[i].style.setProperty("--x",column*(wide+gap)+"px");
  notes[i].style.setProperty("--y",ends[column]+"px");
  notes[i].style.setProperty("--none",-height+"px");
  ends[column]+=height+gap;
 });
 wall.style.setProperty("--tall",Math.max(...ends)-gap+"px");
 wall.classList.add("placed");
}
const walls=[...document.querySelectorAll(".wall")];
walls.forEach(wall=>wall.classList.add("across"));
let width=0;
new ResizeObserver(()=>{
 if(width===document.body.clientWidth)return;
 width=document.body.clientWidth;
 walls.forEach(lay);
}).observe(document.body);
document.fonts.ready.then(()=>walls.forEach(lay));
)js";

} // namespace attune::store
