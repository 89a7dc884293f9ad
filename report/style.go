package report

// pageStyle is how the page looks: on a screen by day and by night, and on paper. What colours say, signs say as well.
const pageStyle = `:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--line:#c9ced6;--soft:#5b6270;--e:#e3f1e5;--r:#e4edf7;--d:#fbeecb;--x:#f9d5cb;--m:#ece7f5;--edge:#b42318}` +
	`@media(prefers-color-scheme:dark){:root{--ink:#e5e7eb;--paper:#111827;--line:#3f4856;--soft:#a7b0be;--e:#16351f;--r:#16304a;--d:#4a3b10;--x:#5a2315;--m:#2f2748;--edge:#ff9c8a}}` +
	`body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.45 "Liberation Sans",Arial,"DejaVu Sans Condensed",sans-serif}main{max-width:1100px;margin:0 auto;padding:1rem}` +
	`h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2rem 0 .3rem}small,.about{color:var(--soft);font-size:.85rem;margin:.1rem 0}a{color:inherit}` +
	`.summary{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem}.summary b{font-size:1.2rem}.key span{padding:.1rem .4rem;margin-right:.4rem;white-space:nowrap}` +
	`.findings>li{margin:.9rem 0;padding-left:.3rem}.findings p{margin:.15rem 0}p,li,h1,h2,blockquote{overflow-wrap:anywhere}.error{color:#b42318}.warning{color:#8a5a00}@media(prefers-color-scheme:dark){.error{color:#ff9c8a}.warning{color:#f0c265}}` +
	`.scroll{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}td,th{padding:.15rem .5rem;border-bottom:1px solid var(--line);text-align:right;vertical-align:bottom;white-space:nowrap}` +
	`tbody th,.row th{text-align:left;font-weight:400;white-space:normal;min-width:12rem}thead th{white-space:normal}thead td{text-align:left}th[scope=colgroup]{text-align:center}` +
	`.e{background:var(--e)}.r{background:var(--r)}.m{background:var(--m);outline:1px dashed var(--soft)}.d{background:var(--d)}.x{background:var(--x);font-weight:700;outline:2px solid var(--edge)}` +
	`.e::before{content:"✓ "}.r::before{content:"≈ "}.s::before{content:"↔ ";color:var(--soft);font-size:.8em}.m::before{content:"≠ "}.u::before{content:"? ";color:var(--soft);font-size:.8em}.d::before{content:"! "}.x::before{content:"✗ "}` +
	`td[data-s]{position:relative}td[data-s]:hover::after{content:attr(data-s);text-align:left;position:absolute;right:0;top:100%;z-index:2;background:var(--ink);color:var(--paper);padding:.2rem .5rem;font-size:.9rem;font-weight:400;white-space:pre}` +
	`@media(max-width:48rem){.row,.row tbody{display:block}.row tr{display:flex;flex-wrap:wrap}}@media(max-width:30rem){tbody th,.row th{min-width:7.5rem}}.key{line-height:1.9}.scroll>svg{min-width:36rem}.sums{font-size:.85rem;margin:.3rem 0}.sums ul{margin:.2rem 0}figure{margin:2rem 0}figcaption{font-weight:700;margin-bottom:.4rem}pre{white-space:pre-wrap;font:inherit}` +
	`@page{size:A4;margin:14mm}@page wide{size:A4 landscape;margin:14mm}@media print{main{max-width:none;padding:0}body{font-size:10pt}.scroll{overflow:visible}table,.sums{font-size:8pt}td,th{padding:1pt 3pt}tbody th,.row th{min-width:7rem}` +
	`.wide{page:wide}.wider{page:wide}.wider table{font-size:6pt}table,tr,li,figure{break-inside:avoid}h2,.about{break-after:avoid}.sums ul{columns:2;font-size:7pt;padding-left:1rem}details>*{display:block}details::details-content{content-visibility:visible;display:block}}`
