import { maskName } from '../base/mask.ts';
import { publicText } from '../base/private.ts';
import type { Day } from '../calendar/day.ts';
import { readNumberSettings } from '../command/numbers.ts';
import type { Database } from '../database/open.ts';
import { readNames } from '../person/store.ts';
import type { HeldPost } from '../staff/post.ts';
import type { Entered } from './entered.ts';
import { inOffice } from './on_file.ts';

/** Makes a text fit for the board: private numbers and the names of private persons masked. */
export type Publish = (text: string) => string;

/**
 * Names that stand masked in a list of the period, and those of people on file who are neither staff in office nor
 * elected representatives: nobody learns in a text what the list hides.
 */
export async function publisher(
  db: Database,
  posts: readonly HeldPost[],
  entered: ReadonlyMap<string, Entered>,
  { day, fullNames }: { day: Day; fullNames: boolean },
): Promise<Publish> {
  const open = await inOffice(db, posts, day);
  const listed = fullNames ? [] : [...entered.values()].flatMap(namesIn);
  const hidden = new Set([...(await readNames(db)).filter((name) => !open.has(name)), ...listed]);
  // The longest first, and the open names among them: 张三 is not looked for within 张三丰.
  const names = [...new Set([...hidden, ...open])].filter((name) => [...name].length > 1);
  const { publicPhones } = await readNumberSettings(db);
  if (names.length === 0) return (text) => publicText(text, publicPhones);
  const pattern = new RegExp(
    names
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|'),
    'gu',
  );
  return (text) =>
    publicText(text, publicPhones).replace(pattern, (name) => (hidden.has(name) ? maskName(name) : name));
}

function namesIn({ columns, rows }: Entered): string[] {
  const keys = columns.filter(({ type }) => type === 'private_name').map(({ key }) => key);
  return rows.flatMap((row) => keys.map((key) => String(row[key] ?? '').trim()));
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
