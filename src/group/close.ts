import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { readBuildings } from '../building/store.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { oneGroup, updateGroup } from './store.ts';
import { viewGroup } from './view.ts';

export const close = verb<{ on?: string; reason: string }>({
  writes: true,
  arguments: [{ name: '<小组>', text: '小组的名称；1 即 第1居民小组' }],
  options: [
    { flags: '--reason <理由>', text: '为什么停用：合并……', required: true },
    { flags: '--on <日期>', text: '从哪天起（默认：今天）' },
  ],
  examples: ['jwh group close 第9居民小组 --reason 并入第8居民小组'],
  async run(context, [called], options) {
    const closed_on = pastDay(options.on, context.today);
    const closed_reason = readWords(options.reason, '理由', 100);
    return context.write(async (writing) => {
      const group = await oneGroup(writing.db, called as string);
      if (group.closed_on !== null)
        throw new Refusal('usage', 'group_closed', `${group.name}已经自 ${group.closed_on} 起停用。`);
      const left = await readBuildings(writing.db, { group_id: group.id });
      if (left.length > 0) {
        const names = left.map(({ name }) => name).join('、');
        throw new Refusal('usage', 'group_in_use', `${names}还在${group.name}，不能停用。`, {
          hint: `先划入别的小组：jwh building amend ${left[0]?.name} --group 另一小组`,
        });
      }
      const facts = { ...group.facts, closed_reason };
      return viewGroup(writing.db, await updateGroup(writing, group, { closed_on, facts }), context.today);
    });
  },
});
