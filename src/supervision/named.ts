import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { codeOf, isCode } from '../person/person.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readSupervisors } from './store.ts';
import { groupName, type Supervisor } from './supervisor.ts';

/** What the group is called here on a day. */
export async function nameOn(db: Database, day: Day): Promise<string> {
  const book = await loadRulebook(db);
  return groupName(book.find('supervision.body', day)?.value.label);
}

/** The member in office on a day meant by a name or code. @throws Refusal kind `not_found`. */
export async function memberCalled(db: Database, text: string, day: Day): Promise<Supervisor> {
  const called = readName(text);
  const members = await readSupervisors(db, day);
  const found = members.filter(({ name, person_id }) =>
    isCode(called) ? codeOf({ id: person_id }) === called : name === called,
  );
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const what = only === undefined ? `${called}在${day}不是在任的监督小组成员` : `叫${called}的成员不止一人`;
  throw new Refusal('not_found', 'no_such_supervisor', `${what}。`, {
    hint:
      only === undefined
        ? '在任的成员见：jwh supervisor list'
        : `请写编码：${found.map(({ person_id }) => codeOf({ id: person_id })).join('、')}`,
  });
}
