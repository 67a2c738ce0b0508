import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { staffCalled } from '../staff/store.ts';
import { insertAdmonition } from './admonition_store.ts';

interface AdmonishOptions {
  on: string;
  reason: string;
  by?: string;
}

export const admonish = verb<AdmonishOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--on <日期>', text: '批评教育的日期', required: true },
    { flags: '--reason <事由>', text: '为什么批评教育', required: true },
    { flags: '--by <姓名>', text: '由谁批评教育（默认：经办人）' },
  ],
  examples: ['jwh attendance admonish 马庆丰 --on 2026-10-20 --reason 当月迟到四次 --by 王建国'],
  async run(context, [name], options) {
    const called = readName(name as string);
    const day = readDay(options.on, '--on ');
    if (day > context.today) throw new Refusal('usage', 'future_day', `批评教育的日期 ${day} 还没有到。`);
    const reason = options.reason.trim();
    if (reason === '') throw new Refusal('usage', 'reason_missing', '--reason 后面要写事由。');
    const office = await readOffice(await context.read());
    const by_name = options.by?.trim() || context.settings.operator || office.default_operator || '未署名';
    const person = await context.write(async (writing) => {
      const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      await insertAdmonition(writing, { person_id: found.id, day, by_name, reason });
      return found;
    });
    return {
      sheet: {
        title: `${person.name}　批评教育记录`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'day', label: '日期', type: 'day', value: day },
              { key: 'by', label: '批评教育人', type: 'text', value: by_name },
              { key: 'reason', label: '事由', type: 'text', value: reason },
            ],
          },
        ],
      },
      record: { person: person.name, day, by: by_name, reason },
    };
  },
});
