import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type Named, postsOn } from './named.ts';

/**
 * Who keeps a seal, as whoever presses it on a day unless somebody else is named. @throws Refusal kind `usage` where the
 * keeper has left the office: the seal was to be handed over.
 */
export async function keeperInPost(
  db: Database,
  seal: { name: string; custodian: Named | null },
  day: Day,
): Promise<Named | null> {
  const { name, custodian } = seal;
  if (custodian === null || custodian.person_id === null) return custodian;
  if ((await postsOn(db, custodian, day)).length > 0) return custodian;
  throw new Refusal(
    'usage',
    'keeper_left',
    `${name}登记由${custodian.name}保管，${custodian.name}在${day}已不在任，不能盖章。`,
    {
      hint: `先移交：jwh seal handover 接收人 --seal ${name}，或另行指定：jwh seal custody 姓名 --appointed-by 主任 --seal ${name}；别人盖的写 --stamped-by 姓名。没有写入任何内容。`,
    },
  );
}
