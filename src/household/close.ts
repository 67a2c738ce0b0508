import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { livingAt } from '../resident/store.ts';
import { householdRecord } from './record.ts';
import { householdFields } from './sheet.ts';
import { findHousehold, updateHousehold } from './store.ts';

export const close = verb<{ on?: string; reason: string }>({
  writes: true,
  arguments: [{ name: '<住户>', text: '楼栋-单元-门牌、地址或编码' }],
  options: [
    { flags: '--reason <理由>', text: '为什么停用：拆除、合并……', required: true },
    { flags: '--on <日期>', text: '从哪天起（默认：今天）' },
  ],
  examples: ['jwh household close 3号楼-2-501 --reason 与502合并'],
  async run(context, [called], options) {
    const closed_on = pastDay(options.on, context.today);
    const closed_reason = readWords(options.reason, '理由', 100);
    const closed = await context.write(async (writing) => {
      const found = await findHousehold(writing.db, called as string);
      const living = await livingAt(writing.db, found.id);
      if (living.length > 0) {
        throw new Refusal('usage', 'household_lived_in', `这一户还登记着 ${living.length} 人，不能停用。`, {
          hint: '先登记迁出：jwh resident leave 姓名 --reason 迁出，或移到别处：jwh resident move 姓名 --at 楼栋-单元-门牌',
        });
      }
      return updateHousehold(writing, found.id, { closed_on, facts: { ...found.facts, closed_reason } });
    });
    return {
      sheet: { title: '住户停用', blocks: [householdFields(closed)] },
      record: householdRecord(closed, await context.shown()),
    };
  },
});
