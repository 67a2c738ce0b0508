/**
 * An official letter in Typst, on the grid of GB/T 9704-2012: 22 lines of 28 characters, every baseline on it. Number at the
 * top right, title, body, and last issuer and day with the room that the seal (42 mm) needs around them. A string, as
 * `template` is; texts come as data and are never read as markup.
 */
export const letterTemplate = `
#let d = json(bytes(sys.inputs.at("data")))
#let page-data = d.paper.page
#let points(n) = n * 1pt
#let size = points(page-data.size)
// What is taken from the lines and the air when a letter is hardly longer than its page.
#let squeeze = d.slack
#let pitch = points(page-data.pitch) - calc.clamp(squeeze - 1, 0, 3) * 1pt
#let width = points(page-data.width)
// A hair less than a twenty-eighth, so that rounding never sends the last character to the next line.
#let cell = width / 28 - 0.002pt
#let line = (top-edge: size * 0.88, bottom-edge: size * -0.12)

#set document(title: d.paper.title, date: datetime(year: d.day.year, month: d.day.month, day: d.day.day))
// Fallback would reach for any font of the computer: the same paper must come out everywhere.
#set text(
  font: d.fonts.body, fallback: false, size: size, lang: "zh", region: "cn", hyphenate: false,
  cjk-latin-spacing: none, tracking: cell - size, overhang: false, ..line,
)
#set par(justify: true, leading: pitch - size, spacing: pitch - size)
#set block(spacing: pitch - size)
#set page(
  paper: "a4", margin: page-data.margin.pairs().map(((k, v)) => (k, points(v))).to-dict(),
  footer-descent: 7mm,
  footer: context {
    let (here, last) = (counter(page).get().first(), counter(page).final().first())
    if last > 1 {
      set text(14pt, tracking: 0pt, top-edge: 0.38em, bottom-edge: 0em)
      let side = if calc.odd(here) { right } else { left }
      block(width: 100%, inset: (right: cell, left: cell), align(side)[— #here —])
      if d.paper.anchor != none { block(above: 8pt, width: 100%, align(center, text(7.5pt, fill: luma(35%), d.paper.anchor))) }
    }
  },
)

#let blank = block(height: size, width: 100%)
// Lines of about the same length: a title broken after its last but one character leaves a single one below.
#let balanced(body) = layout(room => {
  let long = measure(body).width
  let lines = calc.ceil(long / room.width)
  align(center, block(width: if lines > 1 { long / lines + 1.5em } else { 100% }, body))
})

#let draw-text(b) = {
  set par(first-line-indent: (amount: if b.flush { 0pt } else { 2 * cell }, all: true), justify: not b.flush)
  // The last two lines go with the seal: no page has it alone.
  for (i, l) in b.lines.enumerate() {
    block(sticky: b.holds and i + 2 >= b.lines.len() and l.clusters().len() < 400, par(l))
  }
}

#let draw-seal(b) = block(breakable: false, width: 100%, layout(room => {
  let code-size = if b.code == none { 0pt } else { 26mm }
  let day = box(b.day)
  let day-width = measure(day).width
  let free = room.width - code-size - (if b.code == none { 0pt } else { cell })
  let whole = measure(box(b.issuer)).width
  let rows = calc.ceil(whole / free)
  let issuer-width = if rows == 1 { whole } else { whole / rows + cell }
  // The day ends four characters from the edge, the issuer stands over its middle; a long name moves both.
  let middle = calc.min(room.width - 4 * cell - day-width / 2, room.width - issuer-width / 2)
  let over(body, wide) = pad(left: middle - wide / 2, block(width: wide, { set par(justify: false); align(center, body) }))
  if b.code != none {
    let down = (2 + rows) * pitch + size - code-size - 11pt
    place(top + left, dy: down, image(bytes(b.code), format: "svg", width: code-size, height: code-size))
    place(top + left, dy: down + code-size + 3pt, box(width: code-size, align(center, text(8pt, tracking: 0pt, top-edge: 0.88em, bottom-edge: -0.12em)[核验码])))
  }
  blank
  blank
  over(b.issuer, issuer-width + 1pt)
  over(day, day-width + 1pt)
  if b.note != none {
    // Below the seal's edge, where it still can be read.
    if squeeze < 5 { blank }
    set par(justify: false, hanging-indent: 3 * cell, first-line-indent: (amount: 2 * cell, all: true))
    par(b.note)
  }
}))

#if d.paper.reference != none {
  align(right, block({ set par(justify: false); d.paper.reference }))
  blank
  if squeeze < 1 { blank }
}
#{
  set par(justify: false)
  set text(font: d.fonts.title, weight: 700, size: points(page-data.titleSize), tracking: 0pt)
  balanced(d.paper.title)
}
#blank
#let draw = (text: draw-text, seal: draw-seal)
#for b in d.paper.blocks { (draw.at(b.kind))(b) }
`;

/** Steps by which a letter that is hardly longer than its page is drawn together; see `squeeze`. */
export const squeezes = [1, 2, 3, 4, 5] as const;
