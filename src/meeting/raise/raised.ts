import { publicWordsOrNull, readPublicWords } from '../../base/public_words.ts';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import { dueOf, titleOf } from '../../matter/due_of.ts';
import type { MatterClass } from '../../matter/matter.ts';
import { openMatter } from '../../matter/open.ts';
import { readName } from '../../person/details.ts';
import { onePerson } from '../../person/match.ts';
import { personsCalled } from '../../person/store.ts';
import { onePersonKnown } from '../../resident/lookup.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import { staffCalled } from '../../staff/store.ts';
import { classCalled, type PutDown } from './said.ts';

/** The meeting a matter was raised at. */
interface At {
  id: string;
  number: string;
  day: Day;
}

/**
 * Makes a matter of something put down at a meeting, in the caller's transaction.
 * @param otherwise its class where nobody says one. @param task its number among the tasks of a logged meeting.
 * @throws Refusal kind `usage` or `not_found`, for a class or a member of the staff that is none.
 */
export async function raiseAt(
  writing: Writing,
  { id, number, day }: At,
  said: PutDown,
  { otherwise, task }: { otherwise: MatterClass; task?: number },
): Promise<void> {
  const { db } = writing;
  const { title, content } = titleOf(readPublicWords(said.title, '事由'));
  const who = await broughtUpBy(db, said.who);
  const responsible = await responsibleFor(db, said.responsible, task !== undefined);
  await openMatter(writing, {
    day,
    class: said.class === undefined ? otherwise : classCalled(said.class),
    title,
    content: [content, publicWordsOrNull(said.content, '内容', 5000), who.words].filter(Boolean).join('\n') || null,
    person_id: who.person_id,
    household_id: who.household_id,
    building_id: who.building_id,
    source: 'meeting',
    source_id: id,
    responsible: responsible?.name ?? null,
    responsible_id: responsible?.id ?? null,
    ...dueOf(await loadRulebook(db), said.due, day),
    facts: { source_number: number, ...(task === undefined ? {} : { task }) },
  });
}

/** Somebody on file stands in the matter as the person it is about; of others the words are kept. */
async function broughtUpBy(db: Database, called: string | undefined) {
  const nobody = { person_id: null, household_id: null, building_id: null, words: null };
  if (called === undefined) return nobody;
  const name = readName(called);
  if ((await personsCalled(db, name)).length === 0) return { ...nobody, words: `提出人：${name}` };
  const { person_id, household_id, building_id } = await onePersonKnown(db, name);
  return { person_id, household_id, building_id, words: null };
}

/** Who answers for it is of the staff; a task may have been given to somebody else, as it was logged. */
async function responsibleFor(db: Database, called: string | undefined, ofTask: boolean) {
  if (called === undefined) return null;
  const name = readName(called);
  const found = await staffCalled(db, name);
  if (ofTask && found.length !== 1) return { id: null, name };
  return onePerson(found, name, '工作人员');
}
