/**
 * How a page looks: large type and plain contrast for old eyes; on a phone every row of a wide table becomes a card; on
 * paper the heads of tables repeat, a sum stands once at their end, and no row is split. Stands in the page itself: one file is enough to keep or send.
 */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { font-size: 118.75%; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 52rem; padding: 1rem; color: #111; background: #fff; line-height: 1.65;
  font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif;
  overflow-wrap: anywhere; }
h1 { margin: .5rem 0; font-size: 1.5rem; line-height: 1.35; text-align: center; }
h2 { margin: 2rem 0 .5rem; padding-top: .5rem; border-top: 2px solid #9b1c1c; font-size: 1.2rem; line-height: 1.45; }
h3 { margin: 1.25rem 0 .5rem; font-size: 1.05rem; }
p { margin: .5rem 0; }
a { color: #0b4a8f; text-underline-offset: .2em; }
.sub { color: #444; text-align: center; }
.quiet { color: #444; }
.draft { padding: .6rem .8rem; border: 3px solid #9b1c1c; color: #7a0c0c; font-weight: bold; }
nav { display: flex; flex-wrap: wrap; gap: .5rem 1rem; }
nav a, .contents a { display: inline-block; padding: .5rem .25rem; }
.contents ol, .periods { margin: 0; padding: 0; list-style: none; }
.periods li { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; padding: .4rem 0; border-bottom: 1px solid #bbb; }
.periods a { display: inline-block; padding: .5rem .25rem; }
.periods .name { flex: 1 1 12rem; font-size: 1.15rem; font-weight: bold; }
.mark { color: #7a0c0c; font-weight: bold; }
table { width: 100%; border-collapse: collapse; margin: .5rem 0; }
th, td { padding: .4rem .5rem; border: 1px solid #777; text-align: left; vertical-align: top; }
th { background: #f0eeea; }
td.figure, th.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.whole { white-space: nowrap; }
tfoot td { font-weight: bold; }
caption { padding: .4rem 0; text-align: left; font-weight: bold; }
.bars { margin: .75rem 0; }
.bars figcaption { font-weight: bold; }
.bars .legend { display: flex; flex-wrap: wrap; gap: 0 1.25rem; color: #222; }
.bars .bar { display: grid; grid-template-columns: minmax(4.5em, 28%) 1fr; gap: .1rem .6rem; align-items: center; margin: .35rem 0; }
.bars .bar > div { min-width: 0; }
.bars .value { display: grid; grid-template-columns: 1fr auto; gap: .5rem; align-items: center; }
.bars svg { display: block; width: 100%; height: 1rem; }
.bars .legend svg { display: inline-block; width: 1.6rem; height: .9rem; margin-right: .35rem; }
.bars b { min-width: 7.5em; font-variant-numeric: tabular-nums; font-weight: normal; text-align: right; }
footer { margin-top: 2.5rem; padding-top: .75rem; border-top: 1px solid #777; color: #444; font-size: .9rem; }
@media (max-width: 40rem) {
  table.cards, table.cards tbody, table.cards tfoot, table.cards tr, table.cards td { display: block; width: 100%; }
  table.cards caption { display: block; }
  table.cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.cards tr { margin: .6rem 0; border: 1px solid #777; }
  table.cards td { display: grid; grid-template-columns: 7.5em 1fr; gap: .75rem; border: 0; border-bottom: 1px solid #ddd; white-space: normal; }
  table.cards td:last-child { border-bottom: 0; }
  table.cards td:empty { display: none; }
  table.cards td::before { content: attr(data-label); color: #444; font-weight: normal; text-align: left; white-space: normal; }
  .bars .bar { grid-template-columns: minmax(4em, 24%) 1fr; }
  .bars b { min-width: 6em; }
}
@media print {
  @page { size: A4; margin: 20mm 18mm; }
  html { font-size: 11pt; }
  body { max-width: none; padding: 0; }
  nav, .contents, .screen { display: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr, .bar, .bars { break-inside: avoid; }
  .bars rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
