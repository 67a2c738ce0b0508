import { maskName } from '../base/mask.ts';
import { isWordThere } from '../base/other_names.ts';
import { publicText } from '../base/private.ts';
import type { OnFile } from '../command/posted/leak.ts';
import type { Entered } from './entered.ts';

/** Makes a text fit for the board: private numbers and the names of private persons masked. */
export type Publish = (text: string) => string;

/**
 * Names that stand masked in a list of the period, and those of people on file who are neither staff in office nor
 * elected representatives: nobody learns in a text what the list hides.
 */
export function publisher(
  { inOffice, strangers, open }: Pick<OnFile, 'inOffice' | 'strangers' | 'open'>,
  entered: ReadonlyMap<string, Entered> = new Map(),
  fullNames = false,
): Publish {
  const listed = fullNames ? [] : [...entered.values()].flatMap(namesIn);
  const hidden = new Set([...strangers, ...listed]);
  // The longest first, and the open names among them: 张三 is not looked for within 张三丰.
  const names = [...new Set([...hidden, ...inOffice])].filter((name) => [...name].length > 1);
  if (names.length === 0) return (text) => publicText(text, open);
  const pattern = new RegExp(
    names
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|'),
    'gu',
  );
  return (text) =>
    publicText(text, open).replace(pattern, (name, at: number, all: string) =>
      hidden.has(name) && !isWordThere(all, name, at) ? maskName(name) : name,
    );
}

function namesIn({ columns, rows }: Entered): string[] {
  const keys = columns.filter(({ type }) => type === 'private_name').map(({ key }) => key);
  return rows.flatMap((row) => keys.map((key) => String(row[key] ?? '').trim()));
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
