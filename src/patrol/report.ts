import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { findingArguments, refuseSolved, stepOn } from './step.ts';

/** Whom patrols report to where nobody else is named: 静安 附件1 §2.4.4, 团结路 四(二). @throws Refusal kind `usage`. */
async function usual(context: Context): Promise<string> {
  const book = await loadRulebook(await context.read());
  if (book.find('patrol.follow_up', context.today) !== undefined) return '城市网格化综合管理中心';
  if (book.find('patrol.contact', context.today) !== undefined) return '社区';
  throw new Refusal('usage', 'no_recipient', '本地没有规定报给谁。', { hint: '加 --to 单位。' });
}

export const report = verb<{ to?: string; on?: string }>({
  writes: true,
  arguments: findingArguments,
  options: [
    { flags: '--to <单位>', text: '报给谁（默认：规定的城市网格化综合管理中心，或社区）' },
    { flags: '--on <日期>', text: '哪一天（默认：今天）' },
  ],
  examples: ['jwh patrol report 31 1', 'jwh patrol report 31 2 --to 区城管执法局 --on 2026-10-10'],
  async run(context, args, { to, on }) {
    const recipient = to === undefined ? await usual(context) : readPublicWords(to, '报给谁', 60);
    const [number = '', no = ''] = args;
    const said = [`印网格上报单：jwh patrol slip ${number} ${no} --pdf`];
    return stepOn(
      context,
      { args, on },
      (finding, patrol, day) => {
        refuseSolved(finding, patrol, '上报');
        if (finding.reported_on !== null) {
          const sentence = `${patrol.number}的问题${finding.no}已在${finding.reported_on}报${finding.reported_to}。`;
          throw new Refusal('usage', 'already', sentence, {
            hint: `有了答复：jwh patrol followup ${patrol.number} ${finding.no} --result …`,
          });
        }
        return { ...finding, reported_on: day, reported_to: recipient };
      },
      said,
    );
  },
});
