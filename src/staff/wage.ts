import { Refusal } from '../base/refusal.ts';
import { readYuan } from '../base/yuan.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { staffCalled } from './store.ts';
import { putWage } from './wage_store.ts';

export const wage = verb<{ from: string }>({
  writes: true,
  arguments: [
    { name: '<姓名>', text: '姓名；同名时写编码' },
    { name: '<月工资>', text: '元，最多两位小数，如 3480.00' },
  ],
  options: [{ flags: '--from <日期>', text: '从哪一天起', required: true }],
  examples: ['jwh staff wage 林文斌 3480.00 --from 2026-01-10'],
  async run(context, [name, amount], options) {
    const called = readName(name as string);
    const monthly = readYuan(amount as string, '月工资');
    if (monthly === 0) throw new Refusal('usage', 'bad_amount', '月工资不能是 0。');
    const from_day = readDay(options.from, '--from ');
    const person = await context.write(async (writing) => {
      const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      await putWage(writing, { person_id: found.id, from_day, monthly });
      return found;
    });
    return {
      sheet: {
        title: `${person.name}　月工资`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'monthly', label: '月工资', type: 'money', value: monthly },
              { key: 'from_day', label: '起', type: 'day', value: from_day },
            ],
          },
          { kind: 'text', tone: 'quiet', lines: ['只用于考勤的扣款建议，不出现在名册上。'] },
        ],
      },
      record: { person: person.name, monthly, from_day },
    };
  },
});
