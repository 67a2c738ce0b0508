import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Block } from '../sheet/sheet.ts';
import { logAnswer } from './log_answer.ts';
import { findLog } from './log_store.ts';

export const show = verb<{ pdf?: string | true }>({
  arguments: [{ name: '<编号>', text: '值班记录的编号，如 值〔2026〕12号、2026-12、12' }],
  options: [],
  examples: ['jwh duty show 12', 'jwh duty show 值〔2026〕12号 --pdf 值班记录.pdf'],
  async run(context, [word], { pdf }) {
    const db = await context.read();
    const log = await findLog(db, word as string, yearOf(context.today));
    const answer = await logAnswer(db, log, pdf !== undefined);
    const signed: Block = { kind: 'signatures', lines: [{ label: `值班人（${log.name}）` }, { label: '主任' }] };
    return { ...answer, sheet: { ...answer.sheet, blocks: [...answer.sheet.blocks, signed] } };
  },
});
