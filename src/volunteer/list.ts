import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { volunteerColumns, volunteerRow } from './sheet.ts';
import { countVolunteers, readVolunteers } from './store.ts';

export const list = verb<{ all?: boolean; limit?: string }>({
  reveals: true,
  options: [
    { flags: '--all', text: '退出的也列出' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh volunteer list', 'jwh volunteer list --all --csv 志愿者.csv'],
  async run(context, _args, options) {
    const db = await context.read();
    const limit = limitOf(options);
    const all = options.all ?? false;
    const found = await readVolunteers(db, { all, ...(limit === undefined ? {} : { limit }) });
    const total = all ? found.length : await countVolunteers(db, context.today);
    return {
      sheet: {
        title: '志愿者',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [...volunteerColumns, { key: 'ended_on', label: '退出', type: 'day' }],
            rows: found.map((one) => ({ ...volunteerRow(one), ended_on: one.ended_on })),
            empty: '没有志愿者。登记：jwh volunteer add 姓名',
          },
          ...moreNote(found.length, total),
        ],
      },
    };
  },
});
