import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { countsByBuilding, countsOf } from './count_store.ts';
import { endRole, readRoles } from './role_store.ts';
import { oneBuilding, updateBuilding } from './store.ts';
import { viewBuilding } from './view.ts';

export const close = verb<{ on?: string; reason: string }>({
  writes: true,
  arguments: [{ name: '<楼栋>', text: '哪栋，如 3号楼' }],
  options: [
    { flags: '--reason <理由>', text: '为什么停用：拆除、划出本社区……', required: true },
    { flags: '--on <日期>', text: '从哪天起（默认：今天）' },
  ],
  examples: ['jwh building close 9号楼 --reason 拆除'],
  async run(context, [called], options) {
    const day = pastDay(options.on, context.today);
    const closed_reason = readWords(options.reason, '理由', 100);
    return context.write(async (writing) => {
      const found = await oneBuilding(writing.db, called as string);
      if (found.closed_on !== null)
        throw new Refusal('usage', 'building_closed', `${found.name}已经自 ${found.closed_on} 起停用。`);
      const { households } = countsOf([found.id], await countsByBuilding(writing.db));
      if (households > 0) {
        throw new Refusal('usage', 'building_lived_in', `${found.name}还有 ${households} 户，不能停用。`, {
          hint: `先停用各户：jwh household close ${found.name}-单元-门牌；列表：jwh household list --building ${found.name}`,
        });
      }
      for (const role of await readRoles(writing.db, day, found.id)) await endRole(writing, role, day);
      const facts = { ...found.facts, closed_reason };
      return viewBuilding(
        writing.db,
        await updateBuilding(writing, found.id, { closed_on: day, facts }),
        context.today,
      );
    });
  },
});
