import { doorsIn, doorTelling } from '../base/doors.ts';
import { type Edit, putOtherwise } from '../base/fold.ts';
import { certainIn } from '../base/loose.ts';
import { hidden, maskName } from '../base/mask.ts';
import { indexNames, type NameIndex, replaceNames } from '../base/names_in.ts';
import { isWordThere } from '../base/other_names.ts';
import { isOrdinary, visible } from '../base/private.ts';
import { mayHoldNumber, numbersStanding, replaceStanding } from '../base/standing.ts';
import type { Context } from './context.ts';
import { addressesOnFile, doorsOnFile, namedBuildings } from './doors_on_file.ts';
import { childrenOnFile, ownersOf, readNumbers } from './numbers.ts';
import type { Answer } from './verb.ts';

/** What a text is told as; the text itself where nothing in it is private. */
type Telling = (text: string) => string;

/**
 * The last look at an answer: what somebody typed into a title, a content or a note is masked the office's way, also where
 * no column says that it is private. ID numbers and private telephones, doors of homes on file, and the names of children,
 * whomever the answer is about: everything about somebody under fourteen is sensitive (个人信息保护法 第二十八条). What was
 * asked for with a reason, and the office's public numbers, stay.
 */
export async function safe<T extends Pick<Answer, 'persons'>>(
  answer: T,
  context: Context,
  reveal: string | null = context.settings.reveal,
): Promise<T> {
  if (reveal !== null || !context.hasFile) return answer;
  const texts = textsIn(answer);
  const tellings = [
    await withoutNumbers(texts, context),
    await withoutHomes(texts, context),
    await withoutChildren(answer, context),
  ];
  return toldBy(answer, texts, tellings);
}

/** The same for numbers alone, in whatever value. */
export async function guarded<T>(
  value: T,
  context: Context,
  reveal: string | null = context.settings.reveal,
): Promise<T> {
  if (reveal !== null || !context.hasFile) return value;
  const texts = textsIn(value);
  return toldBy(value, texts, [await withoutNumbers(texts, context)]);
}

/** Ids of the people on file whose numbers stand in what goes out in full: they were looked at too. */
export async function ownersIn(value: unknown, context: Context): Promise<string[]> {
  if (context.settings.reveal === null || !context.hasFile) return [];
  const standing = [...textsIn(value)].flatMap(numbersStanding);
  return standing.length === 0 ? [] : ownersOf(await context.read(), standing);
}

async function withoutNumbers(texts: ReadonlySet<string>, context: Context): Promise<Telling | null> {
  const doubtful = [...texts].filter(mayHoldNumber);
  const standing = doubtful.flatMap(numbersStanding);
  if (standing.length === 0) return null;
  const { some, isPrivate, mask } = await readNumbers(
    await context.read(),
    standing,
    doubtful.flatMap(certainIn),
    context.today,
  );
  return some ? (text) => replaceStanding(text, isPrivate, mask) : null;
}

/** The room of a house has three digits and more, which are no year, or its word behind it. */
const mayHoldDoor =
  /(?!20\d\d[年Q.-])[\d０-９零〇一二三四五六七八九十](?:[\d０-９零〇一二三四五六七八九十]{2,}(?!\s*[条笔届元%])|[\d０-９零〇一二三四五六七八九十]*(?:室|号|房|门|单元))/;

/** The building of a home stands, its door does not. */
async function withoutHomes(texts: ReadonlySet<string>, context: Context): Promise<Telling | null> {
  const doubtful = [...texts].filter((text) => mayHoldDoor.test(text) && !isOrdinary(text));
  if (doubtful.length === 0) return null;
  const db = await context.read();
  const names = await namedBuildings(db);
  const found = doubtful.flatMap((text) => doorsIn(text, names));
  const tell = doorTelling(names);
  const isHome = found.length === 0 ? null : await doorsOnFile(db, found);
  const addresses = indexNames(doubtful.some((text) => /号/.test(text)) ? await addressesOnFile(db) : []);
  return (text) => {
    const told = isHome === null ? text : tell(text, (door) => (isHome(door) ? hidden : null));
    return withoutAddresses(told, addresses);
  };
}

/** `向阳院6号` is a home by itself: its street stands, its number does not. */
function withoutAddresses(text: string, addresses: NameIndex): string {
  if (addresses.size === 0 || !mayHoldDoor.test(text)) return text;
  const edits: Edit[] = [];
  replaceNames(visible(text), addresses, (address, from) => {
    const by = address.replace(/\d.*$/s, hidden);
    edits.push({ from, to: from + address.length, by });
    return by;
  });
  return putOtherwise(text, visible, edits);
}

async function withoutChildren({ persons = [] }: Pick<Answer, 'persons'>, context: Context): Promise<Telling | null> {
  const names = await childrenOnFile(await context.read(), persons, context.today);
  if (names.length === 0) return null;
  const index = indexNames(names);
  return (text) => replaceNames(text, index, (name, at) => (isWordThere(text, name, at) ? name : maskName(name)));
}

/** The value with each of its texts as all the tellings leave it; the value itself where they leave every text. */
function toldBy<T>(value: T, texts: ReadonlySet<string>, tellings: readonly (Telling | null)[]): T {
  const told = new Map<string, string>();
  for (const telling of tellings) {
    if (telling === null) continue;
    for (const text of texts) {
      const before = told.get(text) ?? text;
      const after = telling(before);
      if (after !== before) told.set(text, after);
    }
  }
  return told.size === 0 ? value : (replacedIn(value, told) as T);
}

/** Each text once: an answer says the same names and states over and over. */
function textsIn(value: unknown, texts = new Set<string>()): Set<string> {
  if (typeof value === 'string') texts.add(value);
  else if (Array.isArray(value)) for (const one of value) textsIn(one, texts);
  else if (typeof value === 'object' && value !== null)
    for (const key in value) textsIn((value as Record<string, unknown>)[key], texts);
  return texts;
}

function replacedIn(value: unknown, told: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return told.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => replacedIn(one, told));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replacedIn(one, told)]));
}
