import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { patrolAnswer } from './answer.ts';
import { findPatrol } from './store.ts';

export const show = verb<{ pdf?: string | true }>({
  reveals: true,
  arguments: [{ name: '<编号>', text: '巡查编号，如 巡〔2026〕31号、2026-31，或今年的 31' }],
  examples: ['jwh patrol show 31', 'jwh patrol show 2026-31 --pdf 巡查记录.pdf'],
  async run(context, [word], { pdf }) {
    const db = await context.read();
    const patrol = await findPatrol(db, word ?? '', context.today);
    const answer = await patrolAnswer(db, patrol, context.today);
    if (pdf === undefined) return answer;
    const { name } = await readOffice(db);
    const title = patrol.group === null ? '巡查走访记录' : '治安巡防记录';
    const signed = { kind: 'signatures' as const, lines: [{ label: '巡查人' }, { label: '记录人' }] };
    const { sheet } = answer;
    return {
      ...answer,
      sheet: { ...sheet, title, subtitle: `${name}　${patrol.number}`, blocks: [...sheet.blocks, signed] },
    };
  },
});
