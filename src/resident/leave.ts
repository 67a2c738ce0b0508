import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { cardAnswer } from './answer.ts';
import { readCard } from './card.ts';
import { type Leaving, leavings } from './registration.ts';
import { findResident, updateResident } from './store.ts';

export const leave = verb<{ reason: Leaving; on?: string }>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--reason <原因>', text: '迁出、去世', choices: leavings, required: true },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: ['jwh resident leave 王建国 --reason 迁出 --on 2026-09-01'],
  async run(context, [called], options) {
    const on = pastDay(options.on, context.today);
    const card = await context.write(async (writing) => {
      const { person, resident } = await findResident(writing.db, called as string);
      if (resident.moved_out !== null)
        throw new Refusal('usage', 'resident_left', `${person.name}已于 ${resident.moved_out} 离开本社区。`);
      if (resident.moved_in !== null && on < resident.moved_in)
        throw new Refusal('usage', 'days_reversed', `${on} 早于迁入日 ${resident.moved_in}。`);
      const left = await updateResident(writing, resident, {
        moved_out: on,
        facts: { ...resident.facts, left: options.reason },
      });
      return readCard(writing.db, person, left, context.today);
    });
    return cardAnswer(context, card);
  },
});
