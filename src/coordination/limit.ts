import { Refusal } from '../base/refusal.ts';
import type { Database } from '../database/open.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { chosen } from '../rules/reading.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Coordination } from './coordination.ts';
import { earlierSittings, judgeSittings, numberBy } from './sittings.ts';

/** One sitting more than the rule allows is refused, unless it has been held (R-XF3-18); returns its number. */
export async function refuseMore(
  assessment: Assessment,
  db: Database,
  one: Coordination,
  focus: string,
  happened: string | null,
): Promise<{ judged: Judged | null; number: number }> {
  const earlier = await earlierSittings(db, one, { parties: one.facts.parties, focus }, assessment.day);
  const judged = judgeSittings(assessment, earlier);
  if (earlier.suggested.length > 0) {
    assessment.notes.push(`当事人和焦点与 ${earlier.suggested.join('、')} 相同；若是同一内容，次数应合并计算。`);
  }
  assessment.refuse(
    judged,
    happened,
    ({ arithmetic, cite }) =>
      new Refusal('forbidden', 'too_many_sittings', `同一内容的协调会次数已满：${arithmetic}。`, {
        cite,
        hint: '没有写入任何内容。由主任告知当事人通过其他途径解决；若会已经开了，记录时加 --happened 理由，如实记录。',
      }),
  );
  return { judged, number: numberBy(chosen('D-49', assessment.choices), earlier) };
}
