import type { Place } from '../../src/rules/place.ts';
import { type Answered, type Counter, openCounter } from '../counter.ts';

/** A counter with director, secretary, deputy and a worker in office, and the committee's seal on file. */
export async function openSealDesk(place: Place = 'changchun', today = '2026-10-31'): Promise<Counter> {
  const office = await openCounter({ place, today });
  await ok(office, 'staff add 王建国 --post director --from 2024-01-10');
  await ok(office, 'staff add 赵永红 --post secretary --from 2024-01-10');
  await ok(office, 'staff add 李明 --post deputy_director --from 2024-01-10');
  await ok(office, 'staff add 李敏 --post community_worker --from 2024-01-10');
  await ok(office, 'seal add 团结路社区居民委员会 --received 2024-01-15 --place 办公室保险柜');
  return office;
}

/** A command that must succeed. */
export async function ok(office: Counter, line: string): Promise<Answered> {
  const answered = await office.jwh(line);
  if (answered.code !== 0) throw new Error(`${line}\nexit ${answered.code}\n${answered.err}`);
  return answered;
}

/** The verdict on a subject in a JSON answer. */
export function verdictOn(answered: Answered, subject: string) {
  return answered.json().verdicts.find((one: { subject: string }) => one.subject === subject);
}

/** A use that lacks nothing in 长春. */
export const notice =
  'seal use 关于停水的通知 --scope notice --reason 告知居民 --applicant 李敏 --reviewed-by 李敏 --approved-by 王建国';
