import { doorsIn, replaceDoors, type WrittenDoor } from '../base/doors.ts';
import { type Loose, looseIn, replaceLoose } from '../base/loose.ts';
import { hidden, maskName } from '../base/mask.ts';
import { indexNames, replaceNames } from '../base/names_in.ts';
import type { Context } from './context.ts';
import { doorsOnFile } from './doors_on_file.ts';
import { childrenOnFile, type Numbers, ownersOf, readNumbers } from './numbers.ts';
import type { Answer } from './verb.ts';

/**
 * The last look at everything that goes out: an ID number or a private telephone that somebody typed into a title, a
 * content or a note is masked the office's way, also where no column says that it is private. What was asked for with a
 * reason, and the office's public numbers, stay.
 */
export async function guarded<T>(
  value: T,
  context: Context,
  reveal: string | null = context.settings.reveal,
): Promise<T> {
  if (reveal !== null || !context.hasFile) return value;
  const found = new Map<string, Loose>();
  eachText(value, (text) => {
    for (const loose of looseIn(text)) found.set(loose.digits, loose);
  });
  if (found.size === 0) return value;
  const numbers = await readNumbers(await context.read(), [...found.values()]);
  return inEach(value, (text) => replaceLoose(text, (loose) => shownLoose(loose, numbers))) as T;
}

/** The doors of homes on file, masked where somebody typed them into a text; the building stands. */
export async function withoutHomes<T>(value: T, context: Context): Promise<T> {
  if (context.settings.reveal !== null || !context.hasFile) return value;
  const found: WrittenDoor[] = [];
  eachText(value, (text) => found.push(...doorsIn(text)));
  if (found.length === 0) return value;
  const isHome = await doorsOnFile(await context.read(), found);
  return inEach(value, (text) => replaceDoors(text, (door) => (isHome(door) ? `-${hidden}` : null))) as T;
}

/**
 * The names of children, masked wherever they stand in an answer, whomever it is about: everything about somebody under
 * fourteen is sensitive (个人信息保护法 第二十八条).
 */
export async function withoutChildren<T extends Pick<Answer, 'persons'>>(answer: T, context: Context): Promise<T> {
  if (context.settings.reveal !== null || !context.hasFile) return answer;
  const names = await childrenOnFile(await context.read(), answer.persons ?? [], context.today);
  if (names.length === 0) return answer;
  const index = indexNames(names);
  return inEach(answer, (text) => replaceNames(text, index, maskName)) as T;
}

/** Ids of the people on file whose numbers stand in what goes out in full: they were looked at too. */
export async function ownersIn(value: unknown, context: Context): Promise<string[]> {
  if (context.settings.reveal === null || !context.hasFile) return [];
  const digits = new Set<string>();
  eachText(value, (text) => {
    for (const loose of looseIn(text)) digits.add(loose.digits);
  });
  return digits.size === 0 ? [] : ownersOf(await context.read(), [...digits]);
}

function shownLoose(loose: Loose, { isPublic, isOnFile, mask }: Numbers): string | null {
  if (isPublic(loose.digits)) return null;
  return loose.certain || isOnFile(loose) ? mask(loose.kind, loose.digits) : null;
}

function eachText(value: unknown, see: (text: string) => void): void {
  if (typeof value === 'string') see(value);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) eachText(one, see);
}

function inEach(value: unknown, by: (text: string) => string): unknown {
  if (typeof value === 'string') return by(value);
  if (Array.isArray(value)) return value.map((one) => inEach(one, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inEach(one, by)]));
}
