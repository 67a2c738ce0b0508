import type { Place } from '../../src/rules/place.ts';
import { type Answered, type Counter, openCounter } from '../counter.ts';

/** Of the resident at the desk; made up, with a check character that fits. */
export const idNumber = '220102195001011222';

/** A counter where director, deputy, secretary and a member are in office, and one resident who moved in on 1 June 2025. */
export async function openDesk(place: Place = 'changchun', today = '2026-10-31'): Promise<Counter> {
  const counter = await openCounter({ place, today });
  await ok(counter, 'staff add 王建国 --post director --from 2024-01-10');
  await ok(counter, 'staff add 李明 --post deputy_director --from 2024-01-10');
  await ok(counter, 'staff add 赵永红 --post secretary --from 2024-01-10');
  await ok(counter, 'building add 3号楼');
  await ok(counter, 'staff add 孙秀英 --post committee_member --from 2024-01-10');
  await ok(
    counter,
    `resident add 周桂兰 --at 3号楼-2-501 --relation 户主 --registration 户籍 --moved-in 2025-06-01 --id-number ${idNumber}`,
  );
  return counter;
}

/** A command that must succeed. */
export async function ok(counter: Counter, line: string): Promise<Answered> {
  const answered = await counter.jwh(line);
  if (answered.code !== 0) throw new Error(`${line}\nexit ${answered.code}\n${answered.err}`);
  return answered;
}

/** The verdict of a subject in a JSON answer. */
export function verdictOn(answered: Answered, subject: string) {
  return answered.json().verdicts.find((one: { subject: string }) => one.subject === subject);
}
