import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { hourWords } from './hours.ts';
import { volunteerColumns, volunteerRow } from './sheet.ts';
import { readVolunteers } from './store.ts';

/** 志愿者名册 (F-57): names, numbers, skills and hours; no telephone and no ID number. */
export const roster = verb({
  examples: ['jwh volunteer roster --pdf 志愿者名册.pdf', 'jwh volunteer roster --xlsx 志愿者名册.xlsx'],
  async run(context) {
    const db = await context.read();
    const all = await readVolunteers(db);
    const total = all.reduce((sum, { tenths }) => sum + tenths, 0);
    return {
      sheet: {
        title: '志愿者名册',
        subtitle: (await readOffice(db)).name,
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [{ key: 'no', label: '序号', type: 'count' }, ...volunteerColumns],
            rows: all.map((one, at) => ({ no: at + 1, ...volunteerRow(one) })),
            empty: '没有志愿者。',
          },
          { kind: 'text', lines: [`共 ${all.length} 人，累计服务 ${hourWords(total)} 小时。`] },
        ],
      },
    };
  },
});
