import type { Day } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import { followed } from '../matter/follow.ts';
import { mattersRaised } from '../matter/raised.ts';
import type { Finding, Patrol } from './patrol.ts';
import { raiseFinding } from './raise.ts';

/**
 * What was done about a finding stands in its matter too: sent on, what was answered, solved. One that has no matter yet, from
 * before there were any, gets it with the first step that leaves it open. @returns the id of the matter; null where none is.
 */
export async function mirrorFinding(
  writing: Writing,
  patrol: Patrol,
  { before, after }: { before: Finding; after: Finding },
  { day, name }: { day: Day; name: string | null },
): Promise<string | null> {
  const known = (await mattersRaised(writing.db, 'patrol', [after.id])).get(after.id)?.at(-1)?.id;
  if (known === undefined && after.solved_on !== null) return null;
  const id = known ?? (await raiseFinding(writing, patrol, before));
  const when = { day, name };
  if (before.reported_on === null && after.reported_on !== null) {
    const to = after.reported_to ?? '';
    const kind = to.includes('网格') ? 'grid' : 'department';
    await followed(writing, id, when, { step: 'refer', content: { kind, to, contact: null, reason: null } });
  }
  if (after.solved_on !== null) {
    await followed(writing, id, when, { step: 'resolve', content: { result: after.how ?? '已解决' } });
    return id;
  }
  const news = after.follow_ups.find((one) => !before.follow_ups.includes(one));
  if (news !== undefined) {
    await followed(writing, id, when, { step: 'note', content: { text: `反馈：${news.result}` } });
  }
  return id;
}
