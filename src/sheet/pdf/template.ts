import { barsTemplate } from './bars.ts';
import type { Page } from './page.ts';

/**
 * The paper in Typst. A string, so that tests and the built program find it without a loader. It draws what `paperOf`
 * prepared and decides nothing but distances; texts come as data and are never read as markup.
 */
const template = `
#let d = json(bytes(sys.inputs.at("data")))
#let page-data = d.paper.page
#let points(n) = n * 1pt
#let size = points(page-data.size)
// Looser or tighter than usual, tried when the signatures would stand alone on their page.
#let slack = points(d.slack)
#let pitch = points(page-data.pitch) + slack * 0.5
#let small = 10.5pt
// Air above and below the text of a cell.
#let air = if page-data.at("dense", default: false) { 2pt } else { 4.5pt }

#set document(title: d.paper.title, date: datetime(year: d.day.year, month: d.day.month, day: d.day.day))
// Fallback would reach for any font of the computer: the same paper must come out everywhere.
#set text(
  font: d.fonts.body, fallback: false, size: size, lang: "zh", region: "cn", hyphenate: false,
  cjk-latin-spacing: none, top-edge: 0.88em, bottom-edge: -0.12em,
)
#set par(justify: true, leading: pitch - size, spacing: pitch - size)
#set page(
  paper: "a4", flipped: page-data.landscape, margin: page-data.margin.pairs().map(((k, v)) => (k, points(v))).to-dict(),
  footer-descent: 7mm,
  footer: context {
    set align(center)
    set par(leading: 3pt, spacing: 5pt, justify: false)
    text(small)[第 #counter(page).display() 页　共 #counter(page).final().first() 页]
    if d.paper.anchor != none { par(text(7.5pt, fill: luma(35%), d.paper.anchor)) }
  },
)

#let in-heading(body) = text(font: d.fonts.heading, weight: 700, body)
#let flush(body) = { set par(first-line-indent: 0em, justify: false); body }
#let block-title(b) = if b.title != none {
  let indent = if b.kind == "text" and page-data.running { 2em } else { 0em }
  let above = if page-data.running { pitch - size } else { pitch * 0.6 }
  block(above: above, below: pitch - size, sticky: true, inset: (left: indent), flush(in-heading(b.title)))
}

// Lines of about the same length: a title broken after its twentieth character leaves a single one below.
#let balanced(body) = layout(room => {
  let width = measure(body).width
  let lines = calc.ceil(width / room.width)
  align(center, block(width: if lines > 1 { width / lines + 1.5em } else { 100% }, body))
})

#let draw-table(b) = {
  let n = b.columns.len()
  let line = if b.ruled { 0.5pt + black } else { none }
  let aligned(c) = (left: left, center: center, right: right).at(c.align) + horizon
  let whole(c, body) = if c.whole { box(body) } else { body }
  set text(size: points(b.size))
  set par(leading: points(b.size) * 0.3, justify: false)
  let cells(texts, breakable) = b.columns.zip(texts).map(((c, t)) => table.cell(align: aligned(c), breakable: breakable, whole(c, t)))
  table(
    columns: b.columns.map(c => points(c.width)), stroke: line,
    inset: b.columns.map(c => (x: points(c.inset), y: if b.dense { 1.8pt + calc.max(slack, -0.8pt) } else if b.roomy { 8pt + slack } else { air + slack })),
    table.header(..b.columns.map(c => table.cell(
      align: center + horizon, breakable: false, fill: if b.ruled { luma(94%) }, in-heading(c.label),
    ))),
    ..if b.empty != none { (table.cell(colspan: n, align: center, inset: (y: 9pt), b.empty),) },
    ..b.rows.map(r => cells(r.cells, r.breakable)).flatten(),
    ..if b.total != none { (table.footer(repeat: false, ..b.columns.zip(b.total).map(((c, t)) => table.cell(
      align: aligned(c), breakable: false, in-heading(whole(c, t)),
    ))),) },
  )
}

#let draw-fields(b) = {
  set text(size: points(b.size))
  set par(leading: points(b.size) * 0.4, justify: false)
  let label = points(b.labelWidth)
  table(
    columns: (label, 1fr) * b.pairs, stroke: 0.5pt, inset: (x: points(d.inset), y: air + 1.5pt + slack),
    ..b.lines.map(line => line.map(f => (
      table.cell(align: center + horizon, breakable: false, fill: luma(94%), in-heading(f.label)),
      table.cell(align: left + horizon, breakable: f.breakable, colspan: if line.len() < b.pairs { 3 } else { 1 }, f.value),
    ))).flatten(),
  )
}

#let draw-text(b) = {
  set text(size: size * 0.85, font: d.fonts.note) if b.quiet
  set par(leading: 5pt, spacing: 5pt) if b.quiet
  set par(first-line-indent: (amount: if b.flush { 0em } else { 2em }, all: true))
  for (i, line) in b.lines.enumerate() {
    block(sticky: b.holds and i + 1 == b.lines.len() and line.clusters().len() < 400, if line == "" { v(size) } else { par(line) })
  }
}

#let draw-signatures(b) = {
  let seal = if b.seal != none or b.day != none {
    align(right, pad(right: 2em, block(flush(align(center, stack(
      spacing: pitch - size, ..(b.seal, if b.seal != none { "（盖章）" }, b.day).filter(x => x != none),
    ))))))
  }
  let line(l) = grid(
    columns: (b.labelWidth * 1em, if b.columns == 2 { 1fr } else { 14em }), align: bottom, column-gutter: 0.2em,
    flush(l.label), block(width: 100%, stroke: (bottom: 0.5pt), inset: (bottom: 3pt, left: 0.5em), l.name + sym.zws),
  )
  let hands(lines, below: 0pt) = if lines.len() > 0 {
    grid(columns: (1fr,) * b.columns, column-gutter: 2em, row-gutter: pitch * 0.75, ..lines.map(line))
    v(below)
  }
  // A list longer than half a page runs on; its last two rows stay with the seal.
  let n = b.lines.len()
  let cut = if n <= 16 * b.columns { 0 } else { n - calc.rem(n - 1, b.columns) - 1 - b.columns }
  v(pitch * 0.8 + slack * 2)
  set par(justify: false)
  hands(b.lines.slice(0, cut), below: pitch * 0.75)
  block(breakable: false, width: 100%, {
    context [#metadata((page: here().page(), y: here().position().y / 1pt))<signatures>]
    hands(b.lines.slice(cut))
    if seal != none { block(above: if n > 0 { pitch * (if page-data.size < 12 { 0.7 } else { 1.4 }) + slack * 3 } else { 0pt }, width: 100%, seal) }
  })
}

#let draw-heading(title, subtitle) = {
  block(below: if subtitle == none { 2 * pitch - size } else { pitch * 0.8 }, width: 100%, {
    set par(justify: false, leading: 8pt)
    set text(font: d.fonts.title, weight: 700, size: points(page-data.titleSize))
    balanced(title)
  })
  if subtitle != none { block(below: pitch, width: 100%, align(center, text(font: d.fonts.note, flush(subtitle)))) }
}

#let draw-page(b) = { pagebreak(weak: true); draw-heading(b.title, b.subtitle) }

// Dashed lines are for the scissors; a slip is never cut by a page's end.
#let draw-slips(b) = {
  set par(justify: false, leading: 4pt, spacing: 7pt)
  set text(size: 10.5pt)
  let head(body) = table.cell(fill: luma(94%), align: center + horizon, in-heading(body))
  let slip = {
    align(center, text(font: d.fonts.heading, weight: 700, size: 13pt, b.heading))
    align(center, text(8pt, font: d.fonts.note, b.note))
    let many = b.items.len() > 1
    table(
      columns: (if many { (3.2em,) } else { () }) + (1fr,) + (3.2em,) * b.choices.len(), stroke: 0.5pt, inset: (x: 4pt, y: 6pt),
      ..if many { (head("序号"),) }, head("表决事项"), ..b.choices.map(head),
      ..b.items.enumerate().map(((i, item)) => (
        ..if many { (table.cell(align: center + horizon, str(i + 1)),) }, table.cell(align: left + horizon, item), ..b.choices.map(c => []),
      )).flatten(),
    )
    text(8pt, font: d.fonts.note, b.foot)
  }
  grid(
    columns: (1fr,) * b.columns, inset: 9pt, stroke: (paint: luma(40%), thickness: 0.5pt, dash: "dashed"),
    ..range(b.count).map(i => grid.cell(breakable: false, slip)),
  )
}

// Fill and mark say the same: in grey, and for who cannot tell colours apart, the mark is enough.
#let draw-heat(b) = block(breakable: b.rows.len() > 30, width: 100%, {
  set text(size: points(b.size))
  set par(justify: false, leading: 2pt, spacing: 2pt)
  let shown(c) = text(fill: rgb(c.ink), c.text)
  if b.empty != none { align(center, b.empty) } else {
    table(
      columns: (points(b.name), ..b.columns.map(c => points(b.cell))), stroke: 0.5pt + luma(55%), inset: (x: 1pt, y: if b.dense { 2.2pt } else { 4.5pt + slack }),
      align: center + horizon,
      table.header(
        table.cell(fill: luma(94%), in-heading(b.head)),
        ..b.columns.map(c => table.cell(fill: luma(94%), in-heading({ c.label; if c.under != none { linebreak(); c.under } }))),
      ),
      ..b.rows.map(r => (
        table.cell(align: left + horizon, inset: (x: 3pt), breakable: false, r.label),
        ..r.cells.map(c => table.cell(fill: if c.fill != none { rgb(c.fill) }, breakable: false, shown(c))),
      )).flatten(),
    )
  }
  block(above: 6pt, {
    set text(size: 9pt)
    set par(leading: 7pt)
    b.legend.map(l => box({
      box(fill: if l.fill != none { rgb(l.fill) }, stroke: 0.5pt + luma(55%), inset: (x: 2pt), outset: (y: 2pt), box(width: calc.max(1, l.text.clusters().len()) * 1em, align(center, shown(l))))
      h(3pt)
      l.label
    })).join(h(1em))
  })
})

${barsTemplate}
#draw-heading(d.paper.title, d.paper.subtitle)
#let draw = (
  table: draw-table, fields: draw-fields, text: draw-text, signatures: draw-signatures, page: draw-page, slips: draw-slips,
  heat: draw-heat, bars: draw-bars,
)
#for (i, b) in d.paper.blocks.enumerate() {
  if i > 0 and not page-data.running { v(pitch * 0.5, weak: true) }
  if b.kind not in ("signatures", "page", "slips") { block-title(b) }
  (draw.at(b.kind))(b)
}
`;

/** The template for a kind of paper: A3 is A4 with every length √2 as long, so that the same lines break at the same place. */
export function templateFor({ paper }: Pick<Page, 'paper'>): string {
  if (paper === undefined) return template;
  const larger = (_: string, length: string, unit: string) => `${Number(length) * Math.SQRT2}${unit}`;
  return template.replace(/(?<![\w.])(\d+(?:\.\d+)?)(pt|mm)\b/g, larger).replace('"a4"', `"${paper}"`);
}
