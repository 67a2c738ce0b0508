import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { dayAnswer } from './answer.ts';

export const show = verb<{ pdf?: string | true }>({
  reveals: true,
  arguments: [{ name: '[日期]', text: '哪一天（默认：今天）' }],
  examples: ['jwh worklog show 2026-10-09', 'jwh worklog show --pdf 工作日志.pdf'],
  async run(context, [typed], { pdf }) {
    const day = typed === undefined ? context.today : readDay(typed, '日期');
    const db = await context.read();
    const answer = await dayAnswer(db, day, context.today);
    if (pdf === undefined) return answer;
    const { name } = await readOffice(db);
    const signed = { kind: 'signatures' as const, lines: [{ label: '记录人' }, { label: '带班' }] };
    return { ...answer, sheet: { ...answer.sheet, subtitle: name, blocks: [...answer.sheet.blocks, signed] } };
  },
});
