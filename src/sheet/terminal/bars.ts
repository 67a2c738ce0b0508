import { barFigure, longest } from '../bars.ts';
import { printable } from '../cell.ts';
import type { BarsBlock } from '../sheet.ts';
import type { Paint } from './paint.ts';
import { width } from './width.ts';
import { wrap } from './wrap.ts';

/** Two kinds of block that differ in shape, not in colour alone: they tell themselves apart at a pipe too. */
const full = '▇';
const hollow = '░';

/** Bars across the screen, the figure behind each; what it is compared with stands below it. */
export function barLines(block: BarsBlock, limit: number, paint: Paint): string[] {
  const { bars, value, second, empty } = block;
  if (bars.length === 0) return empty === undefined ? [] : [empty];
  const names = bars.map(({ label }) => cut(printable(label), Math.floor(limit / 3)));
  const nameRoom = Math.max(...names.map(width));
  const most = longest(block);
  const figures = bars.flatMap((bar) => [bar.value, bar.second ?? 0]).map((figure) => barFigure(block, figure).length);
  const room = Math.max(8, limit - nameRoom - Math.max(...figures) - 4);
  const drawn = (count: number, block: string) => block.repeat(count <= 0 ? 0 : Math.max(1, lengthOf(count)));
  const lengthOf = (count: number) => Math.round((count * room) / most);
  const legend = second === undefined ? [] : [paint.quiet(`${full} ${value}　${hollow} ${second}`)];
  const lines = bars.flatMap((bar, at) => {
    const name = names[at] ?? '';
    const lead = name + ' '.repeat(nameRoom - width(name) + 2);
    const first = `${lead}${joined(drawn(bar.value, full), barFigure(block, bar.value))}`;
    if (second === undefined || bar.second === undefined || bar.second === null) return [first];
    return [
      first,
      ' '.repeat(nameRoom + 2) + paint.quiet(joined(drawn(bar.second, hollow), barFigure(block, bar.second))),
    ];
  });
  return [...legend, ...lines];
}

function joined(bar: string, figure: string): string {
  return bar === '' ? figure : `${bar} ${figure}`;
}

/** A name too long for its third of the screen ends in an ellipsis: it stands in full in the table and on paper. */
function cut(text: string, room: number): string {
  return width(text) <= room ? text : `${wrap(text, room - 1)[0] ?? ''}…`;
}
