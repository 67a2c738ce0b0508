import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import { staffInPost } from '../staff/in_post.ts';
import { staffCalled } from '../staff/store.ts';

/** Somebody of the staff of a day by name or code. @throws Refusal kind `not_found` or `usage`. */
export async function oneOfStaff(db: Database, called: string, day: Day): Promise<{ id: string; name: string }> {
  const { id, name } = await staffInPost(db, called, day);
  return { id, name };
}

/**
 * Who was asked first: as named, else whoever enters it, if he or she is of the staff.
 * @throws Refusal kind `not_found` for a stranger, `usage` where nobody is named.
 */
export async function readReceiver(db: Database, context: Context, called: string | undefined, day: Day) {
  if (called !== undefined) return oneOfStaff(db, called, day);
  const operator = await whoEnters(db, context);
  const [only, ...others] = operator === null ? [] : await staffCalled(db, operator);
  if (operator !== null && only !== undefined && others.length === 0) return oneOfStaff(db, operator, day);
  const why =
    operator === null ? '' : `，经办人${operator}也不是${only === undefined ? '在册的' : '唯一同名的'}工作人员`;
  throw new Refusal('usage', 'receiver_missing', `没有写首先接待的是谁${why}。`, {
    hint: '加 --receiver 姓名；不在册的先登记：jwh staff add 姓名 --post 职务 --from 日期',
  });
}

/** Whoever sits at the keyboard; null where nobody said. */
export async function whoEnters(db: Database, { settings }: Context): Promise<string | null> {
  return settings.operator ?? (await readOffice(db)).default_operator;
}
