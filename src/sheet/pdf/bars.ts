import { barFigure, longest } from '../bars.ts';
import type { BarsBlock } from '../sheet.ts';
import { printedWidth } from './measure.ts';
import type { Page } from './page.ts';
import type { Prepare } from './paper.ts';

/** Bars as the template draws them: lengths in hundredths of the longest, figures as text. */
export interface PaperBars {
  kind: 'bars';
  title: string | null;
  size: number;
  /** Width of the names in points; longer ones wrap. */
  labelWidth: number;
  /** The longest bar's share of the room beside the names; the rest is for its figure. */
  span: number;
  /** The two bars of a name stand one under the other, each with its figure; else the one within the other. */
  apart: boolean;
  /** What the full and the hollow bars stand for; null where there is only one kind. */
  legend: { first: string; second: string } | null;
  bars: { label: string; value: PaperBar; second: PaperBar | null }[];
  empty: string | null;
}

interface PaperBar {
  text: string;
  /** 0 to 100. */
  length: number;
}

const usualSize = 10.5;
const denseSize = 9;
const longestLabel = 10;

export function paperBars(block: BarsBlock, page: Page, prepare: Prepare): PaperBars {
  const name = block.title === undefined ? '图' : `图“${block.title}”`;
  const size = page.dense ? denseSize : usualSize;
  const most = longest(block);
  const bar = (count: number): PaperBar => ({
    text: barFigure(block, count),
    length: Math.max(0, (100 * count) / most),
  });
  const labels = block.bars.map(({ label }, at) => prepare(label, `${name}第 ${at + 1} 项`));
  const widest = Math.max(2, ...labels.map((label) => Math.min(printedWidth(label), longestLabel)));
  const labelWidth = Math.min(widest * size + 2, page.width / 3);
  return {
    kind: 'bars',
    span: spanOf(block, size, page.width - labelWidth - 2 * air),
    title: block.title === undefined ? null : prepare(block.title, `${name}标题`),
    size,
    labelWidth,
    apart: block.apart === true,
    legend:
      block.second === undefined
        ? null
        : { first: prepare(block.value, `${name}图例`), second: prepare(block.second, `${name}图例`) },
    bars: block.bars.map(({ value, second }, at) => ({
      label: labels[at] as string,
      value: bar(value),
      second: second === undefined || second === null ? null : bar(second),
    })),
    empty: block.bars.length > 0 ? null : prepare(block.empty ?? '（无）', name),
  };
}

/** Between names, bars and figures, points. */
const air = 6;
const widestSpan = 0.82;

/** The figures stand behind the bars, the longest of them too, and never run over the edge. */
function spanOf(block: BarsBlock, size: number, room: number): number {
  const figures = block.bars.flatMap(({ value, second }) => {
    const own = barFigure(block, value);
    if (block.second === undefined || second === undefined || second === null) return [own];
    const other = barFigure(block, second);
    return block.apart ? [own, other] : [`${own}（${block.second} ${other}）`];
  });
  const longestFigure = Math.max(0, ...figures.map(printedWidth)) * size * figureSize;
  return Math.max(0.3, Math.min(widestSpan, 1 - longestFigure / room));
}

/** Of the type of the names; the template draws the figures by it. */
const figureSize = 0.86;

/**
 * Drawn in black and white: a full bar, and a hollow one for the second: under it with a figure of its own, or taller around it,
 * both told by one figure, where the first is compared with it.
 */
export const barsTemplate = `
#let draw-bars(b) = {
  let full = luma(25%)
  let high = points(b.size)
  let small = points(b.size) * ${figureSize}
  set text(size: points(b.size))
  set par(leading: 2pt, justify: false)
  let paint(hollow) = if hollow { if b.apart { luma(88%) } else { luma(92%) } } else { full }
  let mark(bar, height, hollow) = if bar.length > 0 {
    place(left + horizon, rect(
      width: bar.length * 1% * b.span, height: height, fill: paint(hollow), stroke: 0.5pt + full,
    ))
  }
  let figure(length, said) = place(left + horizon, dx: length * 1% * b.span + 4pt, text(size: small, said))
  let line(bar, hollow) = block(width: 100%, height: high, spacing: 1pt, {
    mark(bar, high * 0.8, hollow)
    figure(bar.length, bar.text)
  })
  let within(bar) = block(width: 100%, height: high, {
    if bar.second != none { mark(bar.second, high, true) }
    mark(bar.value, high * 0.5, false)
    figure(
      calc.max(bar.value.length, if bar.second == none { 0 } else { bar.second.length }),
      bar.value.text + if bar.second == none { "" } else { "（" + b.legend.second + " " + bar.second.text + "）" },
    )
  })
  let both(bar) = {
    line(bar.value, false)
    if bar.second != none { line(bar.second, true) }
  }
  let key(hollow, body) = {
    let flat = not (hollow or b.apart)
    box(width: 14pt, height: if flat { high * 0.5 } else if hollow and not b.apart { high } else { high * 0.8 },
      baseline: if flat { -20% } else { 12% }, fill: paint(hollow), stroke: 0.5pt + full)
    h(3pt)
    text(size: small, body)
  }
  if b.legend != none { block(below: 4pt, key(false, b.legend.first) + h(1.5em) + key(true, b.legend.second)) }
  if b.empty != none { block(b.empty) }
  if b.bars.len() > 0 {
    grid(
      columns: (points(b.labelWidth), 1fr), column-gutter: 6pt,
      ..b.bars.map(bar => (
        grid.cell(breakable: false, align: right + horizon, inset: (y: 1.5pt + slack * 0.2), bar.label),
        grid.cell(breakable: false, align: left + horizon, stroke: (left: 0.5pt), inset: (y: 1.5pt + slack * 0.2),
          if b.apart { both(bar) } else { within(bar) }),
      )).flatten(),
    )
  }
}
`;
