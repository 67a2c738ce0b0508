import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { readNames } from '../proceeding/input.ts';
import { staffInPost } from '../staff/in_post.ts';
import type { Visitor } from './visit.ts';

/** The people of the staff of a day named `张三、李四`, each once. @throws Refusal kind `usage` or `not_found`. */
export async function readStaff(db: Database, given: readonly string[], day: Day): Promise<Visitor[]> {
  const names = readNames(given, '走访人');
  if (names.length === 0) throw new Refusal('usage', 'staff_missing', '没有写谁去走访。', { hint: '写 --by 姓名。' });
  const visitors: Visitor[] = [];
  for (const called of names) {
    const person = await staffInPost(db, called, day);
    if (!visitors.some(({ person_id }) => person_id === person.id)) {
      visitors.push({ name: person.name, person_id: person.id });
    }
  }
  return visitors;
}
