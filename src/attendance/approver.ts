import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { postsOf, staffCalled } from '../staff/store.ts';

export interface ApproverNote {
  code: 'approver_outside';
  says: string;
}

/**
 * Who approves a correction. Nobody approves what is entered of himself (the spirit of D-78: the director's own leave needs
 * somebody else); a name that is not on the staff, such as of the sub-district, is taken and told.
 * @throws Refusal kind `usage`.
 */
export async function approverCalled(
  db: Database,
  text: string,
  person: { id: string; name: string },
  today: Day,
): Promise<{ approver: string; notes: ApproverNote[] }> {
  const called = readName(text);
  const found = await staffCalled(db, called);
  const outside = { code: 'approver_outside' as const, says: `批准人${called}现在不是本居委会的工作人员，请核对` };
  if (found.length === 0) return { approver: called, notes: [outside] };
  const one = onePerson(found, called, '工作人员');
  if (one.id === person.id) {
    throw new Refusal('usage', 'own_approval', `${person.name}的考勤不能由本人批准更正。`, {
      hint: '--by 写另一位批准人，如主任或书记；主任本人的，由书记或街道批准。',
    });
  }
  const isNow = (await postsOf(db, one.id)).some((post) => isHeldOn(post, today));
  return { approver: one.name, notes: isNow ? [] : [outside] };
}
