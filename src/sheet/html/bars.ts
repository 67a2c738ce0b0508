import { barFigure, longest } from '../bars.ts';
import type { BarsBlock } from '../sheet.ts';
import { escaped } from './escape.ts';

/** Bars as inline SVG, each with its figure as text beside it: the page says the same where nothing is drawn. */
export function barsHtml(block: BarsBlock): string {
  const { title, value, second, bars, empty } = block;
  const caption = title === undefined ? '' : `<figcaption>${escaped(title)}</figcaption>`;
  if (bars.length === 0)
    return `${caption && `<h3>${escaped(title ?? '')}</h3>`}<p>${escaped(empty ?? '（无）')}</p>\n`;
  const most = longest(block);
  const line = (figure: number, name: string, hollow: boolean) =>
    `<div class="value">${drawn(figure / most, hollow)}<b title="${escaped(name)}">${escaped(barFigure(block, figure))}</b></div>`;
  const rows = bars.map((bar) => {
    const beside =
      second === undefined || bar.second === undefined || bar.second === null ? '' : line(bar.second, second, true);
    return `<div class="bar"><div>${escaped(bar.label)}</div><div>${line(bar.value, value, false)}${beside}</div></div>\n`;
  });
  const legend =
    second === undefined
      ? ''
      : `<div class="legend"><span>${drawn(1, false)}${escaped(value)}</span><span>${drawn(1, true)}${escaped(second)}</span></div>\n`;
  return `<figure class="bars">${caption}\n${legend}${rows.join('')}</figure>\n`;
}

/** A full bar, or a hollow one for what it is compared with: they differ in shape, not in colour alone. */
function drawn(share: number, hollow: boolean): string {
  const width = Math.max(0, Math.min(1, share)) * 100;
  const look = hollow ? 'fill="#fff" stroke="#333" stroke-width="2"' : 'fill="#1f4e79"';
  const bar = width === 0 ? '' : `<rect x="0" y="10%" width="${width.toFixed(2)}%" height="80%" ${look}/>`;
  return `<svg aria-hidden="true" focusable="false">${bar}</svg>`;
}
