import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { readDay } from '../calendar/day.ts';
import type { OptionSpec } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { householdAt, insertHousehold, placeOf } from '../household/store.ts';
import { oneHousehold } from './lookup.ts';
import { head, type Registration, readRelation, registrations } from './registration.ts';
import { livingAt } from './store.ts';

/** How somebody lives here, as it is typed. */
export const livingOptions: readonly OptionSpec[] = [
  { flags: '--relation <关系>', text: '与户主的关系：户主、配偶、子、女、父、母、租户……' },
  {
    flags: '--registration <情况>',
    text: `户籍情况：${Object.values(registrations).join('、')}`,
    choices: registrations,
  },
  { flags: '--moved-in <日期>', text: '迁入日' },
];

export interface LivingOptions {
  relation?: string;
  registration?: Registration;
  movedIn?: string;
}

interface Living {
  relation?: string;
  registration?: Registration;
  moved_in?: Day;
}

export function livingFrom({ relation, registration, movedIn }: LivingOptions): Living {
  return {
    ...(relation === undefined ? {} : { relation: readRelation(relation) }),
    ...(registration === undefined ? {} : { registration }),
    ...(movedIn === undefined ? {} : { moved_in: readDay(movedIn, '迁入日') }),
  };
}

/**
 * The household at a door, entered where it is not on file yet (its building must be). `isNew` says which.
 * @throws Refusal kind `usage` or `not_found`.
 */
export async function householdFor(writing: Writing, door: string): Promise<{ id: string; isNew: boolean }> {
  const known = await oneHousehold(writing.db, door).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'no_such_household') return undefined;
    throw error;
  });
  if (known !== undefined) return { id: known.household_id, isNew: false };
  const place = await placeOf(writing.db, door);
  const there = await householdAt(writing.db, place);
  if (there !== undefined) return { id: there.id, isNew: false };
  return { id: (await insertHousehold(writing, place)).id, isNew: true };
}

/** A household has one head. @throws Refusal kind `usage` where somebody else is. */
export async function refuseSecondHead(
  db: Database,
  { household_id, relation, person_id }: { household_id: string | null; relation: string | null; person_id: string },
): Promise<void> {
  if (household_id === null || relation !== head) return;
  const other = (await livingAt(db, household_id)).find((one) => one.relation === head && one.person_id !== person_id);
  if (other === undefined) return;
  throw new Refusal('usage', 'second_head', `这一户的户主已经是${other.name}。`, {
    hint: `先更正：jwh resident amend ${other.name} --relation 关系`,
  });
}
