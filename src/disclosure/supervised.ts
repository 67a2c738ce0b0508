import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';

/** Who is supervised does not sign for the supervision (幸福 第十一条(二)). @throws Refusal kind `usage`. */
export function refuseSupervised({ name, day }: { name: string; day: Day }, members: readonly string[]): void {
  if (!members.includes(name)) return;
  throw new Refusal('usage', 'supervised', `${name}在${day}是居委会成员，不能代居务监督小组签字。`, {
    hint: '请写监督小组里不是居委会成员的人；没有写入任何内容。',
  });
}
