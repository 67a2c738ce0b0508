import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Writing } from '../database/writing.ts';
import { dueOf, titleOf } from '../matter/due_of.ts';
import { type MatterClass, matterClasses } from '../matter/matter.ts';
import { openMatter } from '../matter/open.ts';
import type { RaisedMatter } from '../matter/raised.ts';
import { oneOfStaff } from '../reception/receiver.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { mattersOfOpening } from './matters.ts';
import { codeOf, type Opening } from './store.ts';

/** What a letter says. */
interface Letter {
  text: string;
  class: MatterClass;
}

/**
 * Letters as typed: the words, or `类别=内容`. @param found how many lay in the box.
 * @throws Refusal kind `usage` for more than that, or letters nobody found.
 */
export function readLetters(given: readonly string[], found: number): Letter[] {
  if (given.length > found) {
    throw new Refusal('usage', 'impossible_counts', `写了${given.length}封信的内容，多于信件数 ${found}。`, {
      hint: '请核对 --letters；没有写入任何内容。',
    });
  }
  return given.map((one) => {
    const [, word = '', said = ''] = /^([^=＝]+)[=＝]([\s\S]+)$/.exec(one) ?? [];
    const codes = Object.keys(matterClasses) as MatterClass[];
    const named = codes.find((code) => code === word.trim() || matterClasses[code] === word.trim());
    return { text: readPublicWords(named === undefined ? one : said, '信的内容', 2000), class: named ?? 'request' };
  });
}

/** Makes a matter of every letter, in the caller's transaction. */
export async function raiseLetters(
  writing: Writing,
  opening: Opening,
  letters: readonly Letter[],
  to: string | undefined,
): Promise<RaisedMatter[]> {
  const { id, day } = opening;
  const responsible = to === undefined ? null : await oneOfStaff(writing.db, to, day);
  const due = dueOf(await loadRulebook(writing.db), undefined, day);
  for (const { text, class: kind } of letters) {
    await openMatter(writing, {
      ...{ day, class: kind, ...titleOf(text), ...due },
      ...{ person_id: null, household_id: null, building_id: null },
      source: 'mailbox',
      source_id: id,
      responsible: responsible?.name ?? null,
      responsible_id: responsible?.id ?? null,
      facts: { source_number: codeOf(opening) },
    });
  }
  return mattersOfOpening(writing.db, id);
}
