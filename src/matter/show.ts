import { countAttachments } from '../attachment/store.ts';
import { type Answer, verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { TextBlock } from '../sheet/sheet.ts';
import { numberArgument } from './act.ts';
import { matterAnswer } from './sheet.ts';
import { findMatter } from './store.ts';

export const show = verb({
  reveals: true,
  arguments: [numberArgument],
  examples: ['jwh matter show 12'],
  async run(context, [word]) {
    const db = await context.read();
    const matter = await findMatter(db, word ?? '', context.today);
    const answer = matterAnswer(matter, await loadRulebook(db), context.today);
    const attachments = await countAttachments(db, { record_type: 'matter', record_id: matter.id });
    const persons = matter.person_id === null ? [] : [matter.person_id];
    return { ...answer, ...withAttachments(answer, matter.number, attachments), persons };
  },
});

/** How many papers are attached, and where they are listed. */
function withAttachments(
  { sheet, record }: Answer,
  number: string,
  attachments: number,
): Pick<Answer, 'sheet' | 'record'> {
  const told: TextBlock[] = [
    { kind: 'text', lines: [`附件 ${attachments} 件。`] },
    { kind: 'text', lines: [`附件列表：jwh attachment list ${number}`], screen: true },
  ];
  return {
    sheet: attachments === 0 ? sheet : { ...sheet, blocks: [...sheet.blocks, ...told] },
    record: { ...record, attachments },
  };
}
