import { Refusal } from '../base/refusal.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { cardAnswer } from './answer.ts';
import { readCard } from './card.ts';
import { householdFor, refuseSecondHead } from './living.ts';
import { readRelation } from './registration.ts';
import { findResident, updateResident } from './store.ts';

export const move = verb<{ at: string; on?: string; relation?: string }>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--at <住户>', text: '搬到哪一户，如 5号楼-1-302', required: true },
    { flags: '--on <日期>', text: '哪天搬的（默认：今天）' },
    { flags: '--relation <关系>', text: '在新的一户与户主的关系' },
  ],
  examples: ['jwh resident move 王建国 --at 5号楼-1-302 --relation 户主 --on 2026-09-01'],
  async run(context, [called], options) {
    const on = pastDay(options.on, context.today);
    const relation = options.relation === undefined ? null : readRelation(options.relation);
    const card = await context.write(async (writing) => {
      const { person, resident } = await findResident(writing.db, called as string);
      if (resident.moved_out !== null) {
        throw new Refusal('usage', 'resident_left', `${person.name}已于 ${resident.moved_out} 离开本社区。`, {
          hint: `搬回来：jwh resident add ${person.name} --at 楼栋-单元-门牌`,
        });
      }
      if (resident.moved_in !== null && on < resident.moved_in)
        throw new Refusal('usage', 'days_reversed', `${on} 早于迁入日 ${resident.moved_in}。`, {
          hint: `迁入日写错的，先更正：jwh resident amend ${person.name} --moved-in 日期`,
        });
      const home = await householdFor(writing, options.at);
      if (home.id === resident.household_id)
        throw new Refusal('usage', 'same_household', `${person.name}本来就住在这一户。`);
      await refuseSecondHead(writing.db, { household_id: home.id, relation, person_id: person.id });
      const { lived = [], ...rest } = resident.facts;
      const before = resident.household_id;
      const moved = await updateResident(writing, resident, {
        household_id: home.id,
        relation,
        moved_in: on,
        facts: {
          ...rest,
          ...(before === null ? {} : { lived: [...lived, { household_id: before, until_day: addDays(on, -1) }] }),
        },
      });
      return readCard(writing.db, person, moved, context.today);
    });
    return cardAnswer(context, card);
  },
});
