import type { Day } from '../calendar/day.ts';
import { printable } from '../sheet/cell.ts';
import type { TextBlock } from '../sheet/sheet.ts';
import { width } from '../sheet/terminal/width.ts';

/** People by days as lines of text that fit a screen of 80 columns; one symbol a day. */
export function dayGrid(
  days: readonly Day[],
  people: readonly { name: string; cells: readonly string[] }[],
): TextBlock {
  const head = ['姓名', ...days.map((day) => String(Number(day.slice(8))))];
  const rows = people.map(({ name, cells }) => [printable(name), ...cells]);
  // The same few symbols over and over.
  const measured = new Map<string, number>();
  const widthOf = (text: string) => {
    const known = measured.get(text) ?? width(text);
    measured.set(text, known);
    return known;
  };
  const widths = head.map((_, at) => Math.max(2, ...[head, ...rows].map((row) => widthOf(row[at] ?? ''))));
  const [longest = 0, ...ofDays] = widths;
  const taken = ofDays.reduce((sum, one) => sum + one, 0);
  // Symbols of divided days are wide: the days move together before the names are cut.
  const gap = taken + 2 * ofDays.length + shortestName <= screen ? 2 : 1;
  const names = Math.max(shortestName, Math.min(longest, screen - taken - gap * ofDays.length));
  const padded = (text: string, at: number) =>
    text + ' '.repeat((at === 0 ? names : (widths[at] ?? 0)) + gap - widthOf(text));
  const lines = [head, ...rows].map(([name = '', ...cells]) =>
    [cut(name, names), ...cells].map(padded).join('').trimEnd(),
  );
  return { kind: 'text', title: `${days[0]?.slice(5)} 至 ${days.at(-1)?.slice(5)}`, lines };
}

const screen = 80;

/** Three characters, as most names have. */
const shortestName = 6;

/** A name too long for its column; the table of the counts has all of it. */
function cut(name: string, room: number): string {
  if (width(name) <= room) return name;
  let kept = '';
  for (const character of name) {
    if (width(kept + character) > room - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
