import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import type { OptionSpec } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Rulebook } from '../rules/book.ts';
import { isPlace, places } from '../rules/place.ts';
import { bookOf, loadRulebook } from './load.ts';

export const placeOption: OptionSpec = {
  flags: '--place <地方>',
  text: `看哪里的规定，不看本居委会的设定：${Object.entries(places)
    .map(([code, { name }]) => `${code}（${name}）`)
    .join('、')}`,
  choices: Object.keys(places),
};

export const onOption: OptionSpec = { flags: '--on <日期>', text: '哪一天适用的规定（默认：今天）' };

export interface WhereAndWhen {
  place?: string;
  on?: string;
}

/** The day asked about. @throws Refusal kind `usage`. */
export function dayAsked(context: Context, { on }: WhereAndWhen): Day {
  return on === undefined ? context.today : readDay(on, '--on ');
}

/** A place's rules as its documents have them, or the office's with all it has set. @throws Refusal kind `file`. */
export async function bookAsked(context: Context, { place }: WhereAndWhen): Promise<Rulebook> {
  if (place !== undefined && isPlace(place)) return bookOf(place);
  try {
    return await loadRulebook(await context.read());
  } catch (error) {
    if (!isMissingFile(error)) throw error;
    const { kind, code, message, hint } = error;
    throw new Refusal(kind, code, message, {
      hint: `${hint}\n只看某地的规定不需要文件：加上 --place ${Object.keys(places)[1]}`,
    });
  }
}

/** The office's file, or undefined where there is none; any other trouble with the file is refused as always. */
export async function databaseIfAny(context: Context): Promise<Database | undefined> {
  try {
    return await context.read();
  } catch (error) {
    if (isMissingFile(error)) return undefined;
    throw error;
  }
}

function isMissingFile(error: unknown): error is Refusal {
  return error instanceof Refusal && error.code === 'file_missing';
}
