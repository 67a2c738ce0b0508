import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { periodArgument, readPlanPeriod } from './period.ts';
import { planAnswer } from './sheet.ts';
import { itemsOf } from './store.ts';

export const show = verb({
  reveals: true,
  arguments: [periodArgument],
  examples: ['jwh plan show 2026-10', 'jwh plan show 2026Q4 --pdf 四季度计划.pdf'],
  async run(context, [word]) {
    const period = readPlanPeriod(word ?? '');
    const db = await context.read();
    const { name } = await readOffice(db);
    const { sheet, record } = planAnswer(period, await itemsOf(db, period), context.today);
    return {
      sheet: {
        ...sheet,
        subtitle: name,
        blocks: [...sheet.blocks, { kind: 'signatures', lines: [{ label: '制表人' }, { label: '主任' }], seal: name }],
      },
      record,
    };
  },
});
