import { plainWords } from '../base/words.ts';
import type { OptionSpec } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { detailsFrom, readName } from '../person/details.ts';
import { type Known, onePersonKnown } from '../resident/lookup.ts';

/** Who turned to the office: as little as is needed (D-159). */
export interface Asker {
  name: string | null;
  contact: string | null;
  known: Known | null;
}

export interface AskerOptions {
  name?: string | undefined;
  contact?: string | undefined;
  who?: string | undefined;
}

export const contactOption: OptionSpec = { flags: '--contact <电话>', text: '联系电话（显示时隐去中间几位）' };
export const whoOption: OptionSpec = { flags: '--who <居民>', text: '是哪位在册的居民（姓名或编码）' };

/** @throws Refusal kind `usage` for a telephone that is none, `not_found` for a resident who is not on file. */
export async function readAsker(db: Database, { name, contact, who }: AskerOptions): Promise<Asker> {
  const known = who === undefined ? null : await onePersonKnown(db, who);
  return {
    name: plainWords(name ?? '') === '' ? (known?.name ?? null) : readName(name as string),
    contact: contact === undefined ? null : (detailsFrom({ phone: contact }).phone ?? null),
    known,
  };
}
